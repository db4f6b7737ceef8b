import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { IdentityVerified } from '../directory/index.js';
import { CourseCompleted } from '../learning/index.js';
import { EntriesRepository } from './entries.repository.js';
import { Records } from './records.service.js';

/** What the register hears from the rooms on its left. */
@Injectable()
export class RegisterListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly records: Records,
    private readonly entries: EntriesRepository,
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
  }
}
