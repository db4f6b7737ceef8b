import type { Role } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Reach } from './people.repository.js';

/** Somebody who works in the academy, by their account. */
export interface RoleHolder {
  readonly accountId: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
}

const HOLDER = 'a.id AS "accountId", p.name_en AS "nameEn", p.name_ur AS "nameUr"';

/** The people behind accounts and roles, for rooms where somebody is put in charge. */
@Injectable()
export class RoleHolders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Open accounts that hold one of these roles, by name. A role that is held for an agency counts where that agency
   * lies within reach.
   */
  list(roles: readonly Role[], reach: Reach): Promise<RoleHolder[]> {
    return this.unitOfWork.query<RoleHolder>(
      `SELECT ${HOLDER} FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.state = 'open' AND EXISTS (
         SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL AND g.role = ANY ($1)
           AND (g.agency_id IS NULL OR $2::uuid[] IS NULL OR g.agency_id = ANY ($2)))
       ORDER BY p.name_en, a.id`,
      [roles, reach],
    );
  }

  /** By account id, whatever has become of the account and its roles. */
  async of(accountIds: readonly string[]): Promise<Map<string, RoleHolder>> {
    const rows = await this.unitOfWork.query<RoleHolder>(
      `SELECT ${HOLDER} FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1::uuid[])`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.accountId, row]));
  }
}
