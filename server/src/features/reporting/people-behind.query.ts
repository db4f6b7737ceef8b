import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RowStream } from '../../platform/database/row-stream.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PeopleBehind, type PersonBehind, peopleBehind } from './domain/people-behind.js';
import { factsAsked } from './fact-conditions.js';
import { FactsInMemory } from './facts-in-memory.js';
import type { Asked } from './trained.service.js';

/**
 * Fewer than one in so many are looked up by their numbers; of more, everyone is read in order and those who are not
 * behind the figure are left out.
 */
const ONE_IN = 20;

/** Read for a page at once where most are behind the figure. */
const AT_ONCE = 500;

type NameRow = readonly [
  ...[no: number, id: string, nameEn: string, nameUr: string | null, cnicLastFour: string | null],
  hasCnic: boolean,
];

export interface NamedPerson extends Omit<PersonBehind, 'verified'> {
  readonly id: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly cnicLastFour: string | null;
  readonly identity: 'none' | 'claimed' | 'verified';
}

/** Somebody's place in the order of names. */
export interface PlaceOfName {
  readonly nameEn: string;
  readonly id: string;
}

/** Opens a question into its people: counted in memory as the figure is, named by the database. */
@Injectable()
export class PeopleBehindQuery {
  constructor(
    private readonly facts: FactsInMemory,
    private readonly stream: RowStream,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everyone in the order of their names, some hundred at a time. */
  async *all(asked: Asked): AsyncGenerator<NamedPerson[]> {
    const people = await this.behind(asked);
    const names = new NamesSql(people);
    for await (const rows of this.stream.read(names.all(), names.parameters))
      yield named(rows as unknown as NameRow[], people);
  }

  /** The first so many whose names come after a place. */
  async page(asked: Asked, after: PlaceOfName | null, wanted: number): Promise<NamedPerson[]> {
    const people = await this.behind(asked);
    const found: NamedPerson[] = [];
    let from = after;
    do {
      const names = new NamesSql(people);
      const rows = await this.unitOfWork.query<{ name: NameRow }>(
        names.page(from, AT_ONCE),
        names.parameters,
      );
      const read = rows.map(({ name }) => name);
      found.push(...named(read, people));
      const last = read.length < AT_ONCE ? undefined : read.at(-1);
      from = last ? { id: last[1], nameEn: last[2] } : null;
    } while (from && found.length < wanted);
    return found.slice(0, wanted);
  }

  private async behind({ question, seal, reach, book }: Asked): Promise<PeopleBehind> {
    const facts = await this.facts.upTo(seal.number);
    return peopleBehind(facts, factsAsked(question, seal.number, book.within(reach), book), nextTurn);
  }
}

const NAME = 'c.no, p.id, p.name_en, p.name_ur, p.cnic_last_four, p.cnic_index IS NOT NULL';

class NamesSql {
  readonly parameters: unknown[] = [];

  constructor(private readonly people: PeopleBehind) {}

  all(): string {
    return this.select(NAME, 'true');
  }

  /** One column, `name`. */
  page(after: PlaceOfName | null, limit: number): string {
    const beyond = after
      ? `(p.name_en, p.id) > (${this.add(after.nameEn)}, ${this.add(after.id)}::uuid)`
      : 'true';
    return `${this.select(`jsonb_build_array(${NAME}) AS name`, beyond)} LIMIT ${limit}`;
  }

  private select(columns: string, where: string): string {
    const { size, everyone } = this.people;
    const among = size * ONE_IN > everyone ? 'true' : `c.no = ANY(${this.add(this.people.numbers())}::int[])`;
    return `SELECT ${columns} FROM person p JOIN count_person c ON c.person_id = p.id
      WHERE ${among} AND ${where} ORDER BY p.name_en, p.id`;
  }

  private add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

function named(rows: readonly NameRow[], people: PeopleBehind): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const [no, id, nameEn, nameUr, cnicLastFour, hasCnic] of rows) {
    const counted = people.get(no);
    if (!counted) continue;
    found.push({
      id,
      nameEn,
      nameUr,
      cnicLastFour,
      identity: counted.verified ? 'verified' : hasCnic ? 'claimed' : 'none',
      records: counted.records,
      lastCompletedOn: counted.lastCompletedOn,
      province: counted.province,
      district: counted.district,
      agency: counted.agency,
      sex: counted.sex,
    });
  }
  return found;
}
