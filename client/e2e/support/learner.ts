import {
  type Course,
  type Enrolment,
  enrol,
  getCourse,
  type Language,
  postEvents,
  saveAnswer,
  signUp,
  startAttempt,
  submitAttempt,
  type ViewOf,
} from '@academy/shared';
import type { KnownQuestion } from './server.js';
import type { Visitor } from './visitor.js';

export const SLUG = 'justice-for-children';
export const PASSWORD = 'three kites over Ravi';

export interface Learner {
  readonly account: ViewOf<typeof signUp>;
  readonly course: Course;
  readonly enrolment: Enrolment;
  readonly nameEn: string;
  /** What they sign in with. */
  readonly mobile: string;
}

let made = 0;

/**
 * Makes an account for a visitor and enrols it, from the page itself and without its forms; `newcomer.journey.ts` goes
 * through those. The visitor is signed in afterwards.
 */
export async function enrolled(visitor: Visitor, language: Language, slug = SLUG): Promise<Learner> {
  made += 1;
  const nameEn = `Sana Tariq ${'ABCDEFGH'[made % 8]}`;
  const mobile = `0301${String(1_000_000 + made)}`;
  await visitor.open('/verify');
  const account = await visitor.call(signUp, {
    body: { nameEn, nameUr: 'ثنا طارق', mobile, password: PASSWORD, language },
  });
  const course = await visitor.call(getCourse, { params: { slug } });
  const enrolment = await visitor.call(enrol, { body: { courseId: course.id } });
  return { account, course, enrolment, nameEn, mobile };
}

export const lessonsOf = (course: Course) => course.modules.flatMap((module) => module.lessons);

/** Completes every lesson that is not completed yet, as the reader would tell the server of it. */
export async function completeLessons(visitor: Visitor, { course, enrolment }: Learner): Promise<Enrolment> {
  const at = new Date().toISOString();
  const events = lessonsOf(course).flatMap(({ key }) =>
    (['lesson-opened', 'lesson-completed'] as const).map((type) => ({
      id: crypto.randomUUID(),
      type,
      lessonKey: key,
      at,
    })),
  );
  return visitor.call(postEvents, { params: { id: enrolment.id }, body: { events } });
}

/** Takes the final test with every answer right, and submits it. Lessons must be completed. Returns the attempt's id. */
export async function passTest(
  visitor: Visitor,
  { enrolment }: Learner,
  known: ReadonlyMap<string, KnownQuestion>,
): Promise<string> {
  const { id, questions } = await visitor.call(startAttempt, {
    params: { id: enrolment.id },
    body: { kind: 'final' },
  });
  for (const { key } of questions) {
    await visitor.call(saveAnswer, {
      params: { id, questionKey: key },
      body: { answer: known.get(key)?.right },
    });
  }
  await visitor.call(submitAttempt, { params: { id } });
  return id;
}

/** Signs in by the form and waits for the page "My learning". */
export async function signIn(visitor: Visitor, login: string, password: string): Promise<void> {
  const { say } = visitor;
  await visitor.open('/sign-in');
  await visitor.fill(say('identity:signIn.login'), login);
  await visitor.fill(say('identity:signIn.password'), password);
  await visitor.press(say('identity:signIn.submit'));
  await visitor.seesHeading(say('home:learning.title'));
}
