import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RowStream } from '../../platform/database/row-stream.js';
import type { Seal } from '../register/index.js';
import { CodebookQuery } from './codebook.query.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactsInMemory } from './facts-in-memory.js';
import { HeadCountsQuery } from './head-counts.query.js';
import { type NamedPerson, PeopleBehindQuery } from './people-behind.query.js';
import { countNaively } from './testing/naive-count.js';
import { Play, type PlayWorld, playWorld, step } from './testing/play.js';
import { TrainedCountQuery } from './trained.query.js';

const YEAR = { from: '2025-01-01', to: '2025-12-31' };

/** Every dimension of the facts, alone or crossed, and each filter that is new to them. */
const ASKED = [
  { ...YEAR, groupBy: ['quarter', 'province', 'sex'], filters: {} },
  { ...YEAR, groupBy: ['fiscal-year', 'occasion'], filters: {} },
  { ...YEAR, groupBy: ['month', 'disability'], filters: { occasion: 'first' } },
  { from: '2025-05-01', to: '2026-12-31', groupBy: ['rank-group', 'occasion'], filters: { sex: 'female' } },
  { ...YEAR, groupBy: ['year', 'way'], filters: { occasion: 'again', disability: 'yes' } },
  { ...YEAR, groupBy: ['fiscal-quarter'], filters: { 'rank-group': 'junior' } },
  { ...YEAR, groupBy: ['disability'], filters: { 'rank-group': 'unrecorded' } },
] satisfies Omit<TrainedQuestion, 'asOf'>[];
type Asked = (typeof ASKED)[number];

let world: PlayWorld;
let counts: TrainedCountQuery;
let codebooks: CodebookQuery;
let behind: PeopleBehindQuery;

beforeAll(async () => {
  world = await playWorld();
  const { unitOfWork, dataSource } = world.db;
  const facts = new FactsInMemory(unitOfWork);
  counts = new TrainedCountQuery(facts, new HeadCountsQuery(unitOfWork));
  behind = new PeopleBehindQuery(facts, new RowStream(dataSource, { databasePool: 10 }), unitOfWork);
  codebooks = new CodebookQuery(world.db.unitOfWork);
});
afterAll(() => world?.db.close());

async function ask(play: Play, seal: number, asked: Asked) {
  await world.projection.catchUp(seal);
  const question: TrainedQuestion = {
    ...asked,
    filters: { ...asked.filters, topic: play.topic },
    asOf: null,
  };
  const book = await codebooks.load();
  const { total, cells } = await counts.count(question, seal, null, book, '2026-06-30');
  const people: NamedPerson[] = [];
  const sealed: Seal = { number: seal, sealedAt: null, hash: null };
  const opened = { question, seal: sealed, reach: null, book };
  for await (const some of behind.all(opened)) people.push(...some);
  const middle = people[1] ?? null;
  expect(await behind.page(opened, middle, 2)).toEqual(people.slice(middle ? 2 : 0, middle ? 4 : 2));
  const codeOf = (no: number) =>
    book.all('place').find(({ id }) => id === book.value('province', no))?.code ?? 'unrecorded';
  return {
    total,
    people: people
      .map(
        ({ records, identity, lastCompletedOn, province }) =>
          `${records} ${identity === 'verified'} ${lastCompletedOn} ${codeOf(province)}`,
      )
      .sort(),
    cells: new Map(cells.map(({ key, ...figures }) => [key.join(' '), figures])),
  };
}

describe('count', () => {
  describe('when records, reversals, links and unlinks come in any order and commit out of clock order', () => {
    it('should give for every seal, then and later, what a naive count gives', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 60 }), async (steps) => {
          const play = new Play(world);
          await play.begin();
          for (const each of steps) {
            await play.take(each);
            const seal = play.sealed.at(-1) as number;
            const asked = ASKED[play.sealed.length % ASKED.length] as Asked;
            if (each.do === 'seal')
              expect(await ask(play, seal, asked)).toEqual(countNaively(play.committed, seal, asked));
          }
          await play.end();
          for (const seal of play.sealed) {
            for (const asked of ASKED)
              expect(await ask(play, seal, asked)).toEqual(countNaively(play.committed, seal, asked));
          }
        }),
        { numRuns: 40 },
      );
    }, 180_000);
  });
});
