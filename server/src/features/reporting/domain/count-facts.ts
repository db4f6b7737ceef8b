import type { CodeColumn, FactColumns } from './fact-columns.js';
import { type Breathe, CODE_ROOM, type FactsAsked, factsBehind } from './facts-behind.js';

/** What the cells are made by: a column of the facts, and for each of its codes the number it is shown under. */
export interface Grouping {
  readonly column: CodeColumn | 'occasion';
  readonly numberOf: (code: number) => number;
}

export interface CountPlan extends FactsAsked {
  readonly groupBy: readonly Grouping[];
}

interface Figures {
  readonly individuals: number;
  readonly verified: number;
  readonly records: number;
}

export interface CountedCells {
  readonly total: Figures;
  /** Cells in which anyone is, by the numbers of their groupings. */
  readonly cells: readonly (Figures & { readonly key: readonly number[] })[];
}

/** More possible cells than this are numbered as they are met instead of all at once. */
const MOST_CELLS_AT_ONCE = 4_000_000;

/** A grid of more places is numbered in floating point, which is exact much further. */
const MOST_PLACES = 2 ** 31;

/**
 * Counts individuals: each person once in each cell and once in the whole, with those whose identity was verified and
 * the records. Between its passes over the facts, each of which takes some tens of milliseconds for five million,
 * it breathes, so that others on the same thread are served.
 */
export async function countFacts(
  facts: FactColumns,
  plan: CountPlan,
  breathe: Breathe,
): Promise<CountedCells> {
  const { people, rows, isFirst } = await factsBehind(
    facts,
    plan,
    plan.groupBy.some(({ column }) => column === 'occasion'),
    breathe,
  );
  await breathe();
  const who = people.behind(rows);
  await breathe();
  const tally = new Tally(people.size);
  const total = tally.count(who, 0, who.length);
  if (plan.groupBy.length === 0) return { total, cells: [] };

  const places = new Places(rows.length);
  for (const { column, numberOf } of plan.groupBy) {
    await breathe();
    places.split(rows, column === 'occasion' ? (isFirst as Uint8Array) : facts.column(column), numberOf);
  }
  await breathe();
  const { cellOf, keys } = places.cells();
  await breathe();
  const { starts, sorted } = sortedByCell(cellOf, keys.length, who);
  await breathe();
  const cells = keys.map((key, cell) => ({
    key,
    ...tally.count(sorted, starts[cell] as number, starts[cell + 1] as number),
  }));
  return { total, cells };
}

/** Where each of the chosen rows lies in the grid that the groupings span. */
class Places {
  private at: Int32Array | Float64Array;
  private readonly axes: number[][] = [];
  private possible = 1;

  constructor(rows: number) {
    this.at = new Int32Array(rows);
  }

  /** Splits every place by one grouping more; only numbers that occur become part of the grid. */
  split(rows: Int32Array, codes: Int16Array | Uint8Array, numberOf: (code: number) => number): void {
    const occurs = new Uint8Array(CODE_ROOM);
    for (let index = 0; index < rows.length; index += 1) occurs[codes[rows[index] as number] as number] = 1;
    const numbers: number[] = [];
    const table = new Int32Array(CODE_ROOM);
    const known = new Map<number, number>();
    for (let code = 0; code < CODE_ROOM; code += 1) {
      if (occurs[code] === 0) continue;
      const number = numberOf(code);
      const place = known.get(number) ?? numbers.push(number) - 1;
      known.set(number, place);
      table[code] = place;
    }
    const width = numbers.length;
    this.possible *= width;
    if (this.possible > MOST_PLACES && this.at instanceof Int32Array) this.at = Float64Array.from(this.at);
    const { at } = this;
    for (let index = 0; index < rows.length; index += 1)
      at[index] = (at[index] as number) * width + (table[codes[rows[index] as number] as number] as number);
    this.axes.push(numbers);
  }

  /** For each row its cell, and for each cell that anything lies in its numbers along the axes. */
  cells(): { cellOf: Int32Array; keys: readonly number[][] } {
    const { at } = this;
    const cellOf = new Int32Array(at.length);
    const keys: number[][] = [];
    if (this.possible <= MOST_CELLS_AT_ONCE) {
      const numbered = new Int32Array(this.possible);
      for (let index = 0; index < at.length; index += 1) {
        const place = at[index] as number;
        if (numbered[place] === 0) numbered[place] = keys.push(this.keyOf(place));
        cellOf[index] = (numbered[place] as number) - 1;
      }
      return { cellOf, keys };
    }
    const numbered = new Map<number, number>();
    for (let index = 0; index < at.length; index += 1) {
      const place = at[index] as number;
      const cell = numbered.get(place) ?? keys.push(this.keyOf(place)) - 1;
      numbered.set(place, cell);
      cellOf[index] = cell;
    }
    return { cellOf, keys };
  }

  private keyOf(place: number): number[] {
    let rest = place;
    const key = this.axes.toReversed().map((numbers) => {
      const number = numbers[rest % numbers.length] as number;
      rest = Math.floor(rest / numbers.length);
      return number;
    });
    return key.reverse();
  }
}

/** Those behind the rows ordered by their cells, by counting; cell n lies from `starts[n]` until `starts[n + 1]`. */
function sortedByCell(
  cellOf: Int32Array,
  cells: number,
  who: Int32Array,
): { starts: Int32Array; sorted: Int32Array } {
  const starts = new Int32Array(cells + 1);
  for (let index = 0; index < cellOf.length; index += 1) {
    const next = (cellOf[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let cell = 0; cell < cells; cell += 1)
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  const next = starts.slice();
  const sorted = new Int32Array(cellOf.length);
  for (let index = 0; index < cellOf.length; index += 1) {
    const cell = cellOf[index] as number;
    const at = next[cell] as number;
    sorted[at] = who[index] as number;
    next[cell] = at + 1;
  }
  return { starts, sorted };
}

/** Counts people once: each count has a stamp of its own, doubled like those it counts, which marks whom it has met. */
class Tally {
  private stamp = 0;
  private readonly met: Int32Array;

  constructor(people: number) {
    this.met = new Int32Array(people);
  }

  /** @param who people as `Roots.behind` gives them */
  count(who: Int32Array, from: number, to: number): Figures {
    this.stamp += 2;
    const { stamp, met } = this;
    let individuals = 0;
    let verified = 0;
    for (let index = from; index < to; index += 1) {
      const person = (who[index] as number) >> 1;
      const isVerified = (who[index] as number) & 1;
      const mark = met[person] as number;
      if (mark < stamp) {
        individuals += 1;
        verified += isVerified;
        met[person] = stamp + isVerified;
      } else if (mark < stamp + isVerified) {
        verified += 1;
        met[person] = stamp + 1;
      }
    }
    return { individuals, verified, records: to - from };
  }
}
