import type { Role } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';

export interface GrantRow {
  id: string;
  account_id: string;
  role: Role;
  agency_id: string | null;
  granted_at: Date;
}

interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly grantedBy: string | null;
}

const COLUMNS = 'id, account_id, role, agency_id, granted_at';

/** Role grants: standing until revoked, kept afterwards. */
@Injectable()
export class RolesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The new grant, or null where it stands already. */
  async insertIfNew(grant: NewGrant): Promise<GrantRow | null> {
    const [row] = await this.unitOfWork.query<GrantRow>(
      `INSERT INTO role_grant (id, account_id, role, agency_id, granted_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [newId(), grant.accountId, grant.role, grant.agencyId, grant.grantedBy],
    );
    return row ?? null;
  }

  async findStanding(accountId: string, role: Role, agencyId: string | null): Promise<GrantRow | null> {
    const [row] = await this.unitOfWork.query<GrantRow>(
      `SELECT ${COLUMNS} FROM role_grant
       WHERE account_id = $1 AND role = $2 AND agency_id IS NOT DISTINCT FROM $3::uuid AND revoked_at IS NULL`,
      [accountId, role, agencyId],
    );
    return row ?? null;
  }

  async findStandingById(id: string): Promise<GrantRow | null> {
    const [row] = await this.unitOfWork.query<GrantRow>(
      `SELECT ${COLUMNS} FROM role_grant WHERE id = $1 AND revoked_at IS NULL FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Standing administrator grants of open accounts. Locks them: two administrators who take back each other's role
   * come one after the other.
   */
  async lockAdministratorGrants(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'administrator' AND g.revoked_at IS NULL AND a.state = 'open'
       ORDER BY g.id FOR UPDATE OF g`,
    );
    return rows.map((row) => row.id);
  }

  async revoke(id: string, at: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE role_grant SET revoked_at = $2 WHERE id = $1', [id, at]);
  }
}
