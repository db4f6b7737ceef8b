import { type Role, type roleGrantView, scopedRoles } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { type GrantRow, RolesRepository } from './roles.repository.js';

export type RoleGrant = z.infer<typeof roleGrantView>;

const view = (row: GrantRow): RoleGrant => ({
  id: row.id,
  role: row.role,
  agencyId: row.agency_id,
  grantedAt: row.granted_at.toISOString(),
});

/** Giving roles and taking them back; each act is in the audit trail, and takes effect with the next request. */
@Injectable()
export class Roles {
  constructor(
    private readonly roles: RolesRepository,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Gives an account a role. A coordinator's needs an agency, any other has none. Given twice, it stands once.
   * @throws AppError `not-allowed`, `not-found`, or `bad-input` on `agencyId`
   */
  async grant(actor: Actor, accountId: string, role: Role, agencyId: string | null): Promise<RoleGrant> {
    requirePermission(actor, 'accounts.manage');
    requireScope(role, agencyId);
    if (!(await this.accounts.has(accountId))) throw new AppError('not-found');
    return this.unitOfWork
      .run(async () => {
        const given = await this.roles.insertIfNew({ accountId, role, agencyId, grantedBy: actor.accountId });
        if (!given) return this.getStanding(accountId, role, agencyId);
        await this.audit.write(actor, {
          action: 'identity.grant-role',
          subjectKind: 'account',
          subjectId: accountId,
          after: { grantId: given.id, role, agencyId },
        });
        return view(given);
      })
      .catch((error: unknown) => {
        if (isViolation(error, 'xfk_role_grant_agency')) throw wrongAgency('invalid');
        throw error;
      });
  }

  /** @throws AppError `not-found` where it does not stand, `not-allowed` for the last administrator's */
  async revoke(actor: Actor, grantId: string): Promise<void> {
    requirePermission(actor, 'accounts.manage');
    await this.unitOfWork.run(async () => {
      const administrators = await this.roles.lockAdministratorGrants();
      const grant = await this.roles.findStandingById(grantId);
      if (!grant) throw new AppError('not-found');
      if (administrators.includes(grantId) && administrators.length === 1) {
        throw new AppError('not-allowed', { detail: 'This is the last administrator.' });
      }
      await this.roles.revoke(grantId, this.clock.now());
      await this.audit.write(actor, {
        action: 'identity.revoke-role',
        subjectKind: 'account',
        subjectId: grant.account_id,
        before: { grantId, role: grant.role, agencyId: grant.agency_id },
      });
    });
  }

  private async getStanding(accountId: string, role: Role, agencyId: string | null): Promise<RoleGrant> {
    const standing = await this.roles.findStanding(accountId, role, agencyId);
    if (!standing) throw new AppError('not-found');
    return view(standing);
  }
}

function requireScope(role: Role, agencyId: string | null): void {
  const needsAgency = scopedRoles.includes(role);
  if (needsAgency && agencyId === null) throw wrongAgency('required');
  if (!needsAgency && agencyId !== null) throw wrongAgency('invalid');
}

const wrongAgency = (code: 'required' | 'invalid'): AppError =>
  new AppError('bad-input', { fields: [{ field: 'agencyId', code }] });
