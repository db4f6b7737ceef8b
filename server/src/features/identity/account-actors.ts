import type { Grant } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';

/** Columns of an actor, for a query over `account a`. */
export const ACTOR_COLUMNS = /* sql */ `
  a.id AS account_id, a.person_id, a.demonstration,
  coalesce((
    SELECT json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id) ORDER BY g.id)
    FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL
  ), '[]') AS grants`;

export interface ActorRow {
  account_id: string;
  person_id: string;
  demonstration: boolean;
  grants: Grant[];
}

export const actorOf = (row: ActorRow): Actor => ({
  accountId: row.account_id,
  personId: row.person_id,
  demonstration: row.demonstration,
  grants: row.grants,
});

/** The actors behind accounts. */
@Injectable()
export class AccountActors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The account with its standing grants, or null where it is closed or gone. One query. */
  async find(accountId: string): Promise<Actor | null> {
    const [row] = await this.unitOfWork.query<ActorRow>(
      `SELECT ${ACTOR_COLUMNS} FROM account a WHERE a.id = $1 AND a.state = 'open'`,
      [accountId],
    );
    return row ? actorOf(row) : null;
  }

  /** @throws AppError `account-closed` */
  async get(accountId: string): Promise<Actor> {
    const actor = await this.find(accountId);
    if (!actor) throw new AppError('account-closed');
    return actor;
  }
}
