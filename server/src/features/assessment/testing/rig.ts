import type { Attempt, AttemptKind, GradedQuestion } from '@academy/shared';
import type { Actor } from '../../../platform/auth/actor.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { newId } from '../../../platform/ids.js';
import { type TestRooms, testRooms } from '../../../testing/rooms.js';
import { aTrainee, publishSmallCourse, type SmallCourse } from '../../../testing/small-course.js';
import { AssessmentModule, AttemptSubmitted, Attempts } from '../index.js';
import { Practice } from '../practice.service.js';

type Asked = Attempt['questions'][number];

/** The assessment room with one small course and, at a time, one enrolled person. */
export class AssessmentRig {
  readonly attempts = this.rooms.get(Attempts);
  readonly practice = this.rooms.get(Practice);
  actor: Actor;
  enrolmentId: string;
  /** Attempts of this enrolment that were told to be closed. */
  readonly heard: AttemptSubmitted[] = [];

  private constructor(
    readonly rooms: TestRooms,
    readonly course: SmallCourse,
  ) {
    this.onSubmitted(async (event) => {
      if (event.enrolmentId === this.enrolmentId) this.heard.push(event);
    });
  }

  static async open(): Promise<AssessmentRig> {
    const rooms = await testRooms([AssessmentModule]);
    return new AssessmentRig(rooms, await publishSmallCourse(rooms.unitOfWork));
  }

  async newPerson(): Promise<void> {
    this.heard.length = 0;
    this.actor = await aTrainee(this.rooms.unitOfWork);
    this.enrolmentId = newId();
    await this.rooms.unitOfWork.query(
      'INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4)',
      [this.enrolmentId, this.actor.personId, this.course.courseId, this.course.publicationId],
    );
  }

  onSubmitted(listener: (event: AttemptSubmitted) => Promise<void>): void {
    this.rooms.get(DomainEvents).on(AttemptSubmitted, listener);
  }

  start(number = 1, kind: AttemptKind = 'final', draw = 6): Promise<Attempt> {
    const { publicationId, outline } = this.course;
    const rule = kind === 'final' ? { ...outline.test, draw } : { ...outline.test, draw: 3, minutes: 10 };
    const { enrolmentId, actor } = this;
    return this.attempts.start({ enrolmentId, personId: actor.personId, publicationId, kind, rule, number });
  }

  rightFor(key: string): string[] {
    return [...(this.course.right.get(key) ?? [])];
  }

  save(attempt: Attempt, key: string, answer = this.rightFor(key)) {
    return this.attempts.saveAnswer(this.actor, attempt.id, key, answer);
  }

  /** Answers every question, some of them wrongly. */
  async answerAll(attempt: Attempt, wrongOnes = 0): Promise<void> {
    for (const [index, { key, kind }] of attempt.questions.entries()) {
      await this.save(attempt, key, index < wrongOnes ? [kind === 'single' ? 'a' : 'b'] : this.rightFor(key));
    }
  }

  submit(attempt: Attempt): Promise<Attempt> {
    return this.attempts.submit(this.actor, attempt.id);
  }

  get(attempt: Attempt): Promise<Attempt> {
    return this.attempts.get(this.actor, attempt.id);
  }

  close(): Promise<void> {
    return this.rooms.close();
  }
}

/** A drawn question that takes exactly one option; two of a theme's three do, so that there always is one. */
export function oneChoice(attempt: Attempt): Asked {
  const found = attempt.questions.find((question) => question.kind !== 'multiple');
  if (!found) throw new Error('Only multiple questions were drawn');
  return found;
}

export const correctKeys = (attempt: Attempt): string[] =>
  (attempt.result?.questions ?? [])
    .filter((question: GradedQuestion) => question.correct)
    .map(({ key }) => key)
    .sort();
