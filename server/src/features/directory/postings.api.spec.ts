import { changePosting, getPerson, listPostings, unmaskCnic, updateProfile } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import {
  anAccount,
  freshCnic,
  referenceId,
  TEST_PASSWORD,
  type TestAccount,
} from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { People, ReferenceData } from './index.js';

const DAY_MS = 86_400_000;
const tomorrow = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);

describe('a person’s page', () => {
  let app: TestApp;
  let administrator: TestClient;
  let coordinator: TestClient;
  let lahore: string;
  let multan: string;
  let sindh: string;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
    const punjab = await referenceId(app, 'agency', 'police-punjab');
    lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
    multan = await referenceId(app, 'agency', 'police-punjab-multan');
    sindh = await referenceId(app, 'agency', 'police-sindh');
    administrator = await signedIn(await anAccount(app, { role: 'administrator' }));
    coordinator = await signedIn(
      await anAccount(app, { role: 'coordinator', scope: punjab, agencyId: punjab }),
    );
  });
  afterAll(() => app?.close());

  const signedIn = async ({ login }: TestAccount, password = TEST_PASSWORD): Promise<TestClient> => {
    const client = app.client();
    await client.signIn(login, password);
    return client;
  };
  const change = (client: TestClient, personId: string, facts: object, id = newId()) =>
    client.call(changePosting, {
      params: { id: personId },
      body: {
        ...{ id, fromDay: '2026-03-01', agencyId: multan, rank: 'inspector' },
        ...{ districtId: null, serviceNumber: null, reason: 'Transfer order 12/2026' },
        ...facts,
      },
    });
  const wrongFields = (answer: { body: unknown }): unknown =>
    (answer.body as { fields?: { field: string; code: string }[] }).fields?.map(({ field, code }) => [
      field,
      code,
    ]);

  describe('when somebody is transferred', () => {
    it('should keep where they came from, and say once who changed it and why', async () => {
      const { personId } = await anAccount(app, { agencyId: lahore, serviceNumber: 'LHR77' });
      const id = newId();
      const answers = [
        await change(coordinator, personId, { serviceNumber: 'mul-5' }, id),
        await change(coordinator, personId, { serviceNumber: 'mul-5' }, id),
      ];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const { items } = (await coordinator.call(listPostings, { params: { id: personId } })).body;
      expect(
        items.map(({ agencyId, fromDay, reason, serviceNumber }) => [
          agencyId,
          fromDay,
          reason,
          serviceNumber,
        ]),
      ).toEqual([
        [multan, '2026-03-01', 'Transfer order 12/2026', 'MUL5'],
        [lahore, null, null, 'LHR77'],
      ]);
      const person = (await administrator.call(getPerson, { params: { id: personId } })).body;
      expect([person.agencyId, person.rank, person.serviceNumber]).toEqual([multan, 'inspector', 'MUL5']);
      const trail = await app.unitOfWork.query(
        `SELECT after->>'reason' AS reason FROM audit_entry WHERE action = 'directory.change-posting' AND subject_id = $1`,
        [personId],
      );
      expect(trail).toEqual([{ reason: 'Transfer order 12/2026' }]);
    });

    it('should let the service number of the new agency open the account', async () => {
      const { personId } = await anAccount(app, { agencyId: lahore, serviceNumber: 'OLD123' });
      await change(administrator, personId, { serviceNumber: 'NEW456' });
      await signedIn({ accountId: '', personId, login: 'NEW456' });
      await expect(signedIn({ accountId: '', personId, login: 'OLD123' })).rejects.toThrow('sign-in');
      const other = await anAccount(app, { agencyId: lahore });
      const taken = await change(administrator, other.personId, { serviceNumber: 'NEW456' });
      expect([taken.code, wrongFields(taken)]).toEqual(['login-taken', [['serviceNumber', 'login-taken']]]);
      expect((await administrator.call(listPostings, { params: { id: other.personId } })).body.items).toEqual(
        [],
      );
    });

    it('should put a day that has passed in its place, and keep the present posting', async () => {
      const { personId } = await anAccount(app, { agencyId: lahore });
      await change(administrator, personId, { fromDay: '2026-05-01' });
      await change(administrator, personId, { fromDay: '2026-02-01', agencyId: sindh });
      const { items } = (await administrator.call(listPostings, { params: { id: personId } })).body;
      expect(items.map(({ agencyId }) => agencyId)).toEqual([multan, sindh, lahore]);
      const people = app.get(People);
      const servedOn = async (day: string) => (await people.attributesOf(personId, day)).agencyId;
      expect((await people.attributesOf(personId)).agencyId).toBe(multan);
      expect(await servedOn('2026-04-30')).toBe(sindh);
      expect(await servedOn('2026-05-01')).toBe(multan);
      expect(await servedOn('2001-01-01')).toBe(lahore);
    });

    it('should say what is wrong, by field', async () => {
      const { personId } = await anAccount(app, { agencyId: lahore });
      const tries: [object, [string, string]][] = [
        [{ fromDay: tomorrow }, ['fromDay', 'day-in-future']],
        [{ agencyId: newId() }, ['agencyId', 'invalid']],
        [{ rank: 'emperor' }, ['rank', 'invalid']],
        [{ agencyId: sindh }, ['agencyId', 'agency-beyond-reach']],
        [{ agencyId: null }, ['agencyId', 'agency-beyond-reach']],
        [{ agencyId: lahore, rank: null }, ['agencyId', 'posting-unchanged']],
        [{ reason: ' ' }, ['reason', 'too-short']],
      ];
      for (const [facts, wrong] of tries)
        expect(wrongFields(await change(coordinator, personId, facts))).toEqual([wrong]);
      expect((await coordinator.call(listPostings, { params: { id: personId } })).body.items).toEqual([]);
    });

    it('should be lost from the sight of whom they left', async () => {
      const { personId } = await anAccount(app, { agencyId: lahore });
      await change(administrator, personId, { agencyId: sindh });
      for (const endpoint of [getPerson, listPostings])
        expect((await coordinator.call(endpoint, { params: { id: personId } })).code).toBe('not-found');
      expect((await change(coordinator, personId, {})).code).toBe('not-found');
    });

    it('should keep what somebody says of themselves in the same history', async () => {
      const account = await anAccount(app, { agencyId: lahore });
      const client = await signedIn(account);
      const body = { agencyId: sindh, rank: null, districtId: null, serviceNumber: null };
      await client.call(updateProfile, { body: { ...body, sex: 'female', disability: 'no' } });
      await client.call(updateProfile, { body: { ...body, sex: 'unsaid', disability: 'no' } });
      const { items } = (await administrator.call(listPostings, { params: { id: account.personId } })).body;
      expect(items.map(({ agencyId, reason }) => [agencyId, reason])).toEqual([
        [sindh, null],
        [lahore, null],
      ]);
    });

    it('should never change or delete a posting', async () => {
      await expect(app.unitOfWork.query('DELETE FROM person_posting')).rejects.toThrow('never changed');
    });
  });

  describe('when a CNIC is unmasked', () => {
    it('should show it to an administrator who says why, and write that down without the digits', async () => {
      const cnic = freshCnic();
      const { personId } = await anAccount(app, { cnic, agencyId: lahore });
      const unmask = (client: TestClient, id: string, reason = 'A court asks for the number') =>
        client.call(unmaskCnic, { params: { id }, body: { reason } });
      const answer = await unmask(administrator, personId);
      expect(answer.body.cnic.replace(/\D/g, '')).toBe(cnic);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const [entry] = await app.unitOfWork.query<{ all: string }>(
        `SELECT to_jsonb(a)::text AS all FROM audit_entry a WHERE action = 'directory.unmask-cnic' AND subject_id = $1`,
        [personId],
      );
      expect(entry?.all).toContain('A court asks for the number');
      expect(entry?.all).not.toContain(cnic.slice(0, 12));
      expect((await unmask(coordinator, personId)).code).toBe('not-allowed');
      expect((await unmask(administrator, personId, '')).code).toBe('bad-input');
      expect((await unmask(administrator, (await anAccount(app)).personId)).code).toBe('not-found');
    });
  });

  describe('when the list is exported', () => {
    it('should hold the same people with formulas made harmless, and masked numbers', async () => {
      const cnic = freshCnic();
      const nameEn = 'Exportable (Bibi)';
      await anAccount(app, { nameEn, nameUr: 'برآمد بی بی', cnic, agencyId: lahore });
      await app.unitOfWork.query(`UPDATE person SET name_ur = '=1+1' WHERE name_en = $1`, [nameEn]);
      const answer = await coordinator.get('/api/people.csv?search=exportable&lang=ur');
      expect(answer.headers.get('content-type')).toContain('text/csv');
      const lines = answer.text.replace('\ufeff', '').trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(`${nameEn},'=1+1,•••••-••••`);
      expect(lines[1]).toContain('ہاں');
      expect(answer.text).not.toContain(cnic.slice(0, 9));
    });
  });
});
