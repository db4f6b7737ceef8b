import { getMe, signUp, updateProfile } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCnic, freshMobile, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';

describe('POST /api/accounts', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  const newcomer = (logins: { mobile?: string; cnic?: string; email?: string }) => ({
    nameEn: ' Amina   Rafiq',
    password: TEST_PASSWORD,
    language: 'ur' as const,
    ...logins,
  });
  const send = (body: object) => app.client().post('/api/accounts', body);
  const fieldsOf = (answer: { body: unknown }) => (answer.body as { fields?: unknown }).fields;
  const count = async (table: 'person' | 'account'): Promise<number> => {
    const [row] = await app.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table}`,
    );
    return row?.count ?? -1;
  };

  describe('when the details are new', () => {
    it('should make a person, an account and the role of a trainee, and sign in', async () => {
      const [mobile, cnic] = [freshMobile(), freshCnic()];
      const client = app.client();
      const answer = await client.call(signUp, {
        body: { ...newcomer({ mobile, cnic }), nameUr: 'آمنہ رفیق' },
      });
      expect(answer.status).toBe(201);
      const me = (await client.call(getMe)).body;
      expect(me).toEqual({
        accountId: answer.body.accountId,
        personId: answer.body.personId,
        language: 'ur',
        demonstration: false,
        profile: {
          nameEn: 'Amina Rafiq',
          nameUr: 'آمنہ رفیق',
          agencyId: null,
          rank: null,
          districtId: null,
          serviceNumber: null,
          sex: 'unsaid',
          disability: 'unsaid',
          cnicMasked: `•••••-••••${cnic.slice(-4, -1)}-${cnic.slice(-1)}`,
          mobile,
          email: null,
          identity: 'claimed',
        },
        grants: [{ role: 'trainee', agencyId: null }],
      });
      for (const login of [mobile, cnic]) await app.client().signIn(login, TEST_PASSWORD);
    });

    it('should keep the CNIC nowhere in the clear', async () => {
      const cnic = freshCnic();
      const { body } = await app.client().call(signUp, { body: newcomer({ cnic }) });
      const [row] = await app.unitOfWork.query<{ text: string; cnic_last_four: string }>(
        `SELECT p::text || l::text AS text, p.cnic_last_four
         FROM person p JOIN account a ON a.person_id = p.id JOIN account_login l ON l.account_id = a.id
         WHERE p.id = $1`,
        [body.personId],
      );
      expect(row?.cnic_last_four).toBe(cnic.slice(-4));
      expect(row?.text).not.toContain(cnic);
    });

    it('should say nothing of an identity where no CNIC was given', async () => {
      const client = app.client();
      await client.call(signUp, { body: newcomer({ mobile: freshMobile() }) });
      const { profile } = (await client.call(getMe)).body;
      expect(profile).toMatchObject({ cnicMasked: null, identity: 'none' });
    });
  });

  describe('when a login is somebody’s', () => {
    it('should name each field, not whose it is, and make nothing', async () => {
      const [mobile, cnic] = [freshMobile(), freshCnic()];
      await send(newcomer({ mobile, cnic, email: 'taken@example.pk' }));
      const before = [await count('person'), await count('account')];
      const answer = await send(newcomer({ mobile, cnic: freshCnic(), email: 'TAKEN@example.pk' }));
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 409, code: 'login-taken' });
      const message = 'This cannot be used for a new account. If it is yours, sign in instead.';
      expect(fieldsOf(answer)).toEqual([
        { field: 'email', code: 'login-taken', message },
        { field: 'mobile', code: 'login-taken', message },
      ]);
      expect(fieldsOf(await send(newcomer({ cnic })))).toMatchObject([{ field: 'cnic' }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect([await count('person'), await count('account')]).toEqual(before);
    });
  });

  describe('when it is sent several times at once', () => {
    it('should make one account, and no person without one', async () => {
      const before = [await count('person'), await count('account')];
      const body = newcomer({ mobile: freshMobile(), cnic: freshCnic(), email: 'twice@example.pk' });
      const answers = await Promise.all(Array.from({ length: 5 }, () => send(body)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
      const after = [await count('person'), await count('account')];
      expect(after).toEqual(before.map((all) => all + 1));
    });
  });

  describe('when two people give each other’s logins crosswise at once', () => {
    it('should answer both without a deadlock', async () => {
      const [mobile, cnic] = [freshMobile(), freshCnic()];
      for (let i = 0; i < 5; i += 1) {
        const answers = await Promise.all([
          send(newcomer({ mobile, email: `cross${i}@example.pk` })),
          send(newcomer({ cnic, mobile, email: `cross${i}@example.pk` })),
          send(newcomer({ cnic, email: `cross${i}@example.pk` })),
        ]);
        for (const { status } of answers) expect([201, 409]).toContain(status);
      }
    });
  });

  describe('when something is not valid', () => {
    it('should name the fields', async () => {
      const wrong = { nameEn: 'آمنہ', mobile: '123', password: 'short', language: 'en' };
      const answer = await send(wrong);
      expect(answer.status).toBe(422);
      const fields = fieldsOf(answer) as { field: string; code: string }[];
      expect(fields.map(({ field, code }) => `${field}: ${code}`)).toEqual(
        expect.arrayContaining(['nameEn: name-not-latin', 'mobile: mobile-shape']),
      );
    });

    it('should ask for something to sign in with, and refuse one’s name as a password', async () => {
      const answer = await send({ nameEn: 'Amina Rafiq', password: 'Amina Rafiq 1' });
      expect(fieldsOf(answer)).toMatchObject([
        { field: 'login', code: 'login-missing' },
        { field: 'password', code: 'password-personal' },
      ]);
    });
  });

  describe('when the second screen follows', () => {
    it('should be open to the one who signed up', async () => {
      const client = app.client();
      await client.call(signUp, { body: newcomer({ mobile: freshMobile() }) });
      const body = {
        agencyId: null,
        rank: null,
        districtId: null,
        serviceNumber: null,
        sex: 'female' as const,
        disability: 'no' as const,
      };
      expect((await client.call(updateProfile, { body })).body.profile).toMatchObject({
        sex: 'female',
        disability: 'no',
      });
    });
  });
});
