import { getMe, setLanguage, signIn, updateProfile } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { People, ReferenceData } from './index.js';

const EMPTY = {
  agencyId: null,
  rank: null,
  districtId: null,
  serviceNumber: null,
  sex: 'unsaid' as const,
  disability: 'unsaid' as const,
};

describe('PUT /api/me/profile', () => {
  let app: TestApp;
  let lahorePolice: string;
  let multanPolice: string;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
    lahorePolice = await referenceId(app, 'agency', 'police-punjab-lahore');
    multanPolice = await referenceId(app, 'agency', 'police-punjab-multan');
  });
  afterAll(() => app?.close());

  const place = (code: string): Promise<string> => referenceId(app, 'place', code);
  const aTrainee = async (): Promise<{
    client: TestClient;
    personId: string;
  }> => {
    const account = await anAccount(app);
    const client = app.client();
    await client.signIn(account.login, TEST_PASSWORD);
    return { client, personId: account.personId };
  };
  const signInStatus = async (login: string): Promise<number> =>
    (await app.client().call(signIn, { body: { login, password: TEST_PASSWORD } })).status;
  const fieldsOf = (answer: { body: unknown }) => (answer.body as { fields?: unknown }).fields;

  it('should keep what was said and show it', async () => {
    const { client } = await aTrainee();
    const body = {
      agencyId: lahorePolice,
      rank: 'constable',
      districtId: await place('punjab-lahore'),
      serviceNumber: 'C-4711',
      sex: 'female' as const,
      disability: 'yes' as const,
    };
    const answer = await client.call(updateProfile, { body });
    expect(answer.status).toBe(200);
    expect(answer.body.profile).toMatchObject({
      ...body,
      serviceNumber: 'C4711',
    });
    expect((await client.call(getMe)).body).toEqual(answer.body);
  });

  it('should name each agency, rank and district that does not exist, and keep nothing', async () => {
    const { client } = await aTrainee();
    const wrong = {
      agencyId: newId(),
      rank: 'emperor',
      districtId: await place('punjab'),
    };
    const answer = await client.call(updateProfile, {
      body: { ...EMPTY, ...wrong, sex: 'male' },
    });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toMatchObject([
      { field: 'agencyId', code: 'invalid' },
      { field: 'rank', code: 'invalid' },
      { field: 'districtId', code: 'invalid' },
    ]);
    expect((await client.call(getMe)).body.profile.sex).toBe('unsaid');
  });

  describe('when a service number is given', () => {
    it('should be a login within its agency until it is changed or the agency is taken away', async () => {
      const { client } = await aTrainee();
      const say = (serviceNumber: string, agencyId: string | null) =>
        client.call(updateProfile, {
          body: { ...EMPTY, serviceNumber, agencyId },
        });
      await say('LHR-1', lahorePolice);
      expect(await signInStatus('lhr 1')).toBe(200);
      await say('LHR-2', multanPolice);
      expect([await signInStatus('LHR-1'), await signInStatus('LHR-2')]).toEqual([401, 200]);
      await say('LHR-2', null);
      expect(await signInStatus('LHR-2')).toBe(401);
      expect((await client.call(getMe)).body.profile.serviceNumber).toBe('LHR2');
    });

    it('should be refused where somebody of that agency has it, and nothing changed', async () => {
      const [first, second] = [await aTrainee(), await aTrainee()];
      const body = {
        ...EMPTY,
        serviceNumber: 'SAME-1',
        agencyId: lahorePolice,
      };
      await first.client.call(updateProfile, { body });
      const answer = await second.client.call(updateProfile, {
        body: { ...body, sex: 'male' },
      });
      expect({ status: answer.status, code: answer.code }).toEqual({
        status: 409,
        code: 'login-taken',
      });
      expect(fieldsOf(answer)).toMatchObject([{ field: 'serviceNumber', code: 'login-taken' }]);
      expect((await second.client.call(getMe)).body.profile).toMatchObject({
        sex: 'unsaid',
        agencyId: null,
      });
      const elsewhere = await second.client.call(updateProfile, {
        body: { ...body, agencyId: multanPolice },
      });
      expect(elsewhere.status).toBe(200);
    });

    it('should be kept where the same person says it again', async () => {
      const { client } = await aTrainee();
      const body = {
        ...EMPTY,
        serviceNumber: 'AGAIN-1',
        agencyId: lahorePolice,
      };
      await client.call(updateProfile, { body });
      expect((await client.call(updateProfile, { body })).status).toBe(200);
      expect(await signInStatus('AGAIN-1')).toBe(200);
    });

    it('should be of one of those who claim it at once', async () => {
      const people = await Promise.all([aTrainee(), aTrainee(), aTrainee()]);
      const body = {
        ...EMPTY,
        serviceNumber: 'RACE-1',
        agencyId: lahorePolice,
      };
      const answers = await Promise.all(people.map(({ client }) => client.call(updateProfile, { body })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    });
  });

  describe('when it is asked for a record', () => {
    it('should give the province of the district, and a country-wide post as a place of its own', async () => {
      const { client, personId } = await aTrainee();
      const attributes = async (districtId: string | null) => {
        await client.call(updateProfile, {
          body: { ...EMPTY, agencyId: lahorePolice, districtId },
        });
        const { provinceId, districtId: district } = await app.get(People).attributesOf(personId);
        return { provinceId, district };
      };
      const [sukkur, federal] = [await place('sindh-sukkur'), await place('federal')];
      expect(await attributes(sukkur)).toEqual({
        provinceId: await place('sindh'),
        district: sukkur,
      });
      expect(await attributes(federal)).toEqual({
        provinceId: federal,
        district: null,
      });
      expect(await attributes(null)).toEqual({
        provinceId: null,
        district: null,
      });
    });
  });
});

describe('PUT /api/me/language', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  it('should be remembered with the account', async () => {
    const { login } = await anAccount(app);
    const [here, there] = [app.client(), app.client()];
    await here.signIn(login, TEST_PASSWORD);
    expect((await here.call(setLanguage, { body: { language: 'ur' } })).status).toBe(204);
    await there.signIn(login, TEST_PASSWORD);
    expect((await there.call(getMe)).body.language).toBe('ur');
  });

  it('should ask who is there', async () => {
    const visitor = app.client();
    expect((await visitor.call(setLanguage, { body: { language: 'ur' } })).code).toBe('not-signed-in');
    expect((await visitor.call(getMe)).code).toBe('not-signed-in');
  });
});
