import type { CertificateFacts } from '@academy/shared';
import { dayInKarachi } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { type TestApp, testApp } from '../../testing/app.js';
import { publishSmallCourse, type SmallCourse } from '../../testing/small-course.js';
import { People } from '../directory/index.js';
import { Records, TrainingRecorded } from '../register/index.js';
import { Certificates } from './certificates.service.js';
import { parseCertificateNumber } from './domain/certificate-number.js';
import { verifySignature } from './domain/signature.js';
import { SigningKeys } from './signing-keys.service.js';
import { aCompletion, aRecord, complete, tell } from './testing/completions.js';

interface Issued {
  readonly id: string;
  readonly number: string;
  readonly record_id: string;
  readonly facts: CertificateFacts;
}

describe('issuing', () => {
  let app: TestApp;
  /** Another server on the same database, with a data folder (and so a signing key) of its own. */
  let other: TestApp;
  let course: SmallCourse;

  const newPerson = (demonstration = false): Promise<string> =>
    app.get(People).create({ nameEn: 'Ayesha Siddiqui', nameUr: 'عائشہ صدیقی', demonstration });
  const issuedFor = (personId: string): Promise<Issued[]> =>
    app.unitOfWork.query<Issued>(
      'SELECT id, number, record_id, facts FROM certificate WHERE person_id = $1',
      [personId],
    );
  const jobsFor = async (certificateId: string): Promise<number> =>
    (
      await app.unitOfWork.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'certificate.render' AND data->>'certificateId' = $1`,
        [certificateId],
      )
    ).length;

  beforeAll(async () => {
    app = await testApp();
    other = await testApp({ DATABASE_URL: app.config.databaseUrl });
    course = await publishSmallCourse(app.unitOfWork);
  });
  afterAll(async () => {
    await other?.close();
    await app?.close();
  });

  describe('when a course is completed', () => {
    it('should issue a certificate with the facts of the day, signed, and queue its rendering', async () => {
      const personId = await newPerson();
      const completed = await aCompletion(app, course, personId, 92);
      await tell(app, completed);
      const [certificate, ...more] = await issuedFor(personId);
      if (!certificate) throw new Error('No certificate was issued.');
      expect(more).toEqual([]);
      const today = dayInKarachi(completed.completedAt);
      expect(certificate.facts).toMatchObject({
        number: certificate.number,
        nameEn: 'Ayesha Siddiqui',
        nameUr: 'عائشہ صدیقی',
        courseTitle: { en: 'A small course' },
        publicationNumber: 1,
        hours: 1,
        score: 92,
        completedOn: today,
        expiresOn: `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`.replace('-02-29', '-02-28'),
        specimen: false,
      });
      expect(parseCertificateNumber(certificate.number)).toBe(certificate.number);
      expect(await jobsFor(certificate.id)).toBe(1);
      const { signature, keyId } = await app.get(Certificates).verify(certificate.number);
      const { items } = await app.get(SigningKeys).list();
      const key = items.find(({ kid }) => kid === keyId);
      expect(await verifySignature(signature, key?.publicKey ?? '')).toMatchObject({
        n: certificate.number,
        s: 92,
      });
    });

    it('should mark the certificate of a demonstration account as a specimen', async () => {
      const personId = await newPerson(true);
      await complete(app, course, personId);
      expect((await issuedFor(personId))[0]?.facts.specimen).toBe(true);
    });

    it('should issue nothing and queue nothing when the completion is rolled back', async () => {
      const personId = await newPerson();
      const event = await aRecord(app, course, personId);
      const before = await app.unitOfWork.query('SELECT 1 FROM pgboss.job');
      const failing = app.unitOfWork.run(async () => {
        await tell(app, event);
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('on purpose');
      expect(await issuedFor(personId)).toEqual([]);
      expect(await app.unitOfWork.query('SELECT 1 FROM pgboss.job')).toHaveLength(before.length);
    });

    it('should keep the facts when the person is renamed afterwards', async () => {
      const personId = await newPerson();
      const number = await complete(app, course, personId);
      await app.unitOfWork.query(`UPDATE person SET name_en = 'Someone Else' WHERE id = $1`, [personId]);
      expect((await app.get(Certificates).verify(number)).facts.nameEn).toBe('Ayesha Siddiqui');
    });
  });

  describe('when a record is told more than once', () => {
    it('should issue one certificate, however many servers hear of it at once', async () => {
      const personId = await newPerson();
      const event = await aRecord(app, course, personId);
      await Promise.all([app, other, app, other, app, other].map((server) => tell(server, event)));
      const issued = await issuedFor(personId);
      expect(issued).toHaveLength(1);
      expect(await jobsFor(issued[0]?.id ?? '')).toBe(1);
    });
  });

  describe('when a record is of a workshop', () => {
    it('should issue nothing', async () => {
      const personId = await newPerson();
      const event = await aRecord(app, course, personId);
      await tell(app, new TrainingRecorded({ ...event, way: 'workshop', course: null }));
      expect(await issuedFor(personId)).toEqual([]);
    });
  });

  describe('when a record was reversed and is written again', () => {
    it('should supersede the earlier certificate by the new one', async () => {
      const personId = await newPerson();
      const completed = await aCompletion(app, course, personId);
      await tell(app, completed);
      const [first] = await issuedFor(personId);
      await app.get(Records).reverse(SYSTEM, first?.record_id ?? '', 'Recorded for the wrong day');
      await tell(app, completed);
      const second = (await issuedFor(personId)).find(({ id }) => id !== first?.id);
      const standing = await app.get(Certificates).verify(first?.number ?? '');
      expect(standing).toMatchObject({ status: 'superseded', supersededBy: second?.number });
      expect((await app.get(Certificates).verify(second?.number ?? '')).status).toBe('in-force');
    });
  });

  describe('when two servers issue 200 at once', () => {
    it('should give no number twice and lose none', async () => {
      const people = await Promise.all(Array.from({ length: 200 }, () => newPerson()));
      const events = await Promise.all(people.map((personId) => aRecord(app, course, personId)));
      await Promise.all(events.map((event, index) => tell(index % 2 === 0 ? app : other, event)));
      const rows = await app.unitOfWork.query<{ number: string; kid: string }>(
        'SELECT number, kid FROM certificate WHERE person_id = ANY($1)',
        [people],
      );
      expect(rows).toHaveLength(200);
      expect(new Set(rows.map(({ number }) => number)).size).toBe(200);
      expect(new Set(rows.map(({ number }) => number.split('-')[2])).size).toBe(200);
      expect(new Set(rows.map(({ kid }) => kid)).size).toBe(2);
      expect((await app.get(SigningKeys).list()).items).toHaveLength(2);
    });
  });

  it.each(['certificate', 'certificate_event', 'certificate_document', 'signing_key'])(
    'should never change or delete a row of %s',
    async (table) => {
      await app.unitOfWork.query(
        `INSERT INTO certificate_document (certificate_id, sha256, bytes) (SELECT id, 'x', 1 FROM certificate LIMIT 1) ON CONFLICT DO NOTHING`,
      );
      const column = {
        certificate: 'signature',
        certificate_event: 'reason',
        certificate_document: 'sha256',
        signing_key: 'public_key',
      }[table];
      await expect(app.unitOfWork.query(`UPDATE ${table} SET ${column} = 'changed'`)).rejects.toThrow(
        'never changed',
      );
      await expect(app.unitOfWork.query(`DELETE FROM ${table}`)).rejects.toThrow('never changed');
    },
  );
});
