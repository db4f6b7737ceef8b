import { dayOf, type FactColumns } from './fact-columns.js';
import { type Breathe, type FactsAsked, factsBehind } from './facts-behind.js';
import { saidOnce } from './said-once.js';

/** What is counted of a person, and what the latest of the records behind the question says of them. */
export interface PersonBehind {
  readonly records: number;
  /** By any of these records, or by a check of any of the entries linked as this person. */
  readonly verified: boolean;
  /** As YYYY-MM-DD. */
  readonly lastCompletedOn: string;
  /** The facts' numbers. */
  readonly province: number;
  readonly district: number;
  readonly agency: number;
  readonly sex: number;
}

/** Those behind a question, by the numbers of the people that stand for themselves. */
export class PeopleBehind {
  private readonly records: Int32Array;
  private readonly verified: Uint8Array;
  private readonly latest: Int32Array;
  private readonly day: Int16Array;
  private readonly province: Int16Array;
  private readonly district: Int16Array;
  private readonly agency: Int16Array;
  private readonly sex: Int16Array;
  private readonly dayOf = saidOnce(dayOf);
  private found = 0;

  /**
   * @param rows places of the facts, in the order of the register
   * @param who for each of them the person, doubled, and one more where verified
   */
  constructor(facts: FactColumns, size: number, rows: Int32Array, who: Int32Array) {
    this.records = new Int32Array(size);
    this.verified = new Uint8Array(size);
    this.latest = new Int32Array(size);
    this.day = facts.column('day');
    this.province = facts.column('province');
    this.district = facts.column('district');
    this.agency = facts.column('agency');
    this.sex = facts.column('sex');
    const { day } = this;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const person = (who[index] as number) >> 1;
      const before = this.records[person] as number;
      if (before === 0) this.found += 1;
      this.records[person] = before + 1;
      this.verified[person] = (this.verified[person] as number) | ((who[index] as number) & 1);
      // Of records of one day the one that the register has last.
      if (before === 0 || (day[row] as number) >= (day[this.latest[person] as number] as number))
        this.latest[person] = row;
    }
  }

  get size(): number {
    return this.found;
  }

  /** How many numbers of people there are at all. */
  get everyone(): number {
    return this.records.length;
  }

  /** Their numbers, rising. */
  numbers(): number[] {
    const found: number[] = [];
    for (let person = 0; person < this.records.length; person += 1)
      if (this.records[person] !== 0) found.push(person);
    return found;
  }

  /** Null for somebody who is not behind the question. */
  get(person: number): PersonBehind | null {
    const records = this.records[person] ?? 0;
    if (records === 0) return null;
    const row = this.latest[person] as number;
    return {
      records,
      verified: this.verified[person] === 1,
      lastCompletedOn: this.dayOf(this.day[row] as number),
      province: this.province[row] as number,
      district: this.district[row] as number,
      agency: this.agency[row] as number,
      sex: this.sex[row] as number,
    };
  }
}

/** Finds those whom the same question counts, each once, as of its seal. */
export async function peopleBehind(
  facts: FactColumns,
  asked: FactsAsked,
  breathe: Breathe,
): Promise<PeopleBehind> {
  const { people, rows } = await factsBehind(facts, asked, false, breathe);
  await breathe();
  const who = people.behind(rows);
  await breathe();
  return new PeopleBehind(facts, people.size, rows, who);
}
