import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Somebody as their slip and their account need them. */
export interface SlipPerson {
  readonly personId: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly agencyEn: string | null;
  readonly agencyUr: string | null;
  readonly agencyId: string | null;
  readonly cnicIndex: string | null;
  readonly cnicLastFour: string | null;
  readonly serviceNumber: string | null;
  readonly mobile: string | null;
  readonly demonstration: boolean;
}

export interface AccountsCounted {
  readonly open: number;
  readonly invited: number;
  readonly expired: number;
  readonly waiting: number;
  readonly without: number;
  readonly printedAt: Date | null;
}

@Injectable()
export class SlipsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** These people in the order in which they are named. */
  people(ids: readonly string[]): Promise<SlipPerson[]> {
    return this.unitOfWork.query<SlipPerson>(
      `SELECT p.id AS "personId", p.name_en AS "nameEn", p.name_ur AS "nameUr", g.name_en AS "agencyEn", g.name_ur AS "agencyUr",
         p.agency_id AS "agencyId", p.cnic_index AS "cnicIndex", p.cnic_last_four AS "cnicLastFour",
         p.service_number AS "serviceNumber", p.mobile, p.demonstration
       FROM unnest($1::uuid[]) WITH ORDINALITY AS w (id, place) JOIN person p ON p.id = w.id
       LEFT JOIN agency g ON g.id = p.agency_id ORDER BY w.place`,
      [ids],
    );
  }

  /** How these people stand with their accounts. */
  async count(ids: readonly string[], at: Date): Promise<AccountsCounted> {
    const [row] = await this.unitOfWork.query<AccountsCounted>(
      `SELECT (count(*) FILTER (WHERE a.state IN ('open', 'closed')))::int AS open,
         (count(*) FILTER (WHERE a.state = 'invited'))::int AS invited,
         (count(*) FILTER (WHERE a.state = 'invited' AND v.expires_at <= $2))::int AS expired,
         (count(*) FILTER (WHERE a.id IS NULL AND can.sign_in))::int AS waiting,
         (count(*) FILTER (WHERE a.id IS NULL AND NOT can.sign_in))::int AS without, max(v.printed_at) AS "printedAt"
       FROM person p LEFT JOIN account a ON a.person_id = p.id LEFT JOIN account_activation v ON v.account_id = a.id
       CROSS JOIN LATERAL (SELECT p.cnic_index IS NOT NULL OR p.mobile IS NOT NULL
         OR (p.service_number IS NOT NULL AND p.agency_id IS NOT NULL) AS sign_in) can
       WHERE p.id = ANY ($1::uuid[])`,
      [ids, at],
    );
    return row as AccountsCounted;
  }
}
