import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangesQuery } from './changes.query.js';
import { CodebookQuery } from './codebook.query.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactsInMemory } from './facts-in-memory.js';
import { HeadCountsQuery } from './head-counts.query.js';
import { Play, type PlayWorld, playWorld, step } from './testing/play.js';
import { TrainedCountQuery } from './trained.query.js';

const ASKED = [
  { groupBy: [], filters: {} },
  { groupBy: ['sex'], filters: { province: 'north' } },
  { groupBy: ['occasion'], filters: { sex: 'female' } },
  { groupBy: [], filters: { occasion: 'again' } },
] satisfies Pick<TrainedQuestion, 'groupBy' | 'filters'>[];

let world: PlayWorld;
let counts: TrainedCountQuery;
let changes: ChangesQuery;
let codebooks: CodebookQuery;

beforeAll(async () => {
  world = await playWorld();
  counts = new TrainedCountQuery(
    new FactsInMemory(world.db.unitOfWork),
    new HeadCountsQuery(world.db.unitOfWork),
  );
  changes = new ChangesQuery(world.db.unitOfWork);
  codebooks = new CodebookQuery(world.db.unitOfWork);
});
afterAll(() => world?.db.close());

/** The figure at two seals, and the entries between them that are said to touch it. */
async function between(play: Play, asked: (typeof ASKED)[number], before: number, after: number) {
  await world.projection.catchUp(after);
  const book = await codebooks.load();
  const question: TrainedQuestion = {
    from: '2025-01-01',
    to: '2025-12-31',
    groupBy: asked.groupBy,
    filters: { ...asked.filters, topic: play.topic },
    asOf: null,
  };
  const at = async (seal: number) => {
    const { total, cells } = await counts.count(question, seal, null, book, '2026-06-30');
    return { total, cells: cells.map((cell) => JSON.stringify(cell)).sort() };
  };
  const asking = { question, between: { before, after }, within: null, book };
  const listed = await changes.page(asking, true, null, 1000);
  return { was: await at(before), now: await at(after), listed, found: await changes.counts(asking) };
}

describe('changes between two seals', () => {
  describe('when records, reversals, links and unlinks come in any order', () => {
    it('should be none only where the figure is the same, and say by how many records it differs', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
          const play = new Play(world);
          await play.begin();
          for (const each of steps) await play.take(each);
          await play.end();
          const last = play.sealed.at(-1) as number;
          for (const before of play.sealed) {
            for (const asked of ASKED) {
              const { was, now, listed, found } = await between(play, asked, before, last);
              const entries = new Map(play.committed.map((entry) => [entry.id, entry]));
              for (const { id, kind, seal, people } of listed) {
                const entry = entries.get(id);
                const target = entries.get(entry?.target ?? '');
                const told = target?.kind === 'identity' ? 'identity-reversal' : entry?.kind;
                expect([told, entry?.seal]).toEqual([kind, seal]);
                expect(people.length).toBe(kind === 'link' || kind === 'unlink' ? 2 : 1);
                expect(seal > before && seal <= last).toBe(true);
              }
              const of = (kind: string) => listed.filter((change) => change.kind === kind).length;
              expect(found).toEqual(Object.fromEntries(Object.keys(found).map((kind) => [kind, of(kind)])));
              if (listed.length === 0) expect(now).toEqual(was);
              if (!JSON.stringify(asked).includes('occasion'))
                expect(now.total.records - was.total.records).toBe(of('record') - of('reversal'));
            }
          }
        }),
        { numRuns: 25 },
      );
    }, 180_000);
  });
});
