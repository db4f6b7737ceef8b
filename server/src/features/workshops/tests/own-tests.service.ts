import { type Attempt, type OwnTest, type WorkshopTestKind, withExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { WorkshopAttempts, type WorkshopSeat } from '../../assessment/index.js';
import { Publications } from '../../catalogue/index.js';
import { ATTEMPT_KINDS } from '../domain/test-switch.js';
import { AttachedTests } from './attached-tests.service.js';
import { OwnTimes } from './own-times.js';
import { type Roster, RosterReader } from './roster-reader.js';

/** The tests of a workshop for a participant who is signed in. */
@Injectable()
export class OwnTests {
  constructor(
    private readonly roster: RosterReader,
    private readonly attached: AttachedTests,
    private readonly times: OwnTimes,
    private readonly attempts: WorkshopAttempts,
    private readonly publications: Publications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The test with one's own attempt. Its questions are explained once the workshop is confirmed: until then others may still
   * be asked the same.
   * @throws AppError `not-found` where the workshop has no such test, `not-on-roll`
   */
  async get(actor: Actor, workshopId: string, which: WorkshopTestKind): Promise<OwnTest> {
    const { workshop, isConfirmed } = await this.requirePlace(actor, workshopId);
    const test = await this.attached.get(workshopId, which);
    const { percent } = await this.times.of(workshopId, actor.personId, test.publication_id);
    return {
      workshop: {
        id: workshopId,
        titleEn: workshop.title_en,
        titleUr: workshop.title_ur,
        venue: workshop.venue,
      },
      which,
      state: test.state,
      questions: test.rule.draw,
      minutes: withExtraTime(test.rule, percent).minutes,
      extraTimePercent: percent,
      themes: (await this.publications.outlineOf(test.publication_id)).themes ?? {},
      attempt: await this.attempts.find(seatOf(actor, workshopId, which), isConfirmed),
    };
  }

  /**
   * Begins the test, or returns one's only attempt at it, open or not.
   * @throws AppError `not-found`, `not-on-roll`, `test-not-open`, `bank-too-small`
   */
  async start(actor: Actor, workshopId: string, which: WorkshopTestKind): Promise<Attempt> {
    return this.unitOfWork.run(async () => {
      await this.requirePlace(actor, workshopId);
      const seat = seatOf(actor, workshopId, which);
      const own = await this.attempts.find(seat);
      if (own) return own;
      const { publication_id: publicationId, rule } = await this.attached.holdOpen(workshopId, which);
      // Asked while the test is held: whoever is given time meanwhile waits for the attempt that it then lengthens.
      const { percent } = await this.times.of(workshopId, actor.personId, publicationId);
      return this.attempts.start({ ...seat, publicationId, rule: withExtraTime(rule, percent) });
    });
  }

  private async requirePlace({ personId }: Actor, workshopId: string): Promise<Roster> {
    const roster = await this.roster.find(workshopId);
    if (!roster) throw new AppError('not-found');
    if (!roster.personIds.includes(personId)) throw new AppError('not-on-roll');
    return roster;
  }
}

const seatOf = ({ personId }: Actor, workshopId: string, which: WorkshopTestKind): WorkshopSeat => ({
  workshopId,
  personId,
  kind: ATTEMPT_KINDS[which],
});
