import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identifier, Match } from './domain/identity-match.js';

/** Identifiers as they are kept: the CNIC as its index, the others as the shared parsers write them. */
export interface KeptIdentifiers {
  readonly cnicIndex: string | null;
  readonly mobile: string | null;
  readonly serviceNumber: string | null;
  /** Within which the service number is unique. */
  readonly agencyId: string | null;
}

const MOST = 10;

/** People by the identifiers that they share with somebody. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes others who look for one of these identifiers wait until this transaction ends: nobody is made twice. */
  async lock({ cnicIndex, mobile, serviceNumber, agencyId }: KeptIdentifiers): Promise<void> {
    const keys = [cnicIndex, mobile, serviceNumber && agencyId ? `${agencyId} ${serviceNumber}` : null];
    // In one order for everybody, so that no two wait for each other.
    for (const key of keys.filter((one) => one !== null).sort())
      await this.unitOfWork.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  }

  async matching({ cnicIndex, mobile, serviceNumber, agencyId }: KeptIdentifiers): Promise<Match[]> {
    const rows = await this.unitOfWork.query<{ id: string; by: (Identifier | null)[] }>(
      `SELECT p.id, to_json(ARRAY[CASE WHEN p.cnic_index = $1 THEN 'cnic' END, CASE WHEN p.mobile = $2 THEN 'mobile' END,
         CASE WHEN p.service_number = $3 AND p.agency_id = $4 THEN 'service-number' END]) AS by
       FROM person p
       WHERE p.cnic_index = $1 OR p.mobile = $2 OR (p.service_number = $3 AND p.agency_id = $4)
       ORDER BY p.cnic_index = $1 DESC NULLS LAST, p.id LIMIT ${MOST}`,
      [cnicIndex, mobile, serviceNumber, agencyId],
    );
    return rows.map(({ id, by }) => ({ personId: id, by: by.filter((one) => one !== null) }));
  }
}
