import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { identifierKeys, type KeptIdentifiers } from './domain/identity-match.js';

/** Somebody of the directory, as they are told from others. */
export interface Identified extends KeptIdentifiers {
  readonly id: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
}

const FOUND = 'p.id, p.cnic_index, p.mobile, p.service_number, p.agency_id, p.name_en, p.name_ur';

/** People by the identifiers that they share with somebody. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes others who look for one of these identifiers wait until this transaction ends: nobody is made twice. */
  async lock(one: KeptIdentifiers): Promise<void> {
    const keys = identifierKeys.map(({ key }) => key(one)).filter((key) => key !== null);
    // In one order for everybody, so that no two wait for each other.
    for (const key of keys.sort())
      await this.unitOfWork.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  }

  /** Everyone who has one of these numbers, in the order of their ids; people of a demonstration where they are asked for. */
  find(rows: readonly KeptIdentifiers[], demonstration: boolean): Promise<Identified[]> {
    const served = rows.filter((row) => row.serviceNumber !== null);
    const standing = 'AND ($5 OR NOT p.demonstration)';
    return this.unitOfWork.query(
      `-- First by the number, whatever the planner believes: of one large agency it would read everybody for every number.
       WITH numbered AS MATERIALIZED (
         SELECT ${FOUND} FROM person p WHERE p.service_number = ANY ($3) ${standing}
       )
       SELECT id, cnic_index AS "cnicIndex", mobile, service_number AS "serviceNumber", agency_id AS "agencyId",
         name_en AS "nameEn", name_ur AS "nameUr"
       FROM (
         SELECT ${FOUND} FROM person p WHERE p.cnic_index = ANY ($1) ${standing}
         UNION
         SELECT ${FOUND} FROM person p WHERE p.mobile = ANY ($2) ${standing}
         UNION
         SELECT ${FOUND} FROM numbered p
         WHERE (p.service_number, p.agency_id) IN (SELECT * FROM unnest($3::text[], $4::uuid[]))
       ) found ORDER BY id`,
      [
        rows.map((row) => row.cnicIndex).filter((index) => index !== null),
        rows.map((row) => row.mobile).filter((mobile) => mobile !== null),
        served.map((row) => row.serviceNumber),
        served.map((row) => row.agencyId),
        demonstration,
      ],
    );
  }
}
