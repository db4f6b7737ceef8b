import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Alarms, TELL_ALARM } from './alarms/alarms.service.js';
import { Seals } from './seals.service.js';
import { Verifications } from './verifications.service.js';

const EVERY_MINUTE = '* * * * *';
/** Takes up again whom the mail server did not take, and begins a new day's notices. */
const HOURLY = '20 * * * *';
/** 02:00 in Karachi. */
const NIGHTLY_UTC = '0 21 * * *';

/** The register's own rounds. */
@Injectable()
export class RegisterJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly seals: Seals,
    private readonly verifications: Verifications,
    private readonly alarms: Alarms,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'register.seal',
      cron: EVERY_MINUTE,
      work: async () => void (await this.seals.closeNow()),
    });
    this.jobs.define({ name: 'register.verify', cron: NIGHTLY_UTC, work: () => this.verifications.run() });
    this.jobs.define({ name: TELL_ALARM, cron: HOURLY, work: () => this.alarms.tell() });
  }
}
