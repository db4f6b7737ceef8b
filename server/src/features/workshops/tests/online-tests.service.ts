import {
  type BodyOf,
  ONLINE_OUT_OF,
  type switchTest,
  type WorkshopTestKind,
  type WorkshopTests,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Publications } from '../../catalogue/index.js';
import { canChangeTests, rulesOf } from '../domain/test-switch.js';
import { AttachedTests } from './attached-tests.service.js';
import { TestPanels } from './test-panels.service.js';

type State = BodyOf<typeof switchTest>['state'];

/** The online tests of a workshop for those who run it: attached, opened, closed. */
@Injectable()
export class OnlineTests {
  constructor(
    private readonly attached: AttachedTests,
    private readonly panels: TestPanels,
    private readonly publications: Publications,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `not-found` */
  get(actor: Actor, workshopId: string): Promise<WorkshopTests> {
    requirePermission(actor, 'workshops.read');
    return this.panels.of(workshopId);
  }

  /**
   * Attaches the tests of a course as it is published now. Scores of the workshop are per cent from then on; where it had no
   * post-test, it has one now, to be passed at the course's pass mark.
   * @throws AppError `not-found`, `workshop-confirmed`, `course-not-open`, `test-begun`, `scores-typed`
   */
  attach(actor: Actor, workshopId: string, courseId: string): Promise<WorkshopTests> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      const tests = await this.attached.holdAlone(workshopId);
      const { publicationId } = await this.publications.currentOf(courseId);
      const isSame = tests.some(({ publication_id }) => publication_id === publicationId);
      if (!isSame) {
        if (!canChangeTests(tests)) throw new AppError('test-begun');
        const course = await this.publications.outlineOf(publicationId);
        await this.attached.attach(workshopId, publicationId, rulesOf(course), course.test.passMark);
        await this.write(actor, workshopId, 'attach-test', { courseId, publicationId, outOf: ONLINE_OUT_OF });
      }
      return this.panels.of(workshopId);
    });
  }

  /** @throws AppError `not-found`, `workshop-confirmed`, `test-begun` */
  detach(actor: Actor, workshopId: string): Promise<WorkshopTests> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      const tests = await this.attached.holdAlone(workshopId);
      if (!canChangeTests(tests)) throw new AppError('test-begun');
      if (tests.length > 0) {
        await this.attached.detach(workshopId);
        await this.write(actor, workshopId, 'detach-test', {});
      }
      return this.panels.of(workshopId);
    });
  }

  /**
   * Opens or closes a test. Closing closes every attempt at it, in the same transaction, so that no attempt is open where its
   * test is not. Said again, it changes nothing.
   * @throws AppError `not-found`, `workshop-confirmed`, `test-not-ready` (detail: the obstacle)
   */
  switch(actor: Actor, workshopId: string, which: WorkshopTestKind, state: State): Promise<WorkshopTests> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      const test = await this.attached.hold(workshopId, which);
      if (state === 'open' && test.state !== 'open') {
        await this.attached.open(workshopId, which);
        await this.write(actor, workshopId, 'open-test', { which });
      }
      if (state === 'closed' && test.state === 'open') {
        const submitted = await this.attached.close(workshopId, which);
        await this.write(actor, workshopId, 'close-test', { which, submitted });
      }
      return this.panels.of(workshopId);
    });
  }

  private write(actor: Actor, workshopId: string, deed: string, after: object): Promise<void> {
    return this.audit.write(actor, {
      action: `workshops.${deed}`,
      subjectKind: 'workshop',
      subjectId: workshopId,
      after,
    });
  }
}
