import { randomInt } from 'node:crypto';
import { ACTIVATION_ALPHABET, ACTIVATION_LENGTH } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Matcher } from '../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Accounts } from './accounts.service.js';
import { ActivationsRepository } from './activations.repository.js';
import type { Invitation, Invited } from './invited.js';

const VALID_MS = 30 * 24 * 60 * 60_000;

/** Codes and their index. */
@Injectable()
export class ActivationCodes {
  private readonly matcher: Matcher;

  constructor(@Inject(CONFIG) config: Config) {
    this.matcher = new Matcher(config.secrets.cnicMatching, 'activation');
  }

  fresh(): string {
    return Array.from(
      { length: ACTIVATION_LENGTH },
      () => ACTIVATION_ALPHABET[randomInt(ACTIVATION_ALPHABET.length)],
    ).join('');
  }

  index(code: string): string {
    return this.matcher.index(code);
  }
}

/** Accounts that others make for people, to be activated by whoever holds the one-time code. */
@Injectable()
export class Activations {
  constructor(
    private readonly accounts: Accounts,
    private readonly activations: ActivationsRepository,
    private readonly codes: ActivationCodes,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes accounts for those without one, and a fresh code for each account that was not activated yet; codes of before
   * are dead. Who has an account already, or nothing to sign in with, is not in the answer. The caller has looked at the
   * permission, and shows the codes once: they cannot be read again.
   */
  invite(actor: Actor, people: readonly Invited[]): Promise<Map<string, Invitation>> {
    return this.unitOfWork.run(async () => {
      await this.activations.lock();
      const at = this.clock.now();
      const expiresAt = new Date(at.getTime() + VALID_MS);
      const held = new Map(
        (await this.activations.accountsOf(people.map(({ personId }) => personId))).map((one) => [
          one.person_id,
          one,
        ]),
      );
      const invitations = new Map<string, Invitation>();
      const renewed: { accountId: string; codeIndex: string }[] = [];
      for (const person of people) {
        const account = held.get(person.personId) ?? (await this.accounts.prepare(person));
        if (account?.state !== 'invited') continue;
        const code = this.codes.fresh();
        renewed.push({ accountId: account.account_id, codeIndex: this.codes.index(code) });
        invitations.set(person.personId, { code, kinds: account.kinds, expiresAt });
      }
      await this.activations.renew(renewed, { by: actor.accountId, at, expiresAt });
      return invitations;
    });
  }
}
