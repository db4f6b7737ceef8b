import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/auth/actor.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Browser } from '../../platform/pdf/browser.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { type TestApp, testApp } from '../../testing/app.js';
import { publishSmallCourse, type SmallCourse } from '../../testing/small-course.js';
import { People } from '../directory/index.js';
import { Certificates } from './certificates.service.js';
import { Documents } from './documents.service.js';
import { RenderingJob } from './rendering-job.service.js';
import { aRecord, tell } from './testing/completions.js';

interface Issued {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly sha256: string | null;
}

const holderOf = ({ person_id }: Issued): Actor => ({
  accountId: newId(),
  personId: person_id,
  demonstration: false,
  grants: [{ role: 'trainee', agencyId: null }],
});
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('documents', () => {
  let app: TestApp;
  /** Another server with the same database and the same files. */
  let other: TestApp;
  let course: SmallCourse;

  /** Certificates without a PDF, the oldest first. */
  async function issue(count: number): Promise<Issued[]> {
    const people: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const personId = await app.get(People).create({ nameEn: `Holder ${index}`, nameUr: 'عائشہ صدیقی' });
      await tell(app, await aRecord(app, course, personId));
      people.push(personId);
    }
    return read(people);
  }
  const read = (people: readonly string[]): Promise<Issued[]> =>
    app.unitOfWork.query<Issued>(
      `SELECT c.id, c.number, c.person_id, d.sha256 FROM certificate c
       LEFT JOIN certificate_document d ON d.certificate_id = c.id WHERE c.person_id = ANY($1) ORDER BY c.id`,
      [people],
    );
  const again = (issued: readonly Issued[]): Promise<Issued[]> =>
    read(issued.map(({ person_id }) => person_id));

  beforeAll(async () => {
    app = await testApp();
    other = await testApp({ DATABASE_URL: app.config.databaseUrl, DATA_DIR: app.config.dataDir });
    course = await publishSmallCourse(app.unitOfWork);
  });
  afterAll(async () => {
    await other?.close();
    await app?.close();
  });

  describe('documentOf', () => {
    it('should be one page that carries its facts and signature for machines', async () => {
      const [certificate] = await issue(1);
      if (!certificate) throw new Error('Nothing was issued.');
      const { bytes } = await app.get(Documents).documentOf(holderOf(certificate), certificate.number);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getPageCount()).toBe(1);
      expect(pdf.getTitle()).toContain(certificate.number);
      expect(pdf.getAuthor()).toBe('National Commission on the Rights of Child');
      expect(pdf.getSubject()).toBe('A small course');
      expect(pdf.getKeywords()).toContain('عائشہ صدیقی');
      const { facts, signature, keyId } = await app.get(Certificates).verify(certificate.number);
      expect(attachmentOf(pdf)).toMatchObject({ facts, signature, keyId });
    });

    it('should be printed once, and be the same bytes for all who ask two servers at the same time', async () => {
      const [certificate] = await issue(1);
      if (!certificate) throw new Error('Nothing was issued.');
      const asked = [app, other, app, other].map((server) =>
        server.get(Documents).documentOf(holderOf(certificate), certificate.number),
      );
      const hashes = (await Promise.all(asked)).map(({ bytes }) => sha256(bytes));
      const [kept] = await again([certificate]);
      expect(new Set(hashes)).toEqual(new Set([kept?.sha256]));
    });

    it('should be printed again after the browser has died', async () => {
      const [first, second] = await issue(2);
      if (!first || !second) throw new Error('Nothing was issued.');
      await app.get(Documents).documentOf(holderOf(first), first.number);
      await app.get(Browser).withPage(async (page) => void page.browser().process()?.kill('SIGKILL'));
      const { bytes } = await app.get(Documents).documentOf(holderOf(second), second.number);
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    });
  });

  describe('render', () => {
    it('should take along all that wait behind it, on two servers each a part, and keep what it printed', async () => {
      const waiting = await issue(24);
      const first = waiting[0]?.id ?? '';
      const jobs = [app, other].map((server) =>
        server
          .get(RenderingJob)
          .render(first)
          .catch((error: Error) => error.message),
      );
      const outcomes = await Promise.all(jobs);
      expect(
        outcomes.filter((outcome) => outcome !== undefined && !/rendered elsewhere/.test(outcome)),
      ).toEqual([]);
      const rendered = await again(waiting);
      expect(rendered.filter(({ sha256: hash }) => hash === null)).toEqual([]);
      expect(new Set(rendered.map(({ sha256: hash }) => hash)).size).toBe(24);
      const bytes = await app.get(FileStore).find(rendered[23]?.sha256 ?? '');
      expect((await PDFDocument.load(bytes ?? '')).getTitle()).toContain(rendered[23]?.number);
    });

    it('should leave a PDF that is there as it is', async () => {
      const [certificate] = await issue(1);
      if (!certificate) throw new Error('Nothing was issued.');
      await app.get(Documents).documentOf(holderOf(certificate), certificate.number);
      const [before] = await again([certificate]);
      await other.get(RenderingJob).render(certificate.id);
      expect(await again([certificate])).toEqual([before]);
    });

    it('should be done by the worker without being asked', async () => {
      const waiting = await issue(3);
      await app.get(Jobs).startWorking();
      let rendered = await again(waiting);
      for (let tries = 0; tries < 60 && rendered.some(({ sha256: hash }) => !hash); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        rendered = await again(waiting);
      }
      expect(rendered.map(({ sha256: hash }) => hash)).toEqual([
        expect.any(String),
        expect.any(String),
        expect.any(String),
      ]);
    });
  });
});

/** The JSON in the first file that the PDF carries. */
function attachmentOf(pdf: PDFDocument): unknown {
  const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict);
  const files = names.lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
  expect(files.lookup(0, PDFHexString).decodeText()).toBe('certificate.json');
  const stream = files.lookup(1, PDFDict).lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream)) throw new Error('The attachment is not a stream.');
  return JSON.parse(Buffer.from(decodePDFRawStream(stream).decode()).toString());
}
