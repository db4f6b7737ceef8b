import { type CodeColumn, dayNumber, type FactColumns } from './fact-columns.js';

/** Only facts whose code is, or is not, among these. */
export interface Condition {
  readonly column: CodeColumn;
  readonly among: readonly number[];
  readonly except?: boolean;
}

/** What the cells are made by: a column of the facts, and for each of its codes the number it is shown under. */
export interface Grouping {
  readonly column: CodeColumn | 'occasion';
  readonly numberOf: (code: number) => number;
}

export interface CountPlan {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly Condition[];
  readonly occasion: 'first' | 'again' | null;
  readonly groupBy: readonly Grouping[];
  /** As of this seal. */
  readonly seal: number;
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

/** `occasion` as a number: the first record ever of whoever stands for the person, or a later one. */
export const FIRST = 1;
const AGAIN = 2;

/** More possible cells than this are numbered as they are met instead of all at once. */
const MOST_CELLS_AT_ONCE = 4_000_000;

/** A grid of more places is numbered in floating point, which is exact much further. */
const MOST_PLACES = 2 ** 31;

type Breathe = () => Promise<unknown>;

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
  const people = new Roots(facts, plan.seal);
  const all = facts.length;
  await breathe();
  let rows = standingBetween(facts, plan, all);
  for (const condition of plan.conditions) {
    await breathe();
    rows = narrowed(rows, facts, condition);
  }
  await breathe();
  const isFirst = needsOccasion(plan) ? firsts(facts, people, plan.seal, all) : null;
  if (plan.occasion && isFirst) {
    const wanted = plan.occasion === 'first' ? FIRST : AGAIN;
    rows = rows.filter((row) => isFirst[row] === wanted);
  }
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

const needsOccasion = (plan: CountPlan): boolean =>
  plan.occasion !== null || plan.groupBy.some(({ column }) => column === 'occasion');

/** Who stands for whom as of a seal. */
class Roots {
  readonly size: number;
  private readonly roots: Int32Array | null;

  constructor(
    private readonly facts: FactColumns,
    private readonly seal: number,
  ) {
    const links = facts.links.filter((link) => stands(link, seal));
    this.size = facts.mostPerson + 1;
    this.roots = links.length > 0 ? Int32Array.from({ length: this.size }, (_, person) => person) : null;
    for (const { person, root } of links) (this.roots as Int32Array)[person] = root;
  }

  /** Who stands for a person. */
  of(person: number): number {
    return this.roots ? (this.roots[person] as number) : person;
  }

  /**
   * Who is behind each row, doubled, and one more where their identity was verified: when the record was written, or by
   * the seal under any of the entries linked as this person.
   */
  behind(rows: Int32Array): Int32Array {
    const { person } = this.facts;
    const verified = this.facts.column('verified');
    const checked = this.checked();
    const who = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const root = this.of(person[row] as number);
      who[index] = root * 2 + ((verified[row] as number) | (checked ? (checked[root] as number) : 0));
    }
    return who;
  }

  private checked(): Uint8Array | null {
    if (this.facts.checks.length === 0) return null;
    const found = new Uint8Array(this.size);
    for (const check of this.facts.checks) if (stands(check, this.seal)) found[this.of(check.person)] = 1;
    return found;
  }
}

const stands = ({ fromSeal, toSeal }: { fromSeal: number; toSeal: number }, seal: number): boolean =>
  fromSeal <= seal && toSeal > seal;

/**
 * For each standing row whether it is the first ever of whoever stands for the person, whatever it is about: by day, those
 * of one day as the register has them.
 */
function firsts(facts: FactColumns, people: Roots, seal: number, all: number): Uint8Array {
  const { person, fromSeal, toSeal } = facts;
  const day = facts.column('day');
  const earliest = new Int32Array(people.size).fill(-1);
  for (let row = 0; row < all; row += 1) {
    if ((fromSeal[row] as number) > seal || (toSeal[row] as number) <= seal) continue;
    const who = people.of(person[row] as number);
    const before = earliest[who] as number;
    if (before === -1 || (day[row] as number) < (day[before] as number)) earliest[who] = row;
  }
  const found = new Uint8Array(all).fill(AGAIN);
  for (const row of earliest) if (row !== -1) found[row] = FIRST;
  return found;
}

function standingBetween(facts: FactColumns, { from, to, seal }: CountPlan, all: number): Int32Array {
  const { fromSeal, toSeal } = facts;
  const day = facts.column('day');
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const rows = new Int32Array(all);
  let found = 0;
  for (let row = 0; row < all; row += 1) {
    if ((fromSeal[row] as number) > seal || (toSeal[row] as number) <= seal) continue;
    if ((day[row] as number) < first || (day[row] as number) > last) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.subarray(0, found);
}

function narrowed(rows: Int32Array, facts: FactColumns, condition: Condition): Int32Array {
  const codes = facts.column(condition.column);
  const among = new Set(condition.among);
  const table = new Uint8Array(CODE_ROOM);
  for (let code = 0; code < CODE_ROOM; code += 1)
    table[code] = among.has(code) === (condition.except ?? false) ? 0 : 1;
  let found = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    if (table[codes[row] as number] === 0) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.subarray(0, found);
}

/** Codes are small integers of PostgreSQL, from 0. */
const CODE_ROOM = 32_768;

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
