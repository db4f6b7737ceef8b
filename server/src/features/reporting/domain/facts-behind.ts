import { type CodeColumn, dayNumber, type FactColumns } from './fact-columns.js';

/** Only facts whose code is, or is not, among these. */
export interface Condition {
  readonly column: CodeColumn;
  readonly among: readonly number[];
  readonly except?: boolean;
}

/** Which facts a question is about. */
export interface FactsAsked {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly Condition[];
  readonly occasion: 'first' | 'again' | null;
  /** As of this seal. */
  readonly seal: number;
}

/** `occasion` as a number: the first record ever of whoever stands for the person, or a later one. */
export const FIRST = 1;
const AGAIN = 2;

export type Breathe = () => Promise<unknown>;

export interface FactsBehind {
  readonly people: Roots;
  /** Places of the facts in their columns. */
  readonly rows: Int32Array;
  /** For every fact of the columns its occasion, where that was asked for. */
  readonly isFirst: Uint8Array | null;
}

/** The standing facts behind a question, and who stands for whom, both as of its seal. */
export async function factsBehind(
  facts: FactColumns,
  asked: FactsAsked,
  withOccasion: boolean,
  breathe: Breathe,
): Promise<FactsBehind> {
  const people = new Roots(facts, asked.seal);
  const all = facts.length;
  await breathe();
  let rows = standingBetween(facts, asked, all);
  for (const condition of asked.conditions) {
    await breathe();
    rows = narrowed(rows, facts, condition);
  }
  await breathe();
  const isFirst = withOccasion || asked.occasion ? firsts(facts, people, asked.seal, all) : null;
  if (asked.occasion && isFirst) {
    const wanted = asked.occasion === 'first' ? FIRST : AGAIN;
    rows = rows.filter((row) => isFirst[row] === wanted);
  }
  return { people, rows, isFirst };
}

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

function standingBetween(facts: FactColumns, { from, to, seal }: FactsAsked, all: number): Int32Array {
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
export const CODE_ROOM = 32_768;
