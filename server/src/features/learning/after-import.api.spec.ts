import {
  activateAccount,
  checkImportUndo,
  confirmImport,
  createCohort,
  enrolImport,
  type ImportView,
  importAccounts,
  listFacilitators,
  printActivationSlips,
  undoImport,
  uploadImport,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, freshCnic, freshMobile, referenceId, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { must } from '../../testing/permission-learner.js';
import { slipCodes } from '../../testing/slip-codes.js';
import { publishSmallCourse } from '../../testing/small-course.js';
import { ReferenceData } from '../directory/index.js';

const PASSWORD = 'three kites over Ravi';

let app: TestApp;
let coordinator: TestClient;
let stranger: TestClient;
let courseId: string;
let lahore: string;
let canPrint: boolean;

async function signedIn(scope: string): Promise<TestClient> {
  const { login } = await anAccount(app, { role: 'coordinator', scope });
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
  coordinator = await signedIn(await referenceId(app, 'agency', 'police-punjab'));
  stranger = await signedIn(await referenceId(app, 'agency', 'police-sindh'));
  courseId = (await publishSmallCourse(app.unitOfWork)).courseId;
  const health = await app.client().get('/api/health/ready');
  canPrint = (health.body as { browser: string }).browser === 'up';
}, 60_000);
afterAll(() => app?.close());

/** A confirmed import of these people: name, CNIC, mobile. */
async function imported(rows: readonly (readonly [string, string, string])[]): Promise<ImportView> {
  const file = Buffer.from(['Name,CNIC,Mobile', ...rows.map((row) => row.join(','))].join('\n'));
  const query = new URLSearchParams({ id: newId(), fileName: 'list.csv', agencyId: lahore });
  const draft = (await coordinator.post(`${uploadImport.path}?${query}`, file)).body as ImportView;
  const { id, revision } = draft;
  const answer = await coordinator.call(confirmImport, {
    params: { id },
    body: { revision, official: false },
  });
  expect(answer.status).toBe(200);
  return confirmImport.view.parse(answer.body);
}

const someone = (name: string): [string, string, string] => [name, freshCnic(), `0${freshMobile().slice(3)}`];
const enrol = async ({ id }: { id: string }, after = 0, cohortId: string | null = null) =>
  enrolImport.view.parse(
    (await coordinator.call(enrolImport, { params: { id }, body: { courseId, cohortId, after } })).body,
  );
const accounts = async ({ id }: { id: string }) =>
  importAccounts.view.parse((await coordinator.call(importAccounts, { params: { id } })).body);
const activate = (code: string, password = PASSWORD, client = app.client()) =>
  client.call(activateAccount, { body: { code, password } });

async function print({ id }: { id: string }): Promise<string[]> {
  const response = await coordinator.postForFile(printActivationSlips.path.replace(':id', id), { part: 1 });
  expect(response.status).toBe(200);
  return slipCodes(response.bytes);
}

describe('enrolling an import', () => {
  it('should enrol everyone of it, batch by batch, and nobody twice', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => someone(`Officer ${'ABCDEFGHIJ'[index % 10]}`));
    const view = await imported(rows);
    const first = await enrol(view);
    expect([first.people, first.enrolled, first.already, first.next]).toEqual([201, 200, [], 201]);
    const last = await enrol(view, first.next ?? 0);
    expect([last.enrolled, last.next]).toEqual([1, null]);
    const again = await enrol(view);
    expect([again.enrolled, again.already.length]).toEqual([0, 200]);
    const [row] = await app.unitOfWork.query<{ enrolled: number }>(
      `SELECT count(*)::int AS enrolled FROM enrolment e JOIN people_import_row r ON r.person_id = e.person_id WHERE r.import_id = $1`,
      [view.id],
    );
    expect(row?.enrolled).toBe(201);
  });

  it('should take in those who were found, and leave those who are enrolled as they are', async () => {
    const found = someone('Nasreen Akhtar');
    await enrol(await imported([found]));
    const view = await imported([found, someone('Bilal Khan')]);
    const result = await enrol(view);
    expect([result.enrolled, result.already.map(({ nameEn }) => nameEn)]).toEqual([1, ['Nasreen Akhtar']]);
  });

  it('should enrol into a cohort, say who was left out and why, and do nothing the second time', async () => {
    const begin = async (capacity: number | null) => {
      const [trainer] = must(await coordinator.call(listFacilitators), listFacilitators).items;
      const body = {
        id: newId(),
        ...{ courseId, agencyId: lahore, titleEn: 'Intake', titleUr: null, capacity },
        ...{ startsOn: '2026-03-01', endsOn: '2026-04-30', facilitatorId: trainer?.accountId ?? '' },
      };
      return must(await coordinator.call(createCohort, { body }), createCohort).id;
    };
    const [first, second] = [await begin(null), await begin(2)];
    const enrolled = someone('Nasreen Akhtar');
    await enrol(await imported([enrolled]));
    const elsewhere = someone('Bilal Khan');
    await enrol(await imported([elsewhere]), 0, first);
    const view = await imported([enrolled, elsewhere, someone('Hina Shah'), someone('Sana Tariq')]);
    const told = await enrol(view, 0, second);
    expect([told.people, told.enrolled, told.attached, told.already]).toEqual([4, 1, 1, []]);
    expect(told.leftOut.map(({ nameEn, fate }) => [nameEn, fate])).toEqual([
      ['Bilal Khan', 'in-another'],
      ['Sana Tariq', 'full'],
    ]);
    const again = await enrol(view, 0, second);
    expect([again.enrolled, again.attached, again.already.length, again.leftOut.length]).toEqual([
      0, 0, 2, 2,
    ]);
    const other = (await publishSmallCourse(app.unitOfWork)).courseId;
    const mixed = { courseId: other, cohortId: first, after: 0 };
    const answer = await coordinator.call(enrolImport, { params: { id: view.id }, body: mixed });
    expect([answer.code, answer.text.includes('"cohortId"')]).toEqual(['bad-input', true]);
  });

  it('should refuse a draft, an import of elsewhere and a course that is none', async () => {
    const view = await imported([someone('Hina Shah')]);
    const call = (client: TestClient, course: string) =>
      client.call(enrolImport, {
        params: { id: view.id },
        body: { courseId: course, cohortId: null, after: 0 },
      });
    expect((await call(stranger, courseId)).status).toBe(404);
    expect((await call(coordinator, newId())).code).toBe('course-not-open');
    await coordinator.call(undoImport, { params: { id: view.id } });
    expect((await call(coordinator, courseId)).code).toBe('import-settled');
  });

  it('should keep the import from being taken back', async () => {
    const view = await imported([someone('Sana Tariq')]);
    await enrol(view);
    expect((await coordinator.call(undoImport, { params: { id: view.id } })).code).toBe('import-held');
    const { items } = checkImportUndo.view.parse(
      (await coordinator.call(checkImportUndo, { params: { id: view.id } })).body,
    );
    expect(items.map(({ holds }) => holds)).toEqual([['enrolment']]);
  });
});

describe('activation slips', () => {
  it('should open an account once, with the login and password of its person', async () => {
    if (!canPrint) return;
    const [nasreen, bilal] = [someone('Nasreen Akhtar'), someone('Bilal Khan')];
    const view = await imported([nasreen, bilal]);
    expect(await accounts(view)).toMatchObject({
      people: 2,
      waiting: 2,
      invited: 0,
      parts: 1,
      printedAt: null,
    });
    const [first, second] = await print(view);
    expect(await accounts(view)).toMatchObject({ waiting: 0, invited: 2, open: 0 });
    const signInWithNone = await app.client().post('/api/sign-in', { login: nasreen[1], password: ' ' });
    expect(signInWithNone.code).toBe('sign-in-failed');
    const client = app.client();
    expect((await activate(first as string, PASSWORD, client)).status).toBe(200);
    expect(((await client.get('/api/me')).body as { profile: { nameEn: string } }).profile.nameEn).toBe(
      'Nasreen Akhtar',
    );
    for (const login of [nasreen[1], nasreen[2]]) await app.client().signIn(login, PASSWORD);
    expect((await activate(first as string, 'another long password')).code).toBe('activation-failed');
    expect(await accounts(view)).toMatchObject({ invited: 1, open: 1 });
    expect((await activate((second as string).toLowerCase(), `${bilal[2].slice(1)} by night`)).code).toBe(
      'bad-input',
    );
    const both = await Promise.all([activate(second as string), activate(second as string)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('should die when slips are printed again, and after thirty days', async () => {
    if (!canPrint) return;
    const view = await imported([someone('Farah Naz')]);
    const [old] = await print(view);
    const [fresh] = await print(view);
    expect(fresh).not.toBe(old);
    expect((await activate(old as string)).code).toBe('activation-failed');
    const stored = await app.unitOfWork.query<{ text: string }>(
      `SELECT v::text || a::text AS text FROM account_activation v CROSS JOIN audit_entry a`,
    );
    expect(stored.filter(({ text }) => text.includes(fresh as string))).toEqual([]);
    await app.unitOfWork.query('UPDATE account_activation SET expires_at = now()');
    expect((await activate(fresh as string)).code).toBe('activation-failed');
    expect(await accounts(view)).toMatchObject({ invited: 1, expired: 1 });
    const [again] = await print(view);
    expect((await activate(again as string)).status).toBe(200);
  });

  it('should make no account with a login that is somebody’s, and none for those without any', async () => {
    if (!canPrint) return;
    const mobile = freshMobile();
    await anAccount(app, { mobile });
    const shared = await imported([['Rashid Minhas', freshCnic(), '']]);
    await app.unitOfWork.query(
      `UPDATE person SET cnic_index = NULL, cnic_sealed = NULL, cnic_last_four = NULL, identity = 'none', mobile = $2
       WHERE id = (SELECT person_id FROM people_import_row WHERE import_id = $1)`,
      [shared.id, mobile],
    );
    const answer = await coordinator.call(printActivationSlips, {
      params: { id: shared.id },
      body: { part: 1 },
    });
    expect(answer.code).toBe('slips-none');
    expect(await accounts(shared)).toMatchObject({ waiting: 1, invited: 0, open: 0 });
  });

  it('should keep the import from being taken back', async () => {
    if (!canPrint) return;
    const view = await imported([someone('Zainab Ali')]);
    await print(view);
    expect((await coordinator.call(undoImport, { params: { id: view.id } })).code).toBe('import-held');
    const { items } = checkImportUndo.view.parse(
      (await coordinator.call(checkImportUndo, { params: { id: view.id } })).body,
    );
    expect(items.map(({ holds }) => holds)).toEqual([['account']]);
  });

  it('should not be guessed: after ten wrong codes an address has to wait', async () => {
    const wrong = () => activate('0000-0000-0000');
    for (let tries = 0; tries < 10; tries += 1) expect((await wrong()).code).toBe('activation-failed');
    const answer = await wrong();
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
