import { getMe, passwordProblem, roles, searchPeople } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { DemonstrationAccounts, demonstrationAccounts, People, ReferenceData } from './index.js';

describe('demonstration accounts', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
  });
  afterAll(() => app?.close());

  const signedIn = async (login: string, password: string): Promise<TestClient> => {
    const client = app.client();
    await client.signIn(login, password);
    return client;
  };

  describe('when two servers make them at once', () => {
    it('should make one account a role', async () => {
      const made = await Promise.all([1, 2].map(() => app.get(DemonstrationAccounts).create()));
      expect(made.sort()).toEqual([0, roles.length]);
    });
  });

  it.each(demonstrationAccounts)(
    'should let the $role in, with a posting, and count nothing',
    async (account) => {
      await app.get(DemonstrationAccounts).create();
      expect(passwordProblem(account.password)).toBeNull();
      const { body } = await (await signedIn(account.login, account.password)).call(getMe);
      expect(body.demonstration).toBe(true);
      expect(body.grants.map(({ role }) => role)).toContain(account.role);
      expect(body.profile).toMatchObject({ agencyId: expect.any(String), rank: expect.any(String) });
      expect(await app.get(People).attributesOf(body.personId)).toMatchObject({
        demonstration: true,
        provinceId: expect.any(String),
      });
    },
  );

  it('should let the coordinator see the trainee, and no one of the commission', async () => {
    await app.get(DemonstrationAccounts).create();
    const account = demonstrationAccounts.find(({ role }) => role === 'coordinator');
    const coordinator = await signedIn(account?.login ?? '', account?.password ?? '');
    const names = (await coordinator.call(searchPeople, { query: {} })).body.items.map(
      ({ nameEn }) => nameEn,
    );
    expect(names).toEqual(['Demonstration Coordinator', 'Demonstration Trainee']);
  });
});
