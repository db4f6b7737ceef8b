import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { AttendanceConfirmed, AttendanceReopened } from '../workshops/index.js';
import { WorkshopRecords } from './workshop-records.service.js';

/** What the register hears from the workshops. */
@Injectable()
export class WorkshopsListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly records: WorkshopRecords,
  ) {}

  onModuleInit(): void {
    this.events.on(AttendanceConfirmed, (event) => this.records.record(event));
    this.events.on(AttendanceReopened, (event) => this.records.reverse(event));
  }
}
