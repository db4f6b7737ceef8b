import { dayInKarachi, ONLINE_OUT_OF, type TestRule, type WorkshopTestKind } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { WorkshopAttempts } from '../../assessment/index.js';
import { ATTEMPT_KINDS, obstacleToOpening } from '../domain/test-switch.js';
import { getDraft } from '../drafts.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { WorkshopsRepository } from '../workshops.repository.js';
import { type WorkshopTestRow, WorkshopTestsRepository } from './workshop-tests.repository.js';

/**
 * Tests as they are held and changed, for services that have asked who may. Locks are taken in one order: the workshop, the
 * test, its attempts.
 */
@Injectable()
export class AttachedTests {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly tests: WorkshopTestsRepository,
    private readonly attempts: WorkshopAttempts,
    private readonly clock: Clock,
  ) {}

  /** Holds the workshop alone, and says what is attached. @throws AppError `not-found`, `workshop-confirmed` */
  async holdAlone(workshopId: string): Promise<WorkshopTestRow[]> {
    await getDraft(this.workshops, workshopId, 'update');
    return this.tests.listOf(workshopId);
  }

  /** Holds a test so that nobody begins it meanwhile. @throws AppError `not-found`, `workshop-confirmed` */
  async hold(workshopId: string, which: WorkshopTestKind): Promise<WorkshopTestRow> {
    // Both, because whether one may be opened hangs on the other.
    await this.holdBoth(workshopId);
    return this.get(workshopId, which);
  }

  /** Holds both tests, if there are any, so that nobody begins one meanwhile. @throws AppError `not-found`, `workshop-confirmed` */
  async holdBoth(workshopId: string): Promise<WorkshopTestRow[]> {
    await getDraft(this.workshops, workshopId, 'share');
    await this.tests.hold(workshopId, 'pre', 'update');
    await this.tests.hold(workshopId, 'post', 'update');
    return this.tests.listOf(workshopId);
  }

  listOf(workshopId: string): Promise<WorkshopTestRow[]> {
    return this.tests.listOf(workshopId);
  }

  /** @throws AppError `not-found` where the workshop has no such test */
  async get(workshopId: string, which: WorkshopTestKind): Promise<WorkshopTestRow> {
    const test = await this.tests.find(workshopId, which);
    if (!test) throw new AppError('not-found');
    return test;
  }

  /** Who a participant of the workshop is. @throws AppError `not-found` */
  async personOf(workshopId: string, participantId: string): Promise<string> {
    const found = await this.participants.find(workshopId, participantId);
    if (!found) throw new AppError('not-found');
    return found.person_id;
  }

  /** Gives somebody's attempts that are under way this much more time; never less than they have. */
  async lengthen(
    workshopId: string,
    personId: string,
    tests: readonly WorkshopTestRow[],
    percent: number,
  ): Promise<void> {
    for (const { which, rule } of tests)
      await this.attempts.lengthen({ workshopId, personId, kind: ATTEMPT_KINDS[which] }, rule, percent);
  }

  /**
   * Holds a test so that it stays open meanwhile; others may begin it too.
   * @throws AppError `not-found`, `test-not-open`
   */
  async holdOpen(workshopId: string, which: WorkshopTestKind): Promise<WorkshopTestRow> {
    await this.tests.hold(workshopId, which, 'share');
    const test = await this.get(workshopId, which);
    if (test.state !== 'open') throw new AppError('test-not-open');
    return test;
  }

  /** @throws AppError `scores-typed` where points of another test are typed in */
  async attach(
    workshopId: string,
    publicationId: string,
    rules: Readonly<Record<WorkshopTestKind, TestRule>>,
    passPercent: number,
  ): Promise<void> {
    const outOf = (await this.workshops.find(workshopId))?.test_out_of ?? null;
    if (outOf !== ONLINE_OUT_OF && (await this.participants.hasTypedScores(workshopId)))
      throw new AppError('scores-typed');
    await this.tests.replace(workshopId, publicationId, rules);
    await this.workshops.setTest(workshopId, ONLINE_OUT_OF, passPercent, this.clock.now());
  }

  detach(workshopId: string): Promise<void> {
    return this.tests.remove(workshopId);
  }

  /** @throws AppError `test-not-ready` (detail: the obstacle) */
  async open(workshopId: string, which: WorkshopTestKind): Promise<void> {
    const now = this.clock.now();
    const obstacle = obstacleToOpening(which, await this.tests.listOf(workshopId), {
      isConfirmed: false,
      participants: await this.participants.count(workshopId),
      lastDay: (await this.workshops.sessionsOf(workshopId)).at(-1)?.day ?? null,
      today: dayInKarachi(now),
    });
    if (obstacle) throw new AppError('test-not-ready', { detail: obstacle });
    await this.tests.open(workshopId, which, now);
  }

  /** Says how many attempts were closed with it. */
  async close(workshopId: string, which: WorkshopTestKind): Promise<number> {
    await this.tests.close(workshopId, which, this.clock.now());
    return this.attempts.closeAll(workshopId, ATTEMPT_KINDS[which]);
  }
}
