import { getMe, listAgencies, listPlaces, passwordProblem, roles, searchPeople } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, testApp } from '../../testing/app.js';
import { Agencies, DemonstrationAccounts, demonstrationAccounts, People, ReferenceData } from './index.js';
import { idOf } from './testing/newcomers.js';

describe('reference data', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
  });
  afterAll(() => app?.close());

  /** Every row with the transaction that wrote it: a row that was written again looks different. */
  const written = () =>
    app.unitOfWork.query(`
      SELECT code, xmin::text FROM place UNION ALL SELECT code, xmin::text FROM agency
      UNION ALL SELECT code, xmin::text FROM rank ORDER BY code`);

  describe('load', () => {
    describe('when it runs again, twice at once', () => {
      it('should write nothing', async () => {
        const before = await written();
        await Promise.all([app.get(ReferenceData).load(), app.get(ReferenceData).load()]);
        expect(before.length).toBeGreaterThan(200);
        expect(await written()).toEqual(before);
      });
    });

    describe('when a row differs from its file', () => {
      it('should bring it back and keep its id', async () => {
        const id = await idOf(app, 'agency', 'police-punjab');
        await app.unitOfWork.query(`UPDATE agency SET name_en = 'Other', parent_id = NULL WHERE id = $1`, [
          id,
        ]);
        await app.get(ReferenceData).load();
        const rows = await app.unitOfWork.query('SELECT id, name_en, parent_id FROM agency WHERE code = $1', [
          'police-punjab',
        ]);
        expect(rows).toEqual([
          { id, name_en: 'Punjab Police', parent_id: await idOf(app, 'agency', 'police') },
        ]);
      });
    });
  });

  describe('listPlaces', () => {
    it('should keep the fixed order and hang districts below their province', async () => {
      const { body, headers } = await app.client().call(listPlaces);
      expect(body.items.filter(({ kind }) => kind !== 'district').map(({ code }) => code)).toEqual([
        'punjab',
        'sindh',
        'kp',
        'balochistan',
        'ict',
        'gb',
        'ajk',
        'federal',
      ]);
      const lahore = body.items.find(({ code }) => code === 'punjab-lahore');
      expect(lahore).toMatchObject({
        kind: 'district',
        parentId: await idOf(app, 'place', 'punjab'),
        name: { en: 'Lahore', ur: 'لاہور' },
      });
      expect(headers.get('cache-control')).toContain('max-age=300');
    });
  });

  describe('listAgencies', () => {
    it('should put parents before children, and give ranks to groups that exist', async () => {
      const { items, ranks } = (await app.client().call(listAgencies)).body;
      const seen = new Set<string | null>([null]);
      for (const { id, parentId } of items) {
        expect(seen.has(parentId)).toBe(true);
        seen.add(id);
      }
      const groups = new Set(items.map(({ group }) => group));
      const agencyGroups = [...new Set(ranks.flatMap((rank) => rank.agencyGroups))];
      expect(agencyGroups.filter((group) => !groups.has(group))).toEqual([]);
      expect(ranks.map(({ code }) => code)).toContain('constable');
    });
  });

  describe('Agencies.subtree', () => {
    it('should have the agency itself and all below it, and nothing beside it', async () => {
      const below = await app.get(Agencies).subtree([await idOf(app, 'agency', 'police-punjab')]);
      expect(below).toContain(await idOf(app, 'agency', 'police-punjab'));
      expect(below).toContain(await idOf(app, 'agency', 'police-punjab-multan'));
      expect(below).not.toContain(await idOf(app, 'agency', 'police-sindh'));
      expect(below).not.toContain(await idOf(app, 'agency', 'police'));
    });

    it('should be empty for none', async () => {
      expect(await app.get(Agencies).subtree([])).toEqual([]);
    });
  });

  describe('DemonstrationAccounts.create', () => {
    it('should make one account a role, once', async () => {
      const made = await Promise.all([1, 2].map(() => app.get(DemonstrationAccounts).create()));
      expect(made.sort()).toEqual([0, roles.length]);
      expect(demonstrationAccounts.map(({ role }) => role)).toEqual(roles);
      for (const { role, login, password } of demonstrationAccounts) {
        expect(passwordProblem(password)).toBeNull();
        const visitor = app.client();
        await visitor.signIn(login, password);
        const { body } = await visitor.call(getMe);
        expect(body.demonstration).toBe(true);
        expect(body.grants.map((grant) => grant.role)).toContain(role);
        const attributes = await app.get(People).attributesOf(body.personId);
        expect(attributes).toMatchObject({ demonstration: true, provinceId: expect.any(String) });
      }
    });

    it('should let the coordinator see the trainee, and no one of the commission', async () => {
      await app.get(DemonstrationAccounts).create();
      const { login = '', password = '' } =
        demonstrationAccounts.find(({ role }) => role === 'coordinator') ?? {};
      const coordinator = app.client();
      await coordinator.signIn(login, password);
      const { items } = (await coordinator.call(searchPeople)).body;
      expect(items.map(({ nameEn }) => nameEn)).toEqual([
        'Demonstration Trainee',
        'Demonstration Coordinator',
      ]);
    });
  });
});
