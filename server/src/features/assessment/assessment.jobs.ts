import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AttemptsRepository } from './attempts.repository.js';
import { Closing } from './closing.service.js';

const EVERY_MINUTE = '* * * * *';
/** What one round closes at most; the rest waits for the next. */
const A_ROUND = 500;

/** Closes attempts whose time has run out and which nobody touches any more. */
@Injectable()
export class AssessmentJobs implements OnModuleInit {
  private readonly log = new Logger('assessment');

  constructor(
    private readonly jobs: Jobs,
    private readonly attempts: AttemptsRepository,
    private readonly closing: Closing,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'assessment.close-overdue',
      cron: EVERY_MINUTE,
      work: () => this.closeOverdue(),
    });
  }

  /** One attempt that cannot be closed does not hold up the others. */
  async closeOverdue(): Promise<void> {
    for (const id of await this.attempts.overdue(this.clock.now(), A_ROUND)) {
      await this.closing.closeIfOverdue(id).catch((error: unknown) => this.log.error(error));
    }
  }
}
