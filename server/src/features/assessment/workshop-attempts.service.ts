import { randomInt } from 'node:crypto';
import { type Attempt, type TestRule, withExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Publications } from '../catalogue/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { attemptView } from './attempts.view.js';
import { Closing } from './closing.service.js';
import { closedDraw } from './domain/closed-draw.js';
import { drawQuestions } from './domain/draw.js';
import {
  type WorkshopAttemptSummary,
  WorkshopAttemptsRepository,
  type WorkshopSeat,
} from './workshop-attempts.repository.js';

interface StartFacts extends WorkshopSeat {
  readonly publicationId: string;
  /** Frozen into the attempt. */
  readonly rule: TestRule;
}

/**
 * Attempts at the tests of workshops, under the same rules as all others: drawn once, answered one by one, closed once.
 * They belong to no enrolment, and no event is told of them, so that no course can be completed by one. Who may take a
 * test and when is the caller's to decide; answers are saved and submitted as those of any attempt.
 */
@Injectable()
export class WorkshopAttempts {
  constructor(
    private readonly workshops: WorkshopAttemptsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly closing: Closing,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an attempt and freezes its draw: questions that the person was not asked in this workshop come first.
   * Where they have an attempt at this test, two calls at once or not, it is that one.
   * @throws AppError `bank-too-small`
   */
  async start(facts: StartFacts): Promise<Attempt> {
    const found = await this.find(facts);
    if (found) return found;
    const { workshopId, personId, publicationId, kind } = facts;
    const { bank, rule } = closedDraw(await this.publications.bankOf(publicationId), facts.rule);
    const seen = await this.workshops.keysSeen(workshopId, personId);
    const { minutes } = rule;
    const openedAt = this.clock.now();
    await this.workshops.insert({
      ...{ id: newId(), workshop_id: workshopId, person_id: personId, publication_id: publicationId },
      ...{
        kind,
        rule,
        drawn: drawQuestions(bank, { ...rule, seen, random: (below) => randomInt(below) }),
      },
      ...{ opened_at: openedAt, deadline_at: new Date(openedAt.getTime() + minutes * 60_000) },
    });
    const begun = await this.find(facts);
    if (!begun) throw new Error('An attempt that was just begun is not there');
    return begun;
  }

  /**
   * A person's attempt; one whose time has run out is closed first.
   * @param withReasons whether its questions are explained once it is closed
   */
  async find(seat: WorkshopSeat, withReasons = false): Promise<Attempt | null> {
    const id = await this.workshops.findId(seat);
    const found = id && (await this.attempts.findOwn(id, seat.personId));
    if (!found) return null;
    const { attempt } = found;
    if (attempt.state === 'open' && this.closing.isOverdue(attempt.deadline_at)) {
      await this.closing.closeIfOverdue(attempt.id);
      return this.find(seat, withReasons);
    }
    const bank = await this.publications.bankOf(attempt.publication_id);
    return attemptView(found, bank, this.clock.now(), withReasons);
  }

  /** Gives an open attempt the minutes that this extra time makes of its test's rule; never less than it has. */
  lengthen(seat: WorkshopSeat, rule: TestRule, percent: number): Promise<void> {
    const { minutes } = withExtraTime(rule, percent);
    return this.workshops.lengthen(seat, { minutes, percent, at: this.clock.now() });
  }

  /** Closes every open attempt at this test with what was saved so far; says how many there were. */
  async closeAll(workshopId: string, kind: WorkshopSeat['kind']): Promise<number> {
    const open = await this.workshops.openIds(workshopId, kind);
    for (const id of open) await this.closing.closeNow(id);
    return open.length;
  }

  summaries(workshopId: string): Promise<WorkshopAttemptSummary[]> {
    return this.workshops.summaries(workshopId);
  }
}
