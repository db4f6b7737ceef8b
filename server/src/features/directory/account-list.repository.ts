import type { Role } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Wanted } from './domain/people-search.js';
import { searchConditions } from './people-search.sql.js';

export interface AccountRow {
  id: string;
  person_id: string;
  name_en: string;
  state: 'open' | 'closed' | 'invited';
  demonstration: boolean;
  grants: { id: string; role: Role; agencyId: string | null; grantedAt: string }[];
}

/** Accounts with the names of their people and their standing roles, for administrators. */
@Injectable()
export class AccountListRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page in the order of the accounts' ids. An e-mail address is searched for as well. */
  search(
    wanted: Wanted,
    email: string | null,
    page: { after: string | undefined; limit: number },
  ): Promise<AccountRow[]> {
    const { sql, parameters } = searchConditions(wanted, 4);
    return this.unitOfWork.query<AccountRow>(
      `SELECT a.id, a.person_id, p.name_en, a.state, a.demonstration,
         coalesce((
           SELECT json_agg(json_build_object(
             'id', g.id, 'role', g.role, 'agencyId', g.agency_id, 'grantedAt', g.granted_at) ORDER BY g.id)
           FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL
         ), '[]') AS grants
       FROM account a JOIN person p ON p.id = a.person_id
       WHERE ($1::uuid IS NULL OR a.id > $1) AND ((${sql}) OR p.email = $2)
       ORDER BY a.id LIMIT $3`,
      [page.after ?? null, email, page.limit, ...parameters],
    );
  }
}
