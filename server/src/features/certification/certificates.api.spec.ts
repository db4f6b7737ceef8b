import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  certificatePdf,
  listSigningKeys,
  myCertificates,
  revokeCertificate,
  verifyCertificate,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD, type TestAccount } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { publishSmallCourse, type SmallCourse } from '../../testing/small-course.js';
import { complete } from './testing/completions.js';

describe('certificates', () => {
  let app: TestApp;
  let course: SmallCourse;
  let agencyId: string;
  let holder: TestAccount;
  let number: string;

  const signedIn = async (account: TestAccount): Promise<TestClient> => {
    const client = app.client();
    await client.signIn(account.login, TEST_PASSWORD);
    return client;
  };
  const anAgency = async (parentId: string | null = null): Promise<string> => {
    const id = newId();
    await app.unitOfWork.query(
      `INSERT INTO agency (id, code, "group", parent_id, name_en, position) VALUES ($1, $2, 'police', $3, 'An agency', 1)`,
      [id, id, parentId],
    );
    return id;
  };

  beforeAll(async () => {
    app = await testApp();
    course = await publishSmallCourse(app.unitOfWork);
    agencyId = await anAgency();
    holder = await anAccount(app, { nameEn: 'Ayesha Siddiqui', agencyId, mobile: '+923001234567' });
    number = await complete(app, course, holder.personId);
  });
  afterAll(() => app?.close());

  describe('GET /api/certificates/:number', () => {
    it('should tell anyone every printed fact, and nothing else of the person', async () => {
      const { status, body, text, headers } = await app
        .client()
        .call(verifyCertificate, { params: { number } });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: 'in-force',
        since: null,
        facts: { number, nameEn: 'Ayesha Siddiqui', score: 85 },
      });
      expect(verifyCertificate.view.strict().safeParse(body).success).toBe(true);
      expect(text).not.toMatch(/\+923001234567|person|@example/);
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('should find the number as people type it', async () => {
      const typed = ` ${number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
      const { body } = await app.client().call(verifyCertificate, { params: { number: typed } });
      expect(body.facts.number).toBe(number);
    });

    it.each(['CRA-2026-999999-00000', 'nothing', 'CRA-2026-000001-AAAAAA'])(
      'should know nothing of %s',
      async (unknown) => {
        const { status, code } = await app.client().call(verifyCertificate, { params: { number: unknown } });
        expect({ status, code }).toEqual({ status: 404, code: 'not-found' });
      },
    );

    it('should go on working when account and course are gone from use', async () => {
      const leaver = await anAccount(app, {});
      const kept = await complete(app, course, leaver.personId);
      await app.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [leaver.accountId]);
      await app.unitOfWork.query(`UPDATE course SET current_publication_id = NULL WHERE id = $1`, [
        course.courseId,
      ]);
      const { body } = await app.client().call(verifyCertificate, { params: { number: kept } });
      expect(body).toMatchObject({ status: 'in-force', facts: { courseTitle: { en: 'A small course' } } });
    });
  });

  describe('GET /api/certificate-keys', () => {
    it('should give the public key that the certificate names, and no private one', async () => {
      const { body, text } = await app.client().call(listSigningKeys);
      const { body: certificate } = await app.client().call(verifyCertificate, { params: { number } });
      expect(body.items.map(({ kid }) => kid)).toContain(certificate.keyId);
      expect(Buffer.from(body.items[0]?.publicKey ?? '', 'base64url')).toHaveLength(32);
      expect(text).not.toContain('"d"');
    });
  });

  describe('GET /api/me/certificates', () => {
    it('should list one’s own and nobody else’s', async () => {
      const { body } = await (await signedIn(holder)).call(myCertificates);
      expect(body.items.map(({ facts }) => facts.number)).toEqual([number]);
      const stranger = await signedIn(await anAccount(app));
      expect((await stranger.call(myCertificates)).body.items).toEqual([]);
    });
  });

  describe('GET /api/certificates/:number.pdf', () => {
    it('should print it for its holder, and give the same bytes to everybody afterwards', async () => {
      const client = await signedIn(holder);
      const first = await client.call(certificatePdf, { params: { number } });
      expect(first.status).toBe(200);
      expect(first.text.startsWith('%PDF-')).toBe(true);
      expect(Object.fromEntries(first.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${number}.pdf"`,
        'cache-control': 'no-store',
        'x-certificate-copy': 'as-issued',
      });
      const administrator = await signedIn(await anAccount(app, { role: 'administrator' }));
      const again = await administrator.call(certificatePdf, { params: { number } });
      expect(again.text).toBe(first.text);
    });

    it('should be refused to a visitor and to another trainee', async () => {
      expect((await app.client().call(certificatePdf, { params: { number } })).code).toBe('not-signed-in');
      const stranger = await signedIn(await anAccount(app, { agencyId }));
      expect((await stranger.call(certificatePdf, { params: { number } })).code).toBe('not-allowed');
    });

    it('should be given to a coordinator of the person’s agency, and not to another’s', async () => {
      const within = await signedIn(await anAccount(app, { role: 'coordinator', scope: agencyId }));
      expect((await within.call(certificatePdf, { params: { number } })).status).toBe(200);
      const beyond = await signedIn(
        await anAccount(app, { role: 'coordinator', scope: await anAgency(agencyId) }),
      );
      expect((await beyond.call(certificatePdf, { params: { number } })).code).toBe('not-found');
    });

    it('should know nothing of an unknown number', async () => {
      const { code } = await (await signedIn(holder)).get('/api/certificates/CRA-2026-999999-00000.pdf');
      expect(code).toBe('not-found');
    });

    it('should say so when the issued bytes are gone, and never pass others off as them', async () => {
      const client = await signedIn(holder);
      await client.call(certificatePdf, { params: { number } });
      const store = join(app.config.dataDir, 'files');
      expect(await readdir(store)).not.toEqual([]);
      await rm(store, { recursive: true });
      const anew = await client.call(certificatePdf, { params: { number } });
      expect(anew.text.startsWith('%PDF-')).toBe(true);
      expect(anew.headers.get('x-certificate-copy')).toBe('printed-anew');
      const [row] = await app.unitOfWork.query<{ sha256: string }>(
        'SELECT d.sha256 FROM certificate_document d JOIN certificate c ON c.id = d.certificate_id WHERE c.number = $1',
        [number],
      );
      const { body } = await client.call(verifyCertificate, { params: { number } });
      expect(body.pdfSha256).toBe(row?.sha256);
    });
  });

  describe('POST /api/certificates/:number/revocation', () => {
    const reason = 'Another person sat the test.';

    it('should revoke for everyone to read, once, with an entry in the audit trail', async () => {
      const person = await anAccount(app);
      const revoked = await complete(app, course, person.personId);
      const administrator = await signedIn(await anAccount(app, { role: 'administrator' }));
      const answer = await administrator.call(revokeCertificate, {
        params: { number: revoked },
        body: { reason },
      });
      expect(answer.status).toBe(201);
      const { body } = await app.client().call(verifyCertificate, { params: { number: revoked } });
      expect(body).toMatchObject({ status: 'revoked', reason });
      expect(body.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const again = await administrator.call(revokeCertificate, {
        params: { number: revoked },
        body: { reason },
      });
      expect({ status: again.status, code: again.code }).toEqual({ status: 409, code: 'already-revoked' });
      const trail = await app.unitOfWork.query(
        `SELECT 1 FROM audit_entry WHERE action = 'certification.revoke' AND after->>'number' = $1`,
        [revoked],
      );
      expect(trail).toHaveLength(1);
    });

    it.each(['trainee', 'trainer', 'reviewer', 'reporter'] as const)(
      'should be refused to a %s',
      async (role) => {
        const client = await signedIn(await anAccount(app, { role }));
        expect((await client.call(revokeCertificate, { params: { number }, body: { reason } })).code).toBe(
          'not-allowed',
        );
      },
    );

    it('should ask for a reason that says something', async () => {
      const client = await signedIn(await anAccount(app, { role: 'administrator' }));
      const answer = await client.call(revokeCertificate, { params: { number }, body: { reason: ' no ' } });
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 422, code: 'bad-input' });
    });
  });
});

describe('certificates without a browser', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ CHROMIUM_PATH: '/nowhere/chromium' });
  });
  afterAll(() => app?.close());

  it('should be issued and verified, and the PDF should say plainly that it cannot be made', async () => {
    const holder = await anAccount(app);
    const number = await complete(app, await publishSmallCourse(app.unitOfWork), holder.personId);
    const client = app.client();
    await client.signIn(holder.login, TEST_PASSWORD);
    expect((await client.call(verifyCertificate, { params: { number } })).body.pdfSha256).toBeNull();
    const { status, code, body } = await client.call(certificatePdf, { params: { number } });
    expect({ status, code }).toEqual({ status: 503, code: 'pdf-unavailable' });
    expect(body).toMatchObject({ title: expect.stringContaining('no browser was found') });
  });
});
