import type { BodyOf, signUp } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountActors, Accounts, CnicMatcher, type Login, SignInLimits } from '../identity/index.js';
import { People } from './people.service.js';

type SignUpBody = BodyOf<typeof signUp>;

/** "Create account": a person and the account they sign in with. */
@Injectable()
export class SignUp {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly actors: AccountActors,
    private readonly cnics: CnicMatcher,
    private readonly limits: SignInLimits,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes the person, the account and its first role, or nothing. Sent twice at once, one of the two is made and the
   * other is told that the login is taken.
   * @throws AppError `login-taken` with the fields, which does not say whose it is; `too-many-requests`
   */
  async signUp(body: SignUpBody, address: string): Promise<Actor> {
    return this.limits.guard({ address }, async () => {
      const password = await this.accounts.hashPassword(body.password);
      return this.unitOfWork.run(async () => {
        const personId = await this.people.create(body);
        const accountId = await this.accounts.create({
          personId,
          password,
          language: body.language,
          demonstration: false,
          logins: this.loginsOf(body),
        });
        return this.actors.get(accountId);
      });
    });
  }

  private loginsOf({ mobile, cnic, email }: SignUpBody): Login[] {
    return [
      ...(mobile ? [{ kind: 'mobile' as const, lookup: mobile }] : []),
      ...(cnic ? [{ kind: 'cnic' as const, lookup: this.cnics.index(cnic) }] : []),
      ...(email ? [{ kind: 'email' as const, lookup: email }] : []),
    ];
  }
}
