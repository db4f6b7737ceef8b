import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { BeginSendings, DELIVER } from './begin-sendings.service.js';
import { Deliveries } from './deliveries.service.js';

const HOURLY = '10 * * * *';

/** Reports by mail: what is due is looked for every hour, and sent one by one. */
@Injectable()
export class ScheduleJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly beginning: BeginSendings,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'reporting.look-for-due-reports',
      cron: HOURLY,
      work: () => this.beginning.look(),
    });
    this.jobs.define<{ sendingId: string }>({
      name: DELIVER,
      work: ({ sendingId }) => this.deliveries.deliver(sendingId),
    });
  }
}
