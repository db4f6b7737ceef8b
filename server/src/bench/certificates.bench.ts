import { Attempts } from '../features/assessment/index.js';
import { Publications } from '../features/catalogue/index.js';
import { Enrolments, Study, Tests } from '../features/learning/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { atOnce, keepAlive, Visitor } from './http.js';
import { type Account, makeAccounts, PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured, quantile } from './report.js';

const CLASS = 1_000;
const SINGLES = 8;
const FEW_AT_ONCE = 8;

/** A class that finishes together: issued by their submissions and printed by a worker; then one at a time, on demand. */
export async function benchCertificates(product: Product): Promise<Measured[]> {
  const accounts = await makeAccounts(product, CLASS + SINGLES + 1, 'certificates');
  const attempts = await sitAll(product, accounts);
  const seconds = await product.inside(async (app) => {
    const submissions = app.get(Attempts);
    const from = performance.now();
    await atOnce(
      CLASS,
      FEW_AT_ONCE,
      async (index) =>
        void (await submissions.submit((accounts[index] as Account).actor, attempts[index] as string)),
    );
    const issued = (performance.now() - from) / 1000;
    await app.get(Jobs).startWorking();
    const printing = performance.now();
    while ((await printed(app.get(UnitOfWork))) < CLASS)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return { issued, printed: (performance.now() - printing) / 1000 };
  });
  await product.serve();
  const times: number[] = [];
  for (let index = 0; index <= SINGLES; index += 1) {
    const ms = await single(product, accounts[CLASS + index] as Account, attempts[CLASS + index] as string);
    // The first one finds the browser still closed.
    if (index > 0) times.push(ms);
  }
  await product.stop();
  return [
    measured('certificates', 'issued', CLASS / seconds.issued, 'certificates/s'),
    measured('certificates', 'cohort', CLASS / (seconds.issued + seconds.printed), 'certificates/s'),
    measured(
      'certificates',
      'single',
      quantile(
        times.sort((a, b) => a - b),
        0.5,
      ),
      'ms',
    ),
  ];
}

/** Everyone has read everything and answered all questions rightly; only submitting is left. */
function sitAll(product: Product, accounts: readonly Account[]): Promise<string[]> {
  return product.inside(async (app) => {
    const [row] = await app
      .get(UnitOfWork)
      .query<{ id: string; publication: string }>(
        "SELECT id, current_publication_id AS publication FROM course WHERE slug = 'justice-for-children'",
      );
    const { id: courseId, publication } = row as { id: string; publication: string };
    const right = new Map(
      (await app.get(Publications).bankOf(publication)).map((question) => [
        question.key,
        question.secret.right,
      ]),
    );
    const keys = (await app.get(Publications).outlineOf(publication)).modules.flatMap((module) =>
      module.lessons.map((lesson) => lesson.key),
    );
    const sat: string[] = [];
    await atOnce(accounts.length, FEW_AT_ONCE, async (index) => {
      const { actor } = accounts[index] as Account;
      const enrolment = await app.get(Enrolments).enrol(actor, courseId);
      const at = new Date().toISOString();
      await app.get(Study).take(
        actor,
        enrolment.id,
        keys.map((lessonKey) => ({ id: newId(), type: 'lesson-completed' as const, lessonKey, at })),
      );
      const attempt = await app.get(Tests).start(actor, enrolment.id, 'final');
      for (const { key } of attempt.questions)
        await app.get(Attempts).saveAnswer(actor, attempt.id, key, [...(right.get(key) ?? [])]);
      sat[index] = attempt.id;
    });
    return sat;
  });
}

async function printed(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM certificate_document',
  );
  return row?.count ?? 0;
}

async function single(product: Product, account: Account, attemptId: string): Promise<number> {
  const visitor = new Visitor(product.origin, keepAlive(1));
  await visitor.call('POST', '/api/sign-in', { login: account.login, password: PASSWORD });
  await visitor.call('POST', `/api/attempts/${attemptId}/submission`);
  const mine = JSON.parse((await visitor.call('GET', '/api/me/certificates')).body.toString('utf8')) as {
    items: { facts: { number: string } }[];
  };
  const answer = await visitor.call('GET', `/api/certificates/${mine.items[0]?.facts.number}.pdf`);
  if (answer.status !== 200)
    throw new Error(`certificates: ${answer.status} ${answer.body.toString('utf8').slice(0, 200)}`);
  return answer.ms;
}
