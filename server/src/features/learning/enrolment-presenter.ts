import type { Enrolment } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { type AttemptSummary, Attempts } from '../assessment/index.js';
import { Publications } from '../catalogue/index.js';
import { CohortNotices } from './cohorts/cohort-notices.js';
import { enrolmentView } from './enrolment.view.js';
import type { EnrolmentRow } from './enrolments.rows.js';

interface Settled {
  readonly rows: readonly EnrolmentRow[];
  readonly attempts: readonly AttemptSummary[];
}

/** Puts together what a learner sees: rows, attempts (one query for all of them) and outlines from memory. */
@Injectable()
export class EnrolmentPresenter {
  constructor(
    private readonly attempts: Attempts,
    private readonly publications: Publications,
    private readonly cohorts: CohortNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrolments with attempts none of which is past its deadline: those are closed first, which may complete a
   * course, so that everything is then read again. Not to be called while an enrolment is locked.
   */
  async settle(load: () => Promise<readonly EnrolmentRow[]>): Promise<Settled> {
    const found = await this.withAttempts(await load());
    return (await this.attempts.closeOverdue(found.attempts)) ? this.withAttempts(await load()) : found;
  }

  async withAttempts(rows: readonly EnrolmentRow[]): Promise<Settled> {
    return { rows, attempts: await this.attempts.summaries(rows.map((row) => row.id)) };
  }

  async present({ rows, attempts }: Settled): Promise<Enrolment[]> {
    const now = this.clock.now();
    const cohorts = await this.cohorts.of(rows);
    return Promise.all(
      rows.map(async (row) => {
        const own = attempts.filter((attempt) => attempt.enrolmentId === row.id);
        const cohort = (row.cohort_id && cohorts.get(row.cohort_id)) || null;
        return enrolmentView(row, await this.publications.outlineOf(row.publication_id), own, now, cohort);
      }),
    );
  }
}
