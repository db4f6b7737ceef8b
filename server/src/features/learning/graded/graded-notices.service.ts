import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type AttemptGraded, Attempts } from '../../assessment/index.js';
import { GradedNoticesRepository } from './graded-notices.repository.js';

/** The job that tells one trainee. */
export const TELL_GRADED = 'learning.tell-graded';

/** Announces results that somebody waited for: by mail once, and on their own page until they have looked. */
@Injectable()
export class GradedNotices {
  constructor(
    private readonly notices: GradedNoticesRepository,
    private readonly attempts: Attempts,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of the last grade, so that a result and its notice stand or fall together. */
  async afterGrading({ attemptId, enrolmentId, personId, gradedAt }: AttemptGraded): Promise<void> {
    await this.notices.insert({ attemptId, enrolmentId, personId, gradedAt });
    await this.jobs.send(TELL_GRADED, { attemptId });
  }

  /**
   * Says of one's own attempt that its result was seen; where nothing was announced nothing changes.
   * @throws AppError `not-found`
   */
  async see(actor: Actor, attemptId: string): Promise<void> {
    requirePermission(actor, 'learning.study');
    await this.attempts.get(actor, attemptId);
    await this.notices.see(attemptId, actor.personId, this.clock.now());
  }
}
