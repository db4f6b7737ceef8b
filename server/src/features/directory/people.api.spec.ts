import { getPerson, listAccounts, searchPeople, verifyIdentity } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import {
  anAccount,
  freshCnic,
  freshMobile,
  referenceId,
  TEST_PASSWORD,
  type TestAccount,
} from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { IdentityVerified, People, ReferenceData } from './index.js';

describe('people', () => {
  let app: TestApp;
  let administrator: TestClient;
  let coordinator: TestClient;
  let punjab: string;
  let lahore: string;
  let sindh: string;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
    punjab = await referenceId(app, 'agency', 'police-punjab');
    lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
    sindh = await referenceId(app, 'agency', 'police-sindh');
    administrator = await signedIn(await anAccount(app, { role: 'administrator', nameEn: 'Zed One' }));
    coordinator = await signedIn(
      await anAccount(app, { role: 'coordinator', scope: punjab, nameEn: 'Zed Two', agencyId: sindh }),
    );
  });
  afterAll(() => app?.close());

  const signedIn = async (account: TestAccount): Promise<TestClient> => {
    const client = app.client();
    await client.signIn(account.login, TEST_PASSWORD);
    return client;
  };
  const idsFound = async (client: TestClient, search: string): Promise<string[]> =>
    (await client.call(searchPeople, { query: { search } })).body.items.map((item) => item.id);
  const find = (client: TestClient, id: string) => client.call(getPerson, { params: { id } });

  describe('GET /api/people', () => {
    it('should find by words of the name in either language, CNIC, mobile and service number', async () => {
      const [cnic, mobile] = [freshCnic(), freshMobile()];
      const { personId } = await anAccount(app, {
        nameEn: 'Gulnaz Bibi Marwat',
        nameUr: 'گلناز بی بی مروت',
        cnic,
        mobile,
        agencyId: lahore,
        serviceNumber: 'LH/993',
      });
      const written = ['gulnaz', 'marwat GUL', 'گلناز', 'مروت گل', cnic, `0${mobile.slice(3)}`, 'lh-993'];
      // As the service number is kept: normalised.
      await app.unitOfWork.query(`UPDATE person SET service_number = 'LH993' WHERE id = $1`, [personId]);
      for (const search of written) {
        expect({ search, found: await idsFound(administrator, search) }).toEqual({
          search,
          found: [personId],
        });
      }
      for (const search of ['gulnaz khan', cnic.replace(/.$/, '2'), 'LH99']) {
        expect({ search, found: await idsFound(administrator, search) }).toEqual({ search, found: [] });
      }
    });

    it('should give page after page without losing or repeating anyone', async () => {
      const people = app.get(People);
      const made: string[] = [];
      for (let i = 0; i < 120; i += 1) made.push(await people.create({ nameEn: 'Pagewise Person' }));
      const found: string[] = [];
      let after: string | null | undefined;
      do {
        const { body } = await administrator.call(searchPeople, {
          query: { search: 'Pagewise', ...(after ? { after } : {}) },
        });
        expect(body.items.length).toBeLessThanOrEqual(50);
        found.push(...body.items.map((item) => item.id));
        after = body.next;
      } while (after);
      expect(found).toEqual(made.sort());
    });

    it('should show a CNIC by its last four digits only', async () => {
      const cnic = freshCnic();
      await anAccount(app, { cnic, nameEn: 'Masked Person' });
      const answer = await administrator.call(searchPeople, { query: { search: cnic } });
      expect(answer.body.items[0]?.cnicMasked).toBe(`•••••-••••${cnic.slice(-4, -1)}-${cnic.slice(-1)}`);
      expect(answer.text).not.toContain(cnic);
      expect(answer.text).not.toMatch(/sealed|index|password/i);
    });
  });

  describe('when a coordinator asks', () => {
    it('should reach the people of their agency and below, and nobody else, by any way', async () => {
      const name = 'Reachable Person';
      const [cnicWithin, cnicBeyond] = [freshCnic(), freshCnic()];
      const within = await anAccount(app, { nameEn: name, agencyId: lahore, cnic: cnicWithin });
      const at = await anAccount(app, { nameEn: name, agencyId: punjab });
      const beyond = await anAccount(app, { nameEn: name, agencyId: sindh, cnic: cnicBeyond });
      const nowhere = await anAccount(app, { nameEn: name });
      expect(await idsFound(coordinator, name)).toEqual([within.personId, at.personId]);
      expect(await idsFound(coordinator, cnicWithin)).toEqual([within.personId]);
      expect(await idsFound(coordinator, cnicBeyond)).toEqual([]);
      expect((await find(coordinator, within.personId)).status).toBe(200);
      for (const { personId } of [beyond, nowhere]) {
        expect((await find(coordinator, personId)).code).toBe('not-found');
        expect((await find(administrator, personId)).status).toBe(200);
      }
    });
  });

  describe('GET /api/people/:id', () => {
    it('should find nobody who is not there, and show nothing beyond its contract', async () => {
      expect((await find(administrator, newId())).code).toBe('not-found');
      const { personId } = await anAccount(app, { cnic: freshCnic() });
      const { body } = await find(administrator, personId);
      expect(Object.keys(body).sort()).toEqual(Object.keys(getPerson.view.shape).sort());
      expect(getPerson.view.safeParse(body).success).toBe(true);
    });

    it('should be closed to trainees', async () => {
      const trainee = await anAccount(app);
      expect((await find(await signedIn(trainee), trainee.personId)).code).toBe('not-allowed');
    });
  });

  describe('POST /api/people/:id/identity-verification', () => {
    const verify = (client: TestClient, id: string, cnicLastFour: string) =>
      client.call(verifyIdentity, { params: { id }, body: { cnicLastFour } });

    it('should verify once, in the trail and for those who listen, in one transaction', async () => {
      const heard: IdentityVerified[] = [];
      app.get(DomainEvents).on(IdentityVerified, async (event) => void heard.push(event));
      const cnic = freshCnic();
      const { personId } = await anAccount(app, { cnic, agencyId: lahore });
      const answers = await Promise.all([1, 2].map(() => verify(coordinator, personId, cnic.slice(-4))));
      expect(answers.map((answer) => answer.body)).toEqual([
        { identity: 'verified' },
        { identity: 'verified' },
      ]);
      expect(heard.filter((event) => event.personId === personId)).toHaveLength(1);
      const trail = await app.unitOfWork.query(
        `SELECT before, after FROM audit_entry WHERE action = 'directory.verify-identity' AND subject_id = $1`,
        [personId],
      );
      expect(trail).toEqual([{ before: { identity: 'claimed' }, after: { identity: 'verified' } }]);
      expect((await find(coordinator, personId)).body.identity).toBe('verified');
    });

    it('should refuse digits of another card, and anyone without a CNIC', async () => {
      const { personId } = await anAccount(app, { cnic: '3520299990001', agencyId: lahore });
      const bare = await anAccount(app, { agencyId: lahore });
      for (const id of [personId, bare.personId]) {
        const answer = await verify(coordinator, id, '9999');
        expect({ status: answer.status, code: answer.code }).toEqual({ status: 422, code: 'bad-input' });
      }
      expect((await find(coordinator, personId)).body.identity).toBe('claimed');
    });

    it('should find nobody beyond reach, and be closed to reporters', async () => {
      const { personId } = await anAccount(app, { cnic: '3520299980001', agencyId: sindh });
      expect((await verify(coordinator, personId, '0001')).code).toBe('not-found');
      const reporter = await signedIn(await anAccount(app, { role: 'reporter' }));
      expect((await verify(reporter, personId, '0001')).code).toBe('not-allowed');
      expect((await find(administrator, personId)).body.identity).toBe('claimed');
    });
  });

  describe('GET /api/accounts', () => {
    it('should list accounts with their standing roles, found by name or e-mail', async () => {
      const account = await anAccount(app, { nameEn: 'Listed Person', role: 'reporter' });
      for (const search of ['listed', account.login]) {
        const { items } = (await administrator.call(listAccounts, { query: { search } })).body;
        expect(items).toEqual([
          {
            id: account.accountId,
            personId: account.personId,
            nameEn: 'Listed Person',
            state: 'open',
            demonstration: false,
            grants: [
              expect.objectContaining({ role: 'trainee', agencyId: null }),
              expect.objectContaining({ role: 'reporter', agencyId: null }),
            ],
          },
        ]);
      }
      const answer = await administrator.call(listAccounts, { query: {} });
      expect(listAccounts.view.safeParse(answer.body).success).toBe(true);
    });

    it('should be closed to everyone but administrators', async () => {
      expect((await coordinator.call(listAccounts)).code).toBe('not-allowed');
    });
  });
});
