import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { IdentityVerified } from '../directory/index.js';
import { CourseCompleted } from '../learning/index.js';
import { EntriesRepository } from './entries.repository.js';
import { Records } from './records.service.js';
import { isSound, Seals } from './seals.service.js';

const EVERY_MINUTE = '* * * * *';
/** 02:00 in Karachi. */
const NIGHTLY_UTC = '0 21 * * *';

/** What the register hears from the rooms on its left, and its own rounds. */
@Injectable()
export class RegisterListener implements OnModuleInit {
  private readonly log = new Logger('register');

  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly records: Records,
    private readonly entries: EntriesRepository,
    private readonly seals: Seals,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(CourseCompleted, (event) => this.records.recordCourse(event));
    this.events.on(IdentityVerified, (event) =>
      this.entries.insert({
        id: newId(),
        kind: 'identity',
        recorded_at: this.clock.now(),
        recorded_by: event.accountId,
        person_id: event.personId,
        identity: 'verified',
      }),
    );
    this.jobs.define({
      name: 'register.seal',
      cron: EVERY_MINUTE,
      work: async () => void (await this.seals.closeNow()),
    });
    this.jobs.define({ name: 'register.verify', cron: NIGHTLY_UTC, work: () => this.verify() });
  }

  private async verify(): Promise<void> {
    const found = await this.seals.verify();
    if (!isSound(found)) this.log.error(`The register does not verify: ${JSON.stringify(found)}`);
  }
}
