import type { HeadCountFigures } from '@academy/shared';
import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { type TestDatabase, testDatabase } from '../../testing/database.js';
import { Seals } from '../register/index.js';
import { ChangesQuery } from './changes.query.js';
import { CodebookQuery } from './codebook.query.js';
import type { HeadCountFilter } from './head-count-filter.sql.js';
import { HeadCountsQuery } from './head-counts.query.js';

const PLACES = ['east', 'west'];
const DAYS = ['2019-03-10', '2020-06-30', '2020-07-01', '2021-12-31'];
const ASKED: readonly HeadCountFilter[] = [
  {},
  { from: '2020-06-30', to: '2020-06-30' },
  { from: '2020-07-01' },
  { province: 'east', to: '2020-12-31' },
  { province: 'west', district: 'west-city' },
  { province: 'nowhere' },
];

interface Naive {
  readonly id: string;
  readonly day: string;
  readonly place: string;
  readonly topic: string;
  readonly total: number;
  readonly women: number;
  readonly men: number;
  readonly withDisability: number | null;
  /** The first seals closed after the entry and after its reversal had been committed. */
  seal: number | null;
  reversed: 'not' | 'waits' | number;
}

type Step =
  | {
      do: 'enter';
      day: number;
      place: number;
      women: number;
      men: number;
      rest: number;
      disabled: number | null;
      held: boolean;
    }
  | { do: 'reverse'; nth: number }
  | { do: 'commit-held' }
  | { do: 'seal' };

const heads = fc.nat(40);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      day: fc.nat(DAYS.length - 1),
      place: fc.nat(PLACES.length - 1),
      women: heads,
      men: heads,
      rest: fc.integer({ min: 1, max: 9 }),
      disabled: fc.option(fc.nat(1)),
      held: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ do: 'commit-held' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'seal' as const }) },
);

let db: TestDatabase;
let seals: Seals;
let query: HeadCountsQuery;
const placeIds = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  seals = new Seals(db.unitOfWork);
  query = new HeadCountsQuery(db.unitOfWork);
  for (const [position, code] of PLACES.entries()) {
    for (const [kind, name] of [
      ['province', code],
      ['district', `${code}-city`],
    ] as const) {
      placeIds.set(name, newId());
      await db.unitOfWork.query(
        `INSERT INTO place (id, code, kind, parent_id, name_en, position) VALUES ($1, $2, $3, $4, $2, $5)`,
        [placeIds.get(name), name, kind, kind === 'district' ? placeIds.get(code) : null, position],
      );
    }
  }
});
afterAll(() => db?.close());

const INSERT = `INSERT INTO register_entry (id, kind, source_id, source_revision, topic, completed_on, province_id, district_id, head_count)
  VALUES ($1, 'head-count', $1, 1, $2, $3, $4, $5, $6)`;

/** Sums as one would by hand. */
function sumNaively(entries: readonly Naive[], seal: number, filter: HeadCountFilter): HeadCountFigures {
  const standing = entries.filter(
    (entry) =>
      entry.seal !== null &&
      entry.seal <= seal &&
      !(typeof entry.reversed === 'number' && entry.reversed <= seal) &&
      (!filter.from || entry.day >= filter.from) &&
      (!filter.to || entry.day <= filter.to) &&
      (!filter.province || entry.place === filter.province) &&
      (!filter.district || `${entry.place}-city` === filter.district),
  );
  const sum = (of: (entry: Naive) => number) => standing.reduce((all, entry) => all + of(entry), 0);
  return {
    workshops: standing.length,
    participants: sum(({ total }) => total),
    women: sum(({ women }) => women),
    men: sum(({ men }) => men),
    unsaid: sum(({ total, women, men }) => total - women - men),
    withDisability: sum(({ withDisability }) => withDisability ?? 0),
    disabilityNotedOf: sum(({ total, withDisability }) => (withDisability === null ? 0 : total)),
  };
}

/** Enters, reverses and seals in any order; what is held is committed later than what was begun after it. */
class Play {
  readonly topic = `topic-${newId()}`;
  readonly entries: Naive[] = [];
  readonly sealed: number[] = [];
  private readonly held: { runner: QueryRunner; entry: Naive }[] = [];

  async take(step: Step): Promise<void> {
    if (step.do === 'enter') return this.enter(step);
    if (step.do === 'reverse') return this.reverse(step.nth);
    if (step.do === 'commit-held') return this.commitHeld();
    const { number } = await seals.closeNow();
    for (const entry of this.entries) {
      entry.seal ??= number;
      if (entry.reversed === 'waits') entry.reversed = number;
    }
    this.sealed.push(number);
  }

  async end(): Promise<void> {
    while (this.held.length > 0) await this.commitHeld();
    await this.take({ do: 'seal' });
  }

  private async enter({ day, place, women, men, rest, disabled, held }: Step & { do: 'enter' }) {
    const entry: Naive = {
      id: newId(),
      day: DAYS[day] as string,
      place: PLACES[place] as string,
      topic: this.topic,
      ...{ women, men, total: women + men + rest, withDisability: disabled },
      seal: null,
      reversed: 'not',
    };
    const runner = db.dataSource.createQueryRunner();
    await runner.startTransaction();
    const { total, withDisability } = entry;
    const facts = {
      titleEn: 'Old workshop',
      titleUr: null,
      from: entry.day,
      audience: 'Officers',
      source: 'Letter 12',
    };
    await runner.query(INSERT, [
      entry.id,
      entry.topic,
      entry.day,
      placeIds.get(entry.place),
      placeIds.get(`${entry.place}-city`),
      JSON.stringify({ ...facts, total, women, men, withDisability }),
    ]);
    this.held.push({ runner, entry });
    if (!held || this.held.length > 4) await this.commitHeld();
  }

  private async commitHeld(): Promise<void> {
    const last = this.held.pop();
    if (!last) return;
    await last.runner.commitTransaction();
    await last.runner.release();
    this.entries.push(last.entry);
  }

  private async reverse(nth: number): Promise<void> {
    const open = this.entries.filter(({ reversed }) => reversed === 'not');
    const target = open[nth % Math.max(open.length, 1)];
    if (!target) return;
    await db.unitOfWork.query(
      `INSERT INTO register_entry (id, kind, target_id, reason) VALUES ($1, 'reversal', $2, 'mistaken')`,
      [newId(), target.id],
    );
    target.reversed = 'waits';
  }
}

describe('totals', () => {
  describe('when head-counts are entered and reversed in any order and commit out of clock order', () => {
    it('should give for every seal, then and later, what a naive sum gives', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
          const play = new Play();
          const ask = async (seal: number, filter: HeadCountFilter) =>
            expect(await query.totals({ ...filter, topic: play.topic }, seal)).toEqual(
              sumNaively(play.entries, seal, filter),
            );
          for (const each of steps) {
            await play.take(each);
            if (each.do === 'seal') await ask(play.sealed.at(-1) as number, {});
          }
          await play.end();
          for (const seal of play.sealed) for (const filter of ASKED) await ask(seal, filter);
          const last = play.sealed.at(-1) as number;
          const listed = await query.list({ topic: play.topic }, 'standing', last);
          expect(listed.map(({ id }) => id).sort()).toEqual(
            play.entries
              .filter(({ reversed }) => reversed === 'not')
              .map(({ id }) => id)
              .sort(),
          );
        }),
        { numRuns: 25 },
      );
    }, 120_000);
  });
});

describe('what has changed', () => {
  it('should list between any two seals exactly the entries by which the sums differ', async () => {
    const changes = new ChangesQuery(db.unitOfWork);
    const book = await new CodebookQuery(db.unitOfWork).load();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const play = new Play();
        for (const each of steps) await play.take(each);
        await play.end();
        const last = play.sealed.at(-1) as number;
        for (const before of play.sealed) {
          for (const { from = '1990-01-01', to = '2029-12-31', ...places } of ASKED) {
            const filters = { ...places, topic: play.topic } as Record<string, string>;
            const question = { from, to, groupBy: [], filters, asOf: null };
            const asking = { question, between: { before, after: last }, within: null, book };
            const listed = await changes.page(asking, false, null, 1000);
            const sum = (of: (heads: NonNullable<(typeof listed)[number]['headCount']>) => number) =>
              listed.reduce((all, { kind, headCount }) => {
                const by = headCount ? of(headCount) : Number.NaN;
                return kind === 'head-count' ? all + by : all - by;
              }, 0);
            const [was, is] = [before, last].map((seal) =>
              sumNaively(play.entries, seal, { from, to, ...places }),
            ) as [HeadCountFigures, HeadCountFigures];
            expect({
              workshops: sum(() => 1),
              participants: sum(({ total }) => total),
              women: sum(({ women }) => women),
              men: sum(({ men }) => men),
            }).toEqual({
              workshops: is.workshops - was.workshops,
              participants: is.participants - was.participants,
              women: is.women - was.women,
              men: is.men - was.men,
            });
            const found = await changes.counts(asking);
            expect(found['head-count'] + found['head-count-reversal']).toBe(listed.length);
            // By agency they cannot be asked, nor within a reach: then nothing beside the figure has changed.
            const narrow = { ...asking, question: { ...question, filters: { ...filters, agency: 'none' } } };
            expect(await changes.page(narrow, false, null, 1000)).toEqual([]);
          }
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

describe('register_entry', () => {
  const facts = {
    titleEn: 'Old workshop',
    from: '2020-06-30',
    audience: 'Officers',
    source: 'Letter 12',
    ...{ total: 37, women: 5, men: 32, withDisability: null },
  };
  const insert = (wrong: object) =>
    db.unitOfWork.query(INSERT, [
      newId(),
      'topic',
      '2020-06-30',
      placeIds.get('east'),
      placeIds.get('east-city'),
      JSON.stringify({ ...facts, ...wrong }),
    ]);

  it('should take a head-count that says what it must', async () => {
    await expect(insert({})).resolves.toBeDefined();
  });

  it.each([
    ['parts beyond the total', { women: 6 }],
    ['a total of nobody', { total: 0, women: 0, men: 0 }],
    ['no total', { total: null }],
    ['fewer than nobody', { women: -1 }],
    ['more with a disability than there were', { withDisability: 38 }],
    ['no source', { source: null }],
    ['an end before its beginning', { from: '2020-07-01' }],
  ])('should refuse %s', async (_what, wrong) => {
    await expect(insert(wrong)).rejects.toThrow('ck_register_entry_head_count_says');
  });
});
