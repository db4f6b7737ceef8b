import type { Attempt, Course, Enrolment } from '@academy/shared';
import { Publications } from '../features/catalogue/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { atOnce, keepAlive, Visitor } from './http.js';
import { captureStatements, replayRate } from './journey-limit.js';
import { type Account, makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured, quantile } from './report.js';

const AT_ONCE = 50;
const JOURNEYS = 300;
const WARM_UP = 20;
const LESSONS = 5;
const REPLAYS = 100;

interface Timing {
  readonly step: string;
  readonly ms: number;
}

type Right = ReadonlyMap<string, readonly string[]>;

/** Sign in, course, five lessons with their events, test, every answer saved, submission, certificate number. */
async function walk(
  visitor: Visitor,
  login: string,
  courseId: string,
  slug: string,
  right: Right,
  timings: Timing[],
): Promise<string> {
  const step = async <T>(name: string, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await visitor.call(method, path, body);
    timings.push({ step: name, ms: answer.ms });
    if (answer.status >= 300)
      throw new Error(`${name}: ${answer.status} ${answer.body.toString('utf8').slice(0, 300)}`);
    return (answer.body.length > 0 ? JSON.parse(answer.body.toString('utf8')) : null) as T;
  };
  await step('sign-in', 'POST', '/api/sign-in', { login, password: PASSWORD });
  const course = await step<Course>('course', 'GET', `/api/courses/${slug}`);
  const enrolment = await step<Enrolment>('enrol', 'POST', '/api/enrolments', { courseId });
  const keys = course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.key));
  for (let index = 0; index < LESSONS; index += 1) {
    await step(
      'lesson',
      'GET',
      `/api/publications/${enrolment.publicationId}/lessons/${keys[index]}?lang=en`,
    );
    const done = index === LESSONS - 1 ? keys.slice(index) : [keys[index] as string];
    const at = new Date().toISOString();
    const events = done.flatMap((lessonKey) =>
      ['lesson-opened', 'lesson-completed'].map((type) => ({ id: newId(), type, lessonKey, at })),
    );
    await step('events', 'POST', `/api/enrolments/${enrolment.id}/events`, { events });
  }
  const attempt = await step<Attempt>('start-test', 'POST', `/api/enrolments/${enrolment.id}/attempts`, {
    kind: 'final',
  });
  for (const question of attempt.questions) {
    await step('answer', 'PUT', `/api/attempts/${attempt.id}/answers/${question.key}`, {
      answer: right.get(question.key),
    });
  }
  await step('submit', 'POST', `/api/attempts/${attempt.id}/submission`);
  const { items } = await step<{ items: { facts: { number: string } }[] }>(
    'certificate',
    'GET',
    '/api/me/certificates',
  );
  return items[0]?.facts.number ?? '';
}

export async function benchJourney(product: Product): Promise<Measured[]> {
  const { courseId, slug, right } = await product.inside(async (app) => {
    const [row] = await app
      .get(UnitOfWork)
      .query<{ id: string; slug: string; publication: string }>(
        "SELECT id, slug, current_publication_id AS publication FROM course WHERE slug = 'justice-for-children'",
      );
    const bank = await app.get(Publications).bankOf(row?.publication as string);
    return {
      courseId: row?.id as string,
      slug: row?.slug as string,
      right: new Map(bank.map((question) => [question.key, question.secret.right])),
    };
  });
  const accounts = await makeAccounts(product, JOURNEYS + WARM_UP + 1 + REPLAYS, 'journey');
  const captured = await captureStatements(product, (origin) =>
    walk(new Visitor(origin, keepAlive(4)), (accounts[0] as Account).login, courseId, slug, right, []),
  );
  await product.serve();
  const agent = keepAlive(AT_ONCE);
  const once = async (account: Account, timings: Timing[]): Promise<boolean> => {
    try {
      return (
        (await walk(new Visitor(product.origin, agent), account.login, courseId, slug, right, timings)) !== ''
      );
    } catch (error) {
      console.error(String(error));
      return false;
    }
  };
  await atOnce(WARM_UP, 10, async (index) => void (await once(accounts[index + 1] as Account, [])));
  const timings: Timing[] = [];
  let errors = 0;
  const seconds = await atOnce(JOURNEYS, AT_ONCE, async (index) => {
    if (!(await once(accounts[index + 1 + WARM_UP] as Account, timings))) errors += 1;
  });
  const memory = await product.residentMb();
  await product.stop();
  const limit = await replayRate(product, captured, accounts[0] as Account, accounts.slice(-REPLAYS));
  const sorted = timings.map(({ ms }) => ms).sort((a, b) => a - b);
  const steps = [...new Set(timings.map(({ step }) => step))];
  return [
    measured('journey', 'rate', JOURNEYS / seconds, 'journeys/s', limit),
    measured('journey', 'p50', quantile(sorted, 0.5), 'ms'),
    measured('journey', 'p95', quantile(sorted, 0.95), 'ms'),
    measured('journey', 'p99', quantile(sorted, 0.99), 'ms'),
    ...steps.map((name) =>
      measured(
        'journey',
        `p95 ${name}`,
        quantile(
          timings
            .filter(({ step }) => step === name)
            .map(({ ms }) => ms)
            .sort((a, b) => a - b),
          0.95,
        ),
        'ms',
      ),
    ),
    measured('journey', 'errors', errors, ''),
    ...(memory ? [measured('journey', 'memory after', memory, 'MB')] : []),
  ];
}
