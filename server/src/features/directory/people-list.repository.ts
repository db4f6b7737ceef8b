import type { IdentityState } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { RowStream } from '../../platform/database/row-stream.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Wanted } from './domain/people-search.js';
import { PERSON_COLUMNS, type Reach } from './people.repository.js';
import type { PersonRow } from './people.rows.js';
import { searchConditions } from './people-search.sql.js';

export interface ListedRow extends PersonRow {
  has_account: boolean;
  /** 0: found as typed, 1: found by sound or nearly so. */
  rank_found: 0 | 1;
}

/** Which people are asked for. */
export interface PeopleQuestion {
  readonly wanted: Wanted;
  readonly reach: Reach;
  /** By code; the agency with what lies below it, a place with its districts. */
  readonly agency: string | undefined;
  readonly place: string | undefined;
  readonly account: 'with' | 'without' | undefined;
  readonly identity: IdentityState | undefined;
}

/** Where a page ended: how its last person was found, their name and id. */
export type Cursor = readonly [rankFound: 0 | 1, nameEn: string, id: string];

/** The list of people, page by page: those found as typed first, then by name. */
@Injectable()
export class PeopleListRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stream: RowStream,
  ) {}

  page(question: PeopleQuestion, after: Cursor | null, limit: number): Promise<ListedRow[]> {
    const { sql, values } = listed(question, after);
    return this.unitOfWork.query<ListedRow>(`${sql} LIMIT $${values.push(limit)}`, values);
  }

  /** Everyone, in the same order, some hundred at a time. */
  all(question: PeopleQuestion): AsyncIterable<ListedRow[]> {
    const { sql, values } = listed(question, null);
    return this.stream.readObjects<ListedRow>(sql, values);
  }
}

function listed(question: PeopleQuestion, after: Cursor | null): { sql: string; values: unknown[] } {
  const { sql, asTyped, parameters } = searchConditions(question.wanted, 6);
  const values = [...filterValues(question), ...parameters];
  const next = (value: unknown): string => `$${values.push(value)}`;
  // Without words everyone is found alike, and the index on names gives the order and the place to go on.
  const isRanked = question.wanted.words.length > 0;
  const rank = isRanked ? `CASE WHEN ${asTyped} THEN 0 ELSE 1 END` : '0';
  const order = isRanked ? [rank, 'p.name_en', 'p.id'] : ['p.name_en', 'p.id'];
  const place = after && (isRanked ? after : after.slice(1));
  const beyond = place
    ? `(${order.join(', ')}) > (${place.map((value, index) => `${next(value)}::${typeOf(order[index])}`).join(', ')})`
    : 'true';
  return {
    sql: `${BELOW}
      SELECT ${PERSON_COLUMNS}, ${rank} AS rank_found,
        EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS has_account
      FROM person p
      WHERE ${FILTERS} AND (${sql}) AND ${beyond}
      ORDER BY ${isRanked ? 'rank_found, ' : ''}p.name_en, p.id`,
    values,
  };
}

const BELOW = /* sql */ `
  WITH RECURSIVE below AS (
    SELECT id FROM agency WHERE code = $2
    UNION SELECT a.id FROM agency a JOIN below ON a.parent_id = below.id
  )`;

const FILTERS = /* sql */ `
  ($1::uuid[] IS NULL OR p.agency_id = ANY ($1))
  AND ($2::text IS NULL OR p.agency_id IN (SELECT id FROM below))
  AND ($3::text IS NULL OR p.district_id IN (
    SELECT d.id FROM place d LEFT JOIN place province ON province.id = d.parent_id
    WHERE d.code = $3 OR province.code = $3))
  AND ($4::text IS NULL OR ($4 = 'with') = EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id))
  AND ($5::text IS NULL OR p.identity = $5)`;

const filterValues = ({ reach, agency, place, account, identity }: PeopleQuestion): unknown[] => [
  reach,
  agency ?? null,
  place ?? null,
  account ?? null,
  identity ?? null,
];

const typeOf = (column: string | undefined): string =>
  column === 'p.id' ? 'uuid' : column === 'p.name_en' ? 'text' : 'int';
