import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { KeptCnic } from './cnic-vault.js';
import type {
  NewPerson,
  OwnRow,
  PersonAttributes,
  PersonPageRow,
  PersonRow,
  Profile,
} from './people.rows.js';

export const PERSON_COLUMNS = /* sql */ `
  p.id, p.name_en, p.name_ur, p.cnic_last_four, p.agency_id, p.district_id, p.rank, p.service_number, p.sex,
  p.disability, p.identity, p.demonstration, p.created_at`;

/** Agencies within reach, subtrees included; null is everywhere. */
export type Reach = readonly string[] | null;

/** People, by key. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(id: string, person: NewPerson, cnic: KeptCnic | null, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO person
         (id, name_en, name_ur, cnic_index, cnic_sealed, cnic_last_four, mobile, email, identity, demonstration, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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
        at,
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

  /** A person as their page shows them, with their account and how they can be reached. */
  async findPage(id: string, reach: Reach): Promise<PersonPageRow | null> {
    const [row] = await this.unitOfWork.query<PersonPageRow>(
      `SELECT ${PERSON_COLUMNS}, p.mobile, p.email, a.state AS account_state, a.created_at AS account_created_at
       FROM person p LEFT JOIN account a ON a.person_id = p.id
       WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.agency_id = ANY ($2))`,
      [id, reach],
    );
    return row ?? null;
  }

  /** These people within reach, in no order. */
  listWithin(ids: readonly string[], reach: Reach): Promise<PersonRow[]> {
    return this.unitOfWork.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM person p
       WHERE p.id = ANY ($1::uuid[]) AND ($2::uuid[] IS NULL OR p.agency_id = ANY ($2))`,
      [ids, reach],
    );
  }

  /** The CNIC as it is sealed; null where the person has none. */
  async findSealedCnic(id: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ cnic_sealed: string | null }>(
      'SELECT cnic_sealed FROM person WHERE id = $1',
      [id],
    );
    return row?.cnic_sealed ?? null;
  }

  /**
   * The person with where they served on a day, and the province that this district lies in. Before the first day that
   * is known of them, where they served then.
   */
  async findAttributes(id: string, on: string): Promise<PersonAttributes | null> {
    const [row] = await this.unitOfWork.query<PersonAttributes>(
      `SELECT p.name_en AS "nameEn", p.name_ur AS "nameUr", p.sex, p.disability, p.identity,
         served.agency_id AS "agencyId", served.rank, p.demonstration,
         coalesce(d.parent_id, d.id) AS "provinceId",
         CASE WHEN d.parent_id IS NOT NULL THEN d.id END AS "districtId"
       FROM person p
       CROSS JOIN LATERAL (
         (SELECT agency_id, rank, district_id FROM person_posting WHERE person_id = p.id
          ORDER BY coalesce(from_day <= $2, true) DESC, CASE WHEN from_day <= $2 THEN from_day END DESC NULLS LAST, from_day,
            written_at DESC, id DESC
          LIMIT 1)
         UNION ALL SELECT p.agency_id, p.rank, p.district_id LIMIT 1
       ) served
       LEFT JOIN place d ON d.id = served.district_id
       WHERE p.id = $1`,
      [id, on],
    );
    return row ?? null;
  }
}
