import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { IdentityVerified, IdentityWithdrawn } from '../directory/index.js';
import { CourseCompleted } from '../learning/index.js';
import { IdentityEntries } from './identity-entries.service.js';
import { Records } from './records.service.js';

/** What the register hears from the rooms on its left. */
@Injectable()
export class RegisterListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly records: Records,
    private readonly identities: IdentityEntries,
  ) {}

  onModuleInit(): void {
    this.events.on(CourseCompleted, (event) => this.records.recordCourse(event));
    this.events.on(IdentityVerified, (event) => this.identities.write(event));
    this.events.on(IdentityWithdrawn, (event) => this.identities.reverse(event));
  }
}
