import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { GradedMail } from './graded-mail.service.js';
import { TELL_GRADED } from './graded-notices.service.js';

const HOURLY = '40 * * * *';

/** Mail about graded tests: at once, and hourly for whom it did not reach. */
@Injectable()
export class GradedJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: GradedMail,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ attemptId: string }>({
      name: TELL_GRADED,
      work: ({ attemptId }) => this.mail.tell(attemptId),
    });
    this.jobs.define({ name: 'learning.tell-graded-again', cron: HOURLY, work: () => this.mail.tellOpen() });
  }
}
