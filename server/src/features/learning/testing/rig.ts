import type { Attempt, Enrolment, LearningEvent } from '@academy/shared';
import type { Actor } from '../../../platform/auth/actor.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { newId } from '../../../platform/ids.js';
import { type TestRooms, testRooms } from '../../../testing/rooms.js';
import { aTrainee, publishSmallCourse, type SmallCourse } from '../../../testing/small-course.js';
import { Attempts } from '../../assessment/index.js';
import { Enrolments } from '../enrolments.service.js';
import { CourseCompleted, LearningModule } from '../index.js';
import { Notes } from '../notes.service.js';
import { Study } from '../study.service.js';
import { Tests } from '../tests.service.js';

/** The learning room with one small course and, at a time, one learner. */
export class LearningRig {
  readonly enrolments = this.rooms.get(Enrolments);
  readonly study = this.rooms.get(Study);
  readonly tests = this.rooms.get(Tests);
  readonly notes = this.rooms.get(Notes);
  readonly attempts = this.rooms.get(Attempts);
  /** Completions since the learner came. */
  readonly heard: CourseCompleted[] = [];

  private constructor(
    readonly rooms: TestRooms,
    readonly course: SmallCourse,
    public actor: Actor,
  ) {
    rooms.get(DomainEvents).on(CourseCompleted, async (event) => void this.heard.push(event));
  }

  static async open(): Promise<LearningRig> {
    const rooms = await testRooms([LearningModule]);
    const course = await publishSmallCourse(rooms.unitOfWork);
    return new LearningRig(rooms, course, await aTrainee(rooms.unitOfWork));
  }

  async newLearner(): Promise<void> {
    this.actor = await aTrainee(this.rooms.unitOfWork);
    this.heard.length = 0;
  }

  /** An instant so many minutes from now, as contracts write it. */
  inMinutes(count: number): string {
    return new Date(this.rooms.clock.now().getTime() + count * 60_000).toISOString();
  }

  event(type: LearningEvent['type'], lessonKey: string, minutes = -1, blockKey?: string): LearningEvent {
    return { id: newId(), type, lessonKey, at: this.inMinutes(minutes), ...(blockKey ? { blockKey } : {}) };
  }

  enrolled(): Promise<Enrolment> {
    return this.enrolments.enrol(this.actor, this.course.courseId);
  }

  get(id: string): Promise<Enrolment> {
    return this.enrolments.get(this.actor, id);
  }

  take(id: string, ...events: LearningEvent[]): Promise<Enrolment> {
    return this.study.take(this.actor, id, events);
  }

  /** Enrolled, with all required lessons completed. */
  async ready(): Promise<Enrolment> {
    const lessons = ['l-1', 'l-2'].map((key) => this.event('lesson-completed', key));
    return this.take((await this.enrolled()).id, ...lessons);
  }

  start(id: string, kind: 'pretest' | 'final' = 'final'): Promise<Attempt> {
    return this.tests.start(this.actor, id, kind);
  }

  submit(attemptId: string): Promise<Attempt> {
    return this.attempts.submit(this.actor, attemptId);
  }

  /** Answers everything right, except for some that stay unanswered. */
  async answer(attempt: Attempt, unanswered = 0): Promise<void> {
    for (const { key } of attempt.questions.slice(unanswered)) {
      await this.attempts.saveAnswer(this.actor, attempt.id, key, [...(this.course.right.get(key) ?? [])]);
    }
  }

  /** Starts, answers and submits the final test. */
  async sit(id: string, unanswered = 0): Promise<Attempt> {
    const attempt = await this.start(id);
    await this.answer(attempt, unanswered);
    return this.submit(attempt.id);
  }

  close(): Promise<void> {
    return this.rooms.close();
  }
}
