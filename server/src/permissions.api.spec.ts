import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type AnyEndpoint, allEndpoints } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer, TestClient } from './testing/client.js';
import { afterImportRows } from './testing/permission-rows-after-import.js';
import { bankRows } from './testing/permission-rows-bank.js';
import { booksRows } from './testing/permission-rows-books.js';
import { checkInRows } from './testing/permission-rows-check-in.js';
import { cohortsRows } from './testing/permission-rows-cohorts.js';
import { essaysRows } from './testing/permission-rows-essays.js';
import { evidenceRows } from './testing/permission-rows-evidence.js';
import { figuresRows } from './testing/permission-rows-figures.js';
import { headCountsRows } from './testing/permission-rows-head-counts.js';
import { importRows } from './testing/permission-rows-import.js';
import { insightsRows } from './testing/permission-rows-insights.js';
import { learningRows } from './testing/permission-rows-learning.js';
import { outlineRows } from './testing/permission-rows-outline.js';
import { peopleRows } from './testing/permission-rows-people.js';
import { questionsRows } from './testing/permission-rows-questions.js';
import { reportsRows } from './testing/permission-rows-reports.js';
import { reviewRows } from './testing/permission-rows-review.js';
import { scenarioRows } from './testing/permission-rows-scenarios.js';
import { schedulesRows } from './testing/permission-rows-schedules.js';
import { studioRows } from './testing/permission-rows-studio.js';
import { workshopTestsRows } from './testing/permission-rows-workshop-tests.js';
import { workshopsRows } from './testing/permission-rows-workshops.js';
import { type Case, expectedStatus, type Rows } from './testing/permission-table.js';
import { type Caller, callers, permissionWorld, type World } from './testing/permission-world.js';

const areas = [
  peopleRows,
  importRows,
  afterImportRows,
  learningRows,
  figuresRows,
  workshopsRows,
  checkInRows,
  workshopTestsRows,
  headCountsRows,
  evidenceRows,
  reportsRows,
  schedulesRows,
  cohortsRows,
  studioRows,
  outlineRows,
  reviewRows,
  booksRows,
  insightsRows,
  questionsRows,
  bankRows,
  scenarioRows,
  essaysRows,
];
const rows: Rows = Object.assign({}, ...areas);
const endpoints = allEndpoints();

/** Served under /api without being an operation of the contract: the description of the contract itself. */
const DESCRIPTION = /^\/api\/(docs($|\/|-)|openapi\.json$)/;

const codes: Record<number, string> = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found' };

/** Every route that a Fastify instance is given, as `GET /api/…`. */
const routes = new Set<string>();
const listen = (message: unknown): void => {
  const { fastify } = message as { fastify: { addHook: (name: 'onRoute', hook: OnRoute) => void } };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`);
  });
};
type OnRoute = (route: { method: string | string[]; url: string }) => void;

let world: World;
beforeAll(async () => {
  subscribe('fastify.initialization', listen);
  world = await permissionWorld();
}, 60_000);
afterAll(async () => {
  unsubscribe('fastify.initialization', listen);
  await world?.app.close();
});

const clientOf = (caller: Caller): TestClient =>
  caller === 'visitor' ? world.app.client() : world.by[caller].client;

async function tryAs(caller: Caller, endpoint: AnyEndpoint, { request }: Case): Promise<Answer> {
  const me = caller === 'visitor' ? world.inside : world.by[caller];
  const { client = clientOf(caller), ...parts } = await request(world, me, caller);
  return client.call(endpoint, parts as Parameters<TestClient['call']>[1]);
}

/** The body is what the contract shows and nothing more. */
function expectView(endpoint: AnyEndpoint, answer: Answer): void {
  if (endpoint.media === '*/*') expect(answer.headers.get('content-type')).not.toBeNull();
  else if (endpoint.media) expect(answer.headers.get('content-type')).toContain(endpoint.media);
  else if (endpoint.view instanceof z.ZodUndefined) expect(answer.text).toBe('');
  else expect(endpoint.view.parse(answer.body)).toEqual(answer.body);
}

describe('the table of permissions', () => {
  it('should have a row for every endpoint of the contract, and none for anything else', () => {
    expect(Object.keys(rows).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });

  it('should name each endpoint once', () => {
    const names = areas.flatMap((some) => Object.keys(some));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length);
  });

  it('should stand before every route under /api', () => {
    const known = new Set(endpoints.map(({ method, path }) => `${method} ${path}`));
    const served = [...routes].filter((route) => route.split(' ')[1]?.startsWith('/api'));
    const strangers = served.filter(
      (route) => !known.has(route) && !DESCRIPTION.test(route.split(' ')[1] ?? ''),
    );
    expect(strangers).toEqual([]);
    expect([...known].filter((route) => !routes.has(route))).toEqual([]);
  });
});

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (name, endpoint) => {
  const tries = (rows[name] ?? []).flatMap((one) => callers.map((caller) => ({ one, caller })));
  for (const { one, caller } of tries) {
    const expected = expectedStatus(endpoint, one, caller);
    it(`should answer ${expected} to ${caller} asking for ${one.whose}`, async () => {
      const status = expected < 300 && one.success ? await one.success(world) : expected;
      const answer = await tryAs(caller, endpoint, one);
      expect({
        status: answer.status,
        code: answer.code,
        text: status === answer.status ? '' : answer.text,
      }).toEqual({
        status,
        code: status < 400 ? null : (codes[status] ?? answer.code),
        text: '',
      });
      if (answer.status === endpoint.status) expectView(endpoint, answer);
    });
  }
});

describe('when a change does not come from the academy’s own pages', () => {
  const changing = endpoints.filter(({ method }) => method !== 'GET');
  const elsewhere = { 'x-academy': '0', origin: 'https://elsewhere.example' };
  const pathOf = ({ path }: AnyEndpoint): string => path.replace(/:\w+/g, 'anything');

  it.each(changing.map((endpoint) => [endpoint.name, endpoint] as const))(
    'should refuse %s',
    async (_name, endpoint) => {
      const administrator = clientOf('administrator');
      const tries = [
        await administrator.send(endpoint.method, pathOf(endpoint), {}, { headers: { 'x-academy': '0' } }),
        await administrator.send(endpoint.method, pathOf(endpoint), {}, { headers: elsewhere }),
        await clientOf('visitor').send(endpoint.method, pathOf(endpoint), {}, { headers: elsewhere }),
        await administrator.send(
          endpoint.method,
          pathOf(endpoint),
          {},
          { headers: { ...elsewhere, origin: 'null' } },
        ),
      ];
      expect(tries.map(({ status, code }) => [status, code])).toEqual(tries.map(() => [403, 'wrong-origin']));
    },
  );
});

describe('within a coordinator’s reach', () => {
  it('should show the people below the agency and nobody beyond', async () => {
    const answer = await clientOf('coordinator').get('/api/people');
    const seen = (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(seen).toContain(world.inside.personId);
    expect(seen).not.toContain(world.outside.personId);
  });

  it('should count and list the people below the agency and nobody beyond', async () => {
    const [near, all] = ['coordinator' as const, 'reporter' as const].map((caller) => clientOf(caller));
    const people = async (client: TestClient | undefined) =>
      (await client?.get('/api/reports/trained/people'))?.body as {
        total: number;
        items: { personId: string }[];
      };
    const [below, everyone] = [await people(near), await people(all)];
    expect(below.items.map(({ personId }) => personId)).not.toContain(world.outside.personId);
    expect(everyone.items.map(({ personId }) => personId)).toContain(world.outside.personId);
    const figure = (await near?.get('/api/reports/trained'))?.body as { total: { individuals: number } };
    expect(figure.total.individuals).toBe(below.total);
    expect(below.total).toBeLessThan(everyone.total);
  });
});
