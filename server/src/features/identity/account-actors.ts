import type { Grant } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface Row {
  id: string;
  person_id: string;
  demonstration: boolean;
  grants: Grant[] | null;
}

/** Who an account is, with the roles that stand at this moment: a role taken back is gone at the next request. */
@Injectable()
export class AccountActors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null where the account is closed or gone. */
  async find(accountId: string): Promise<Actor | null> {
    const [row] = await this.unitOfWork.query<Row>(
      `SELECT a.id, a.person_id, a.demonstration,
         (SELECT json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id)) FROM role_grant g
          WHERE g.account_id = a.id AND g.revoked_at IS NULL) AS grants
       FROM account a WHERE a.id = $1 AND a.state = 'open'`,
      [accountId],
    );
    return row
      ? {
          accountId: row.id,
          personId: row.person_id,
          demonstration: row.demonstration,
          grants: row.grants ?? [],
        }
      : null;
  }
}
