import type { passwordProblem } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { Passwords } from './passwords.js';
import { personalProblem } from './personal-password.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInSessions } from './sign-in-sessions.service.js';

/** Changing one's own password. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly sessions: SignInSessions,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Replaces the password and ends all other sign-in sessions of the account.
   * @throws AppError `bad-input` on `current` or `next`; `too-many-requests` after many wrong ones
   */
  async change(
    actor: Actor,
    currentSessionId: string | null,
    passwords: { current: string; next: string },
  ): Promise<void> {
    await this.limits.guard({ login: `account ${actor.accountId}` }, async () => {
      const known = await this.accounts.findPasswordHash(actor.accountId);
      if (!known || !(await this.passwords.matches(known, passwords.current))) throw wrong('current');
    });
    await this.requireImpersonal(actor, passwords.next);
    const passwordHash = await this.passwords.hash(passwords.next);
    await this.unitOfWork.run(async () => {
      await this.accounts.updatePassword(actor.accountId, passwordHash);
      await this.sessions.revokeOthers(actor, currentSessionId);
      await this.audit.write(actor, {
        action: 'identity.change-password',
        subjectKind: 'account',
        subjectId: actor.accountId,
      });
    });
  }

  /** What the contract cannot know: the account's own number or address in the password. */
  private async requireImpersonal(actor: Actor, password: string): Promise<void> {
    const logins = await this.accounts.plainLogins(actor.accountId);
    const problem = personalProblem(password, logins);
    if (problem) throw wrong('next', problem);
  }
}

const wrong = (
  field: 'current' | 'next',
  code: NonNullable<ReturnType<typeof passwordProblem>> = 'invalid',
): AppError => new AppError('bad-input', { fields: [{ field, code }] });
