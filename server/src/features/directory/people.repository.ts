import { TIME_ZONE } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { KeptCnic } from './cnic-vault.js';
import type { Wanted } from './domain/people-search.js';
import type { NewPerson, OwnRow, PersonAttributes, PersonRow, Profile } from './people.rows.js';
import { searchConditions } from './people-search.sql.js';

const PERSON_COLUMNS = /* sql */ `
  p.id, p.name_en, p.name_ur, p.cnic_last_four, p.agency_id, p.district_id, p.rank, p.service_number, p.sex,
  p.disability, p.identity, p.demonstration, p.created_at`;

/** Agencies within reach, subtrees included; null is everywhere. */
export type Reach = readonly string[] | null;

interface Page {
  readonly after: string | undefined;
  readonly limit: number;
}

/** People, by key and by search. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(id: string, person: NewPerson, cnic: KeptCnic | null): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO person
         (id, name_en, name_ur, cnic_index, cnic_sealed, cnic_last_four, mobile, email, identity, demonstration)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        person.nameEn,
        person.nameUr ?? null,
        cnic?.index ?? null,
        cnic?.sealed ?? null,
        cnic?.lastFour ?? null,
        person.mobile ?? null,
        person.email ?? null,
        cnic ? 'claimed' : 'none',
        person.demonstration ?? false,
      ],
    );
  }

  async updateProfile(id: string, profile: Profile, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE person SET agency_id = $2, rank = $3, district_id = $4, service_number = $5, sex = $6,
         disability = $7, updated_at = $8
       WHERE id = $1`,
      [
        id,
        profile.agencyId,
        profile.rank,
        profile.districtId,
        profile.serviceNumber,
        profile.sex,
        profile.disability,
        at,
      ],
    );
  }

  async markVerified(id: string, at: Date): Promise<void> {
    await this.unitOfWork.query(`UPDATE person SET identity = 'verified', updated_at = $2 WHERE id = $1`, [
      id,
      at,
    ]);
  }

  /** Everything the page "me" shows, in one query. */
  async findOwn(accountId: string): Promise<OwnRow | null> {
    const [row] = await this.unitOfWork.query<OwnRow>(
      `SELECT ${PERSON_COLUMNS}, p.mobile, p.email, a.id AS account_id, a.language,
         coalesce((
           SELECT json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id) ORDER BY g.id)
           FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL
         ), '[]') AS grants
       FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.id = $1`,
      [accountId],
    );
    return row ?? null;
  }

  /** A person within reach; `lock` holds the row until the transaction ends. */
  async findWithin(id: string, reach: Reach, lock = false): Promise<PersonRow | null> {
    const [row] = await this.unitOfWork.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM person p
       WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.agency_id = ANY ($2))
       ${lock ? 'FOR UPDATE OF p' : ''}`,
      [id, reach],
    );
    return row ?? null;
  }

  /** A page of people within reach, in the order of their ids. */
  search(wanted: Wanted, reach: Reach, page: Page): Promise<PersonRow[]> {
    const { sql, parameters } = searchConditions(wanted, 4);
    return this.unitOfWork.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM person p
       WHERE ($1::uuid[] IS NULL OR p.agency_id = ANY ($1)) AND ($2::uuid IS NULL OR p.id > $2) AND (${sql})
       ORDER BY p.id LIMIT $3`,
      [reach, page.after ?? null, page.limit, ...parameters],
    );
  }

  /**
   * The person as they stood when a day in Asia/Karachi ended. What was not said by then and was told later is taken
   * from later: a blank that was filled is no transfer. The identity is what is known now.
   */
  async findAttributesOn(id: string, day: string): Promise<PersonAttributes | null> {
    const first = (column: string, blank: string) =>
      `(array_agg(${column} ORDER BY until, no) FILTER (WHERE ${column} IS DISTINCT FROM ${blank}))[1]`;
    const [row] = await this.unitOfWork.query<PersonAttributes>(
      `WITH stood AS (
         SELECT ${first('sex', `'unsaid'`)} AS sex, ${first('disability', `'unsaid'`)} AS disability,
           ${first('agency_id', 'NULL')} AS agency_id, ${first('rank', 'NULL')} AS rank,
           ${first('district_id', 'NULL')} AS district_id
         FROM (
           SELECT until, id AS no, sex, disability, agency_id, rank, district_id FROM person_past
           WHERE person_id = $1 AND until >= ($2::date + 1)::timestamp AT TIME ZONE '${TIME_ZONE}'
           UNION ALL
           SELECT 'infinity', 0, sex, disability, agency_id, rank, district_id FROM person WHERE id = $1
         ) told
       )
       SELECT p.name_en AS "nameEn", p.name_ur AS "nameUr", coalesce(s.sex, 'unsaid') AS sex,
         coalesce(s.disability, 'unsaid') AS disability, p.identity, s.agency_id AS "agencyId", s.rank, p.demonstration,
         coalesce(d.parent_id, d.id) AS "provinceId", CASE WHEN d.parent_id IS NOT NULL THEN d.id END AS "districtId"
       FROM person p CROSS JOIN stood s LEFT JOIN place d ON d.id = s.district_id
       WHERE p.id = $1`,
      [id, day],
    );
    return row ?? null;
  }

  /** The person as of now, with the province that their district lies in. */
  async findAttributes(id: string): Promise<PersonAttributes | null> {
    const [row] = await this.unitOfWork.query<PersonAttributes>(
      `SELECT p.name_en AS "nameEn", p.name_ur AS "nameUr", p.sex, p.disability, p.identity,
         p.agency_id AS "agencyId", p.rank, p.demonstration,
         coalesce(d.parent_id, d.id) AS "provinceId",
         CASE WHEN d.parent_id IS NOT NULL THEN d.id END AS "districtId"
       FROM person p LEFT JOIN place d ON d.id = p.district_id
       WHERE p.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
