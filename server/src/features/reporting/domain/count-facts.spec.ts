import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountPlan, countFacts } from './count-facts.js';
import { CODES, type CodeColumn, FactColumns } from './fact-columns.js';
import { FIRST } from './facts-behind.js';

interface Row extends Partial<Record<CodeColumn, number>> {
  readonly person: number;
  readonly fromSeal: number;
  readonly toSeal: number;
  readonly day: number;
}

const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31' };
const FIRST_DAY = 9132;
const noWait = (): Promise<void> => Promise.resolve();

const code = fc.integer({ min: 0, max: 400 });
const row: fc.Arbitrary<Row> = fc
  .record({
    person: fc.integer({ min: 1, max: 6 }),
    fromSeal: fc.integer({ min: 1, max: 5 }),
    lasts: fc.integer({ min: 1, max: 6 }),
    day: fc.integer({ min: FIRST_DAY - 3, max: FIRST_DAY + 3 }),
    verified: fc.nat(1),
    district: code,
    agency: code,
    topic: code,
    course: code,
  })
  .map(({ lasts, ...rest }) => ({ ...rest, toSeal: rest.fromSeal + lasts }));

/** Columns filled in chunks of a size, ended facts told afterwards as a later seal would. */
function columnsOf(rows: readonly Row[], chunk: number): FactColumns {
  const columns = new FactColumns();
  for (let from = 0; from < rows.length; from += chunk) {
    const some = rows.slice(from, from + chunk);
    columns.append({
      no: Int32Array.from(some, (_, index) => (from + index + 1) * 3),
      person: Int32Array.from(some, ({ person }) => person),
      fromSeal: Int32Array.from(some, ({ fromSeal }) => fromSeal),
      toSeal: Int32Array.from(some, () => 2_147_483_647),
      ...(Object.fromEntries(
        CODES.map((name) => [name, Int16Array.from(some, (each) => each[name] ?? 0)]),
      ) as Record<CodeColumn, Int16Array>),
    });
  }
  for (const [index, { toSeal }] of rows.entries()) columns.end((index + 1) * 3, toSeal);
  return columns;
}

const WIDE = ['district', 'agency', 'topic', 'course'] as const;

function naively(rows: readonly Row[], seal: number) {
  const chosen = rows.filter(
    ({ day, fromSeal, toSeal }) => day >= FIRST_DAY && fromSeal <= seal && toSeal > seal,
  );
  const keys = [...new Set(chosen.map((each) => WIDE.map((name) => each[name]).join(' ')))];
  const figures = (of: readonly Row[]) => ({
    individuals: new Set(of.map(({ person }) => person)).size,
    verified: new Set(of.filter(({ verified }) => verified).map(({ person }) => person)).size,
    records: of.length,
  });
  return {
    total: figures(chosen),
    cells: new Map(
      keys.map((key) => [
        key,
        figures(chosen.filter((each) => WIDE.map((name) => each[name]).join(' ') === key)),
      ]),
    ),
  };
}

const plan = (seal: number, groupBy: CountPlan['groupBy'] = []): CountPlan => ({
  ...YEAR_2025,
  ...{ conditions: [], occasion: null, groupBy, seal },
});

describe('countFacts', () => {
  describe('when the groupings span more places than four bytes can number', () => {
    it('should count each person once in each cell and once in the whole', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { maxLength: 60 }),
          fc.integer({ min: 1, max: 20 }),
          fc.nat(8),
          async (rows, chunk, seal) => {
            const groupBy = WIDE.map((column) => ({ column, numberOf: (number: number) => number }));
            const { total, cells } = await countFacts(columnsOf(rows, chunk), plan(seal, groupBy), noWait);
            const found = {
              total,
              cells: new Map(cells.map(({ key, ...figures }) => [key.join(' '), figures])),
            };
            expect(found).toEqual(naively(rows, seal));
          },
        ),
      );
    });
  });

  describe('when facts are added and ended while a count is under way', () => {
    it('should count as of its own seal', async () => {
      const fact = (person: number, fromSeal: number): Row => ({
        ...{ person, fromSeal, toSeal: 99, day: FIRST_DAY },
      });
      const columns = columnsOf([fact(1, 1), fact(2, 1)], 10);
      const later = columnsOf([fact(3, 2)], 1);
      const meddle = async (): Promise<void> => {
        if (columns.length > 2) return;
        columns.append({
          no: Int32Array.of(50),
          person: Int32Array.of(3),
          fromSeal: Int32Array.of(2),
          toSeal: Int32Array.of(99),
          ...(Object.fromEntries(CODES.map((name) => [name, later.column(name).slice(0, 1)])) as Record<
            CodeColumn,
            Int16Array
          >),
        });
        columns.relink([{ person: 3, root: 1, fromSeal: 2, toSeal: 99 }]);
        columns.end(3, 2);
      };
      const { total } = await countFacts(columns, plan(1), meddle);
      expect(total.individuals).toBe(2);
      expect((await countFacts(columns, plan(2), noWait)).total.individuals).toBe(2);
    });
  });

  describe('when asked by occasion', () => {
    it('should call the first of one day the one that the register has first', async () => {
      const rows = [5, 4].map((agency) => ({ person: 1, fromSeal: 1, toSeal: 9, day: FIRST_DAY, agency }));
      const groupBy: CountPlan['groupBy'] = [
        { column: 'occasion', numberOf: (number) => number },
        { column: 'agency', numberOf: (number) => number },
      ];
      const { cells } = await countFacts(columnsOf(rows, 1), plan(1, groupBy), noWait);
      expect(cells.find(({ key }) => key[0] === FIRST)?.key).toEqual([FIRST, 5]);
    });
  });
});
