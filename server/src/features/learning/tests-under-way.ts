import { pretestRuleOf, withExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Attempts } from '../assessment/index.js';
import { Publications } from '../catalogue/index.js';

/** Attempts of an enrolment that are open, and their time. */
@Injectable()
export class TestsUnderWay {
  constructor(
    private readonly attempts: Attempts,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Gives whatever is open the minutes that this extra time makes of its rule. */
  async lengthen(enrolmentId: string, publicationId: string, percent: number): Promise<void> {
    const course = await this.publications.outlineOf(publicationId);
    const { minutes } = withExtraTime(course.test, percent);
    await this.attempts.lengthen(enrolmentId, 'final', minutes, percent);
    const pretest = withExtraTime(pretestRuleOf(course), percent);
    await this.attempts.lengthen(enrolmentId, 'pretest', pretest.minutes, percent);
  }
}
