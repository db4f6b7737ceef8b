import { setTimeout as pause } from 'node:timers/promises';
import { getAttempt, problem } from '@academy/shared';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from '../platform/database/database.module.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Answer, TestClient } from '../testing/client.js';
import { type FreshDatabase, freshDatabase } from '../testing/database.js';
import { must } from '../testing/permission-learner.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { publishSmallCourse } from '../testing/small-course.js';
import { AcknowledgedLearner } from './testing/acknowledged-learner.js';
import { type Cable, cableTo } from './testing/cable.js';
import { halfDone, tally } from './testing/half-done.js';

const RECOVERY_MS = 15_000;

let database: FreshDatabase;
let cable: Cable;
let server: TestServer;
let dataSource: DataSource;
let learner: AcknowledgedLearner;
beforeAll(async () => {
  database = await freshDatabase();
  cable = await cableTo(database.url);
  server = await startTestServer({ databaseUrl: cable.url });
  const options = dataSourceOptions({ databaseUrl: database.url, databasePool: 2 });
  dataSource = await new DataSource(options).initialize();
  const course = await publishSmallCourse(new UnitOfWork(dataSource));
  learner = await AcknowledgedLearner.arrive(server.url, course);
}, 60_000);
afterAll(async () => {
  await cable?.plugIn();
  await server?.stop();
  await cable?.pull();
  await dataSource?.destroy();
  await database?.drop();
}, 60_000);

const readiness = (): Promise<Answer> => new TestClient(server.url).get('/api/health/ready');

/** Resolves with how long it took. */
async function untilReady(): Promise<number> {
  const began = Date.now();
  while (Date.now() - began < RECOVERY_MS) {
    if ((await readiness()).status === 200) return Date.now() - began;
    await pause(100);
  }
  throw new Error('The server did not find its database again');
}

const question = (): string => learner.attempt.questions[0]?.key ?? '';
/** What a learner on the way asks. */
const learning = (): Promise<Answer>[] => {
  const { client, attempt, enrolmentId } = learner;
  const paths = [
    '/api/me',
    '/api/enrolments',
    `/api/enrolments/${enrolmentId}`,
    `/api/attempts/${attempt.id}`,
  ];
  return paths.map((path) => client.get(path));
};

const requests = (): Promise<Answer>[] => {
  const { client, attempt } = learner;
  const visitor = new TestClient(server.url);
  const [email, password] = ['sana@example.pk', 'kite over the river 42'];
  return [
    ...learning(),
    visitor.post('/api/sign-in', { login: email, password }),
    visitor.post('/api/accounts', { nameEn: 'Sana Iqbal', email, password }),
    visitor.get('/api/courses/of-another-name'),
    visitor.get('/api/progress'),
    client.put(`/api/attempts/${attempt.id}/answers/${question()}`, { answer: ['a'] }),
    client.post(`/api/attempts/${attempt.id}/submission`),
    client.post('/api/sign-out'),
  ];
};

describe('when the database is away', () => {
  it('should say that it is not ready, and still that it lives', async () => {
    await cable.pull();
    const [ready, live] = [await readiness(), await new TestClient(server.url).get('/api/health/live')];
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ status: 'down', database: 'down' });
    expect(ready.headers.get('retry-after')).toMatch(/^\d+$/);
    expect([live.status, live.body]).toEqual([200, { status: 'up' }]);
  });

  it('should answer every request with the problem and when to come again', async () => {
    const answers = await Promise.all(requests());
    const seen = answers.map(({ status, code, headers }) => [
      ...[status, code, headers.get('content-type')?.split(';')[0]],
      Number(headers.get('retry-after')) > 0,
    ]);
    expect(seen).toEqual(answers.map(() => [503, 'unavailable', 'application/problem+json', true]));
    for (const { body } of answers) expect(problem.parse(body).requestId).not.toBe('');
  });

  it('should recover by itself, with everyone still signed in and nothing half done', async () => {
    await cable.plugIn();
    await untilReady();
    const params = { id: learner.attempt.id };
    const attempt = must(await learner.client.call(getAttempt, { params }), getAttempt);
    expect(attempt.state).toBe('open');
    expect(attempt.questions.map(({ answer }) => answer)).toEqual(attempt.questions.map(() => null));
    await learner.sitTest();
    const unitOfWork = new UnitOfWork(dataSource);
    expect(await tally(unitOfWork, [learner.enrolmentId])).toEqual({
      completed: 1,
      records: 1,
      certificates: 1,
    });
    expect(await halfDone(unitOfWork)).toEqual([]);
  });

  it('should survive a connection that is torn again and again', async () => {
    for (let round = 0; round < 3; round += 1) {
      const under = Promise.all(learning());
      await cable.pull();
      const torn = await under;
      expect(torn.every(({ status }) => status === 200 || status === 503)).toBe(true);
      await cable.plugIn();
      await untilReady();
    }
    expect((await learner.client.get('/api/me')).status).toBe(200);
  });
});
