import type { Language, Me } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { Accounts } from '../identity/index.js';
import { meView } from './directory.view.js';
import { PeopleRepository } from './people.repository.js';
import type { Profile } from './people.rows.js';
import { PostingHistory } from './posting-history.js';
import { ReferenceRepository } from './reference.repository.js';

/** What one sees and says of oneself. */
@Injectable()
export class OwnProfile {
  constructor(
    private readonly people: PeopleRepository,
    private readonly reference: ReferenceRepository,
    private readonly accounts: Accounts,
    private readonly history: PostingHistory,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async me(actor: Actor): Promise<Me> {
    const row = await this.people.findOwn(actor.accountId);
    if (!row) throw new AppError('not-signed-in');
    return meView(row);
  }

  /**
   * Says where one serves. With an agency, the service number becomes a login; without, it is only kept.
   * @throws AppError `bad-input` for an agency, rank or district that does not exist, `login-taken` for a service
   * number that somebody else has in that agency
   */
  async update(actor: Actor, profile: Profile): Promise<Me> {
    await this.reference.requireKnown(profile);
    const { agencyId } = profile;
    // One of nothing but dashes is none.
    const serviceNumber = profile.serviceNumber || null;
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      await this.history.noteOwn(actor.personId, actor.accountId, { ...profile, serviceNumber }, at);
      await this.people.updateProfile(actor.personId, { ...profile, serviceNumber }, at);
      await this.accounts.setServiceLogin(
        actor.accountId,
        agencyId && serviceNumber ? { agencyId, lookup: serviceNumber } : null,
      );
    });
    return this.me(actor);
  }

  async setLanguage(actor: Actor, language: Language): Promise<void> {
    await this.accounts.setLanguage(actor.accountId, language);
  }
}
