/** What the facts hold as small numbers. */
export const CODES = [
  'day',
  'month',
  'province',
  'district',
  'agency',
  'topic',
  'course',
  'sex',
  'way',
  'disability',
  'rank',
  'verified',
] as const;
export type CodeColumn = (typeof CODES)[number];

/** `no` is a fact's place in the order of the register. */
export const NUMBERS = ['no', 'person', 'fromSeal', 'toSeal'] as const;

/** Columns of facts that follow each other, each of the same length: codes are 16 bits, the other numbers 32. */
export type FactChunk = Readonly<Record<(typeof NUMBERS)[number], Int32Array>> &
  Readonly<Record<CodeColumn, Int16Array>>;

/** A row that stands in a range of seals: from its first until, not including, the one that ended it. */
interface Standing {
  readonly fromSeal: number;
  readonly toSeal: number;
}

export interface StandingLink extends Standing {
  readonly person: number;
  readonly root: number;
}

export interface StandingCheck extends Standing {
  readonly person: number;
}

const GROWTH = 1.25;
const FIRST_ROOM = 1024;

const MS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);

/** Days from 1 January 2000, in which the facts hold a day. */
export const dayNumber = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY);

/** The day of such a number as YYYY-MM-DD. */
export const dayOf = (number: number): string =>
  new Date(FIRST_DAY + number * MS_A_DAY).toISOString().slice(0, 10);

/**
 * The facts as columns of numbers, in the order of the register: 40 bytes a record, and read at the speed of memory.
 * Facts are added behind and ended in place. Both happen at later seals than those asked of before, so a count that
 * is under way on the arrays it took is not disturbed.
 */
export class FactColumns {
  length = 0;
  /** The highest number of a person that anything here names. */
  mostPerson = 0;
  no = new Int32Array(0);
  person = new Int32Array(0);
  fromSeal = new Int32Array(0);
  toSeal = new Int32Array(0);
  private standingLinks: readonly StandingLink[] = [];
  private standingChecks: StandingCheck[] = [];
  private readonly codes = Object.fromEntries(CODES.map((name) => [name, new Int16Array(0)])) as Record<
    CodeColumn,
    Int16Array
  >;

  column(name: CodeColumn): Int16Array {
    return this.codes[name];
  }

  get links(): readonly StandingLink[] {
    return this.standingLinks;
  }

  get checks(): readonly StandingCheck[] {
    return this.standingChecks;
  }

  get lastNo(): number {
    return this.length === 0 ? 0 : (this.no[this.length - 1] as number);
  }

  /** Makes room for so many facts more at once, where it is known how many come. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.no.length) return;
    const room = Math.max(needed, Math.ceil(this.no.length * GROWTH), FIRST_ROOM);
    this.no = grown(this.no, new Int32Array(room));
    this.person = grown(this.person, new Int32Array(room));
    this.fromSeal = grown(this.fromSeal, new Int32Array(room));
    this.toSeal = grown(this.toSeal, new Int32Array(room));
    for (const name of CODES) this.codes[name] = grown(this.codes[name], new Int16Array(room));
  }

  /** Adds facts that come after all others in the register. */
  append(chunk: FactChunk): void {
    this.reserve(chunk.no.length);
    for (const name of NUMBERS) this[name].set(chunk[name], this.length);
    for (const name of CODES) this.codes[name].set(chunk[name], this.length);
    for (const person of chunk.person) this.know(person);
    this.length += chunk.no.length;
  }

  /** Takes the place of all links before. */
  relink(links: readonly StandingLink[]): void {
    this.standingLinks = links;
    for (const { person, root } of links) this.know(Math.max(person, root));
  }

  /** Takes the place of all checks before. */
  recheck(checks: readonly StandingCheck[]): void {
    this.standingChecks = [];
    for (const check of checks) this.addCheck(check);
  }

  addCheck(check: StandingCheck): void {
    this.standingChecks.push(check);
    this.know(check.person);
  }

  /** A fact stands no more from this seal on. */
  end(no: number, toSeal: number): void {
    let [low, high] = [0, this.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.no[middle] as number;
      if (found === no) {
        this.toSeal[middle] = toSeal;
        return;
      }
      if (found < no) low = middle + 1;
      else high = middle - 1;
    }
  }

  private know(person: number): void {
    if (person > this.mostPerson) this.mostPerson = person;
  }
}

function grown<Column extends Int16Array | Int32Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}
