import type { activateAccount, BodyOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { AccountActors } from './account-actors.js';
import { AccountsRepository } from './accounts.repository.js';
import { ActivationsRepository } from './activations.repository.js';
import { ActivationCodes } from './activations.service.js';
import { Passwords } from './passwords.js';
import { personalProblem } from './personal-password.js';
import { SignInLimits } from './sign-in-limits.js';

/** The accounts of a code: how they are found, opened and signed in to. */
@Injectable()
export class ActivationAccounts {
  constructor(
    readonly activations: ActivationsRepository,
    readonly accounts: AccountsRepository,
    readonly actors: AccountActors,
    readonly codes: ActivationCodes,
    readonly passwords: Passwords,
  ) {}
}

/** Whoever holds a printed slip sets the password of their account. */
@Injectable()
export class Activation {
  constructor(
    private readonly of: ActivationAccounts,
    private readonly limits: SignInLimits,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Uses the code up and opens the account. A password that is refused uses nothing up.
   * @throws AppError `activation-failed` for a code that is unknown, used, replaced or expired, without saying which;
   * `bad-input` on the password; `too-many-requests`
   */
  activate({ code, password }: BodyOf<typeof activateAccount>, address: string): Promise<Actor> {
    // Wrong codes are counted by address, since there is no login that they would be tried for.
    return this.limits.guard({ address, login: `activation ${address}` }, async () => {
      const index = this.of.codes.index(code);
      const accountId = await this.of.activations.find(index, this.clock.now());
      if (!accountId) throw new AppError('activation-failed');
      const problem = personalProblem(password, await this.of.accounts.plainLogins(accountId));
      if (problem) throw new AppError('bad-input', { fields: [{ field: 'password', code: problem }] });
      const hash = await this.of.passwords.hash(password);
      return this.unitOfWork.run(() => this.open(index, hash));
    });
  }

  private async open(index: string, passwordHash: string): Promise<Actor> {
    const accountId = await this.of.activations.use(index, this.clock.now(), passwordHash);
    if (!accountId) throw new AppError('activation-failed');
    const actor = await this.of.actors.get(accountId);
    await this.audit.write(actor, {
      action: 'identity.activate-account',
      subjectKind: 'account',
      subjectId: accountId,
    });
    return actor;
  }
}
