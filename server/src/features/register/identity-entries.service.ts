import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { type IdentityVerified, type IdentityWithdrawn, People } from '../directory/index.js';
import { EntriesRepository } from './entries.repository.js';

/** Checks of identities as the register holds them: written, and reversed where they were mistaken. */
@Injectable()
export class IdentityEntries {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async write({ personId, accountId }: IdentityVerified): Promise<void> {
    await this.entries.insert({
      id: newId(),
      kind: 'identity',
      recorded_at: this.clock.now(),
      recorded_by: accountId,
      person_id: personId,
      identity: 'verified',
    });
  }

  /**
   * Reverses what verified a person. In the transaction of the directory.
   * @throws AppError `import-held` where a record has been written since that says "verified": it would go on saying so
   */
  async reverse({ personId, accountId, reason }: IdentityWithdrawn): Promise<void> {
    const standing = await this.entries.standingCheck(personId);
    if (!standing) return;
    if (standing.recorded_since) throw new AppError('import-held');
    await this.entries.insert({
      id: newId(),
      kind: 'reversal',
      recorded_at: this.clock.now(),
      recorded_by: accountId,
      target_id: standing.id,
      reason,
    });
  }

  /**
   * Somebody who was verified from their first day has no entry, because there was nothing before it that it could touch.
   * Linked with somebody who has records, it does.
   */
  async writeIfMissing(personId: string, accountId: string): Promise<void> {
    const { identity } = await this.people.attributesOf(personId);
    if (identity === 'verified' && !(await this.entries.standingCheck(personId)))
      await this.write({ personId, accountId });
  }
}
