import { getMe, type Problem, setLanguage, updateProfile } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/ids.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { People, ReferenceData } from './index.js';
import { idOf, newcomer, PASSWORD, unused } from './testing/newcomers.js';

const nothingSaid = {
  agencyId: null,
  rank: null,
  districtId: null,
  serviceNumber: null,
  sex: 'unsaid' as const,
  disability: 'unsaid' as const,
};

describe('updateProfile', () => {
  let app: TestApp;
  let lahorePolice: string;
  let karachiPolice: string;
  let lahore: string;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
    lahorePolice = await idOf(app, 'agency', 'police-punjab-lahore');
    karachiPolice = await idOf(app, 'agency', 'police-sindh-karachi');
    lahore = await idOf(app, 'place', 'punjab-lahore');
  });
  afterAll(() => app?.close());

  const put = (visitor: TestClient, facts: Partial<typeof nothingSaid> & Record<string, unknown>) =>
    visitor.put('/api/me/profile', { ...nothingSaid, ...facts });

  it('should keep what was said, and show it to the person in full', async () => {
    const { mobile, serviceNumber } = unused();
    const { visitor, email } = await newcomer(app, { mobile });
    const said = {
      agencyId: lahorePolice,
      rank: 'constable',
      districtId: lahore,
      serviceNumber,
      sex: 'female' as const,
      disability: 'no' as const,
    };
    const answer = await visitor.call(updateProfile, { body: said });
    expect(answer.status).toBe(200);
    expect(answer.body.profile).toMatchObject({ ...said, mobile, email });
    expect((await visitor.call(getMe)).body).toEqual(answer.body);
  });

  it('should give the register the province of the district', async () => {
    const { visitor, personId } = await newcomer(app);
    await put(visitor, { districtId: lahore, agencyId: karachiPolice });
    expect(await app.get(People).attributesOf(personId)).toMatchObject({
      districtId: lahore,
      provinceId: await idOf(app, 'place', 'punjab'),
      agencyId: karachiPolice,
    });
  });

  describe('when the agency, the rank or the district is not known', () => {
    it('should name each and keep nothing', async () => {
      const { visitor } = await newcomer(app);
      const answer = await put(visitor, {
        agencyId: newId(),
        rank: 'admiral',
        districtId: newId(),
        sex: 'male',
      });
      expect(answer.status).toBe(422);
      expect((answer.body as Problem).fields?.map(({ field, code }) => [field, code])).toEqual([
        ['agencyId', 'invalid'],
        ['rank', 'invalid'],
        ['districtId', 'invalid'],
      ]);
      expect((await visitor.call(getMe)).body.profile.sex).toBe('unsaid');
    });
  });

  describe('when a province is sent as the district', () => {
    it('should refuse it', async () => {
      const { visitor } = await newcomer(app);
      const answer = await put(visitor, { districtId: await idOf(app, 'place', 'punjab') });
      expect(answer.code).toBe('bad-input');
    });
  });

  describe('when there is a service number with its agency', () => {
    it('should become a login, in any way of writing it, until it changes', async () => {
      const { visitor, accountId } = await newcomer(app);
      await put(visitor, { agencyId: lahorePolice, serviceNumber: 'be-lt 7001' });
      const other = app.client();
      await other.signIn('BELT-7001', PASSWORD);
      expect((await other.call(getMe)).body.accountId).toBe(accountId);
      await put(visitor, { agencyId: lahorePolice, serviceNumber: 'belt 7002' });
      const answer = await app.client().post('/api/sign-in', { login: 'BELT7001', password: PASSWORD });
      expect(answer.code).toBe('sign-in-failed');
    });

    it('should be refused where somebody of that agency has it, and keep the profile as it was', async () => {
      const { serviceNumber } = unused();
      const first = await newcomer(app);
      await put(first.visitor, { agencyId: lahorePolice, serviceNumber });
      const { visitor } = await newcomer(app);
      const answer = await put(visitor, { agencyId: lahorePolice, serviceNumber, sex: 'female' });
      expect(answer.code).toBe('login-taken');
      expect((answer.body as Problem).fields?.[0]?.field).toBe('serviceNumber');
      expect((await visitor.call(getMe)).body.profile).toMatchObject({ sex: 'unsaid', agencyId: null });
      expect((await put(visitor, { agencyId: karachiPolice, serviceNumber })).status).toBe(200);
    });

    it('should be kept when it is said again', async () => {
      const { serviceNumber } = unused();
      const { visitor } = await newcomer(app);
      for (let times = 0; times < 2; times += 1) {
        expect((await put(visitor, { agencyId: lahorePolice, serviceNumber })).status).toBe(200);
      }
      await app.client().signIn(serviceNumber, PASSWORD);
    });
  });
});

describe('setLanguage', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  it('should be remembered with the account', async () => {
    const { visitor, email } = await newcomer(app);
    expect((await visitor.call(setLanguage, { body: { language: 'ur' } })).status).toBe(204);
    const elsewhere = app.client();
    await elsewhere.signIn(email, PASSWORD);
    expect((await elsewhere.call(getMe)).body.language).toBe('ur');
  });

  it('should need a sign-in', async () => {
    const answer = await app.client().call(setLanguage, { body: { language: 'ur' } });
    expect(answer.code).toBe('not-signed-in');
  });
});
