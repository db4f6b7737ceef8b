import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  type Block,
  courseView,
  getCourse,
  getLesson,
  getPublication,
  lawCitations,
  lessonView,
  listCourses,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.js';
import {
  aSlug,
  courseFolder,
  fullFiles,
  recordingBytes,
  rightFiles,
  SECRET,
  type TestFolder,
} from '../../testing/course-folder.js';
import { CourseFolders, type LoadedCourse } from './index.js';

let app: TestApp;
let folder: TestFolder;
let course: LoadedCourse;

beforeAll(async () => {
  app = await testApp();
  folder = await courseFolder(rightFiles(aSlug()));
  course = await app.get(CourseFolders).load(folder.path);
});
afterAll(async () => {
  await app?.close();
  await folder?.remove();
});

const lessonPath = (key: string, query = ''): string =>
  `/api/publications/${course.publicationId}/lessons/${key}${query}`;

interface Raw {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

/** Without the decompressing and the header-filling of fetch. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<Raw> =>
  new Promise((resolve, reject) => {
    get(new URL(path, app.url), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

describe('GET /api/courses', () => {
  it('should list what is published, with an entity tag', async () => {
    const { status, body, headers } = await app.client().call(listCourses);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id: course.courseId, slug: course.slug, publicationNumber: 1, lessons: 2 }),
    ]);
    const again = await app
      .client()
      .call(listCourses, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

describe('GET /api/courses/:slug', () => {
  it('should show the outline of the current publication', async () => {
    const { status, body } = await app.client().call(getCourse, { params: { slug: course.slug } });
    expect(status).toBe(200);
    expect(courseView.strict().parse(body)).toMatchObject({
      publicationId: course.publicationId,
      hours: 1.5,
    });
  });

  it('should be compressed as asked, for a short time, and known by its entity tag', async () => {
    const path = `/api/courses/${course.slug}`;
    const plain = await raw(path);
    const br = await raw(path, { 'accept-encoding': 'gzip, br' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=30' });
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    const again = await raw(path, { 'if-none-match': String(br.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('should not know others', async () => {
    const answer = await app.client().call(getCourse, { params: { slug: 'none' } });
    expect([answer.status, answer.code]).toEqual([404, 'not-found']);
  });
});

describe('GET /api/publications/:id', () => {
  it('should show the same outline', async () => {
    const { body } = await app.client().call(getPublication, { params: { id: course.publicationId } });
    expect(body.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('should not know others', async () => {
    const answer = await app.client().call(getPublication, { params: { id: course.courseId } });
    expect([answer.status, answer.code]).toEqual([404, 'not-found']);
  });
});

describe('GET /api/publications/:id/lessons/:key', () => {
  describe('when it is read for the first time, and from memory', () => {
    it('should be the same lesson of the contract', async () => {
      const params = { id: course.publicationId, key: 'who-is-a-child' };
      const first = await app.client().call(getLesson, { params, query: { lang: 'ur' } });
      const second = await app.client().call(getLesson, { params, query: { lang: 'ur' } });
      expect(first.status).toBe(200);
      expect(second.text).toBe(first.text);
      const lesson = lessonView.strict().parse(first.body);
      expect(lesson).toMatchObject({ title: 'بچہ کون ہے', language: 'ur', asked: 'ur', minutes: 5 });
      expect(lesson.cites[0]).toEqual({
        ref: 'jjsa-2018#s5(1)',
        label: {
          en: 'Juvenile Justice System Act 2018, s. 5(1)',
          ur: 'جووینائل جسٹس سسٹم ایکٹ 2018، دفعہ 5(1)',
        },
      });
      expect(lesson.blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'law', 'text', 'check', 'do']);
    });
  });

  describe('when there is no Urdu', () => {
    it('should be English and say what was asked', async () => {
      const params = { id: course.publicationId, key: 'english-only' };
      const { body } = await app.client().call(getLesson, { params, query: { lang: 'ur' } });
      expect(body).toMatchObject({ language: 'en', asked: 'ur', title: 'English only' });
    });
  });

  describe('when no language is asked', () => {
    it('should be English', async () => {
      const { body } = await app.client().get(lessonPath('who-is-a-child'));
      expect(body).toMatchObject({ language: 'en', asked: 'en' });
    });
  });

  // The first of each pair comes from the database, the second from memory: both ways must agree.
  describe.each(['from the database', 'from memory'])('when it comes %s', () => {
    it('should be cacheable for ever and known by its entity tag', async () => {
      const { headers, status } = await raw(lessonPath('english-only', '?lang=en'));
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        vary: expect.stringMatching(/accept-encoding/i),
        etag: expect.stringMatching(/^"[\w-]+"$/),
      });
      expect(headers['set-cookie']).toBeUndefined();
      const etag = String(headers.etag);
      const again = await raw(lessonPath('english-only', '?lang=en'), { 'if-none-match': etag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    });

    it('should be compressed as asked', async () => {
      const path = lessonPath('who-is-a-child', '?lang=en');
      const plain = await raw(path);
      const br = await raw(path, { 'accept-encoding': 'gzip, deflate, br' });
      const gzip = await raw(path, { 'accept-encoding': 'gzip' });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
      expect(brotliDecompressSync(br.body)).toEqual(plain.body);
      expect(gunzipSync(gzip.body)).toEqual(plain.body);
    });
  });

  describe('when it is in memory', () => {
    it('should be answered before anything asks who is there', async () => {
      const path = lessonPath('english-only', '?lang=ur');
      const [first, second] = [await raw(path), await raw(path)];
      expect([second.status, second.headers['x-request-id']]).toEqual([200, undefined]);
      expect(second.body).toEqual(first.body);
    });
  });

  describe('when it is asked for with HEAD', () => {
    it('should send the headers alone', async () => {
      const answer = await app.client().send('HEAD', lessonPath('english-only', '?lang=en'));
      expect([answer.status, answer.text]).toEqual([200, '']);
      expect(answer.headers.get('etag')).toMatch(/^"/);
    });
  });

  describe('when there is no such lesson', () => {
    it.each(['nothing', 'WHO-IS', '__proto__'])('should say so of %s', async (key) => {
      const answer = await app.client().get(lessonPath(key));
      expect([answer.status, answer.code]).toEqual([404, 'lesson-not-found']);
    });
  });

  describe('when the language is not one of the academy', () => {
    it('should refuse', async () => {
      const answer = await app.client().get(lessonPath('english-only', '?lang=fr'));
      expect([answer.status, answer.code]).toEqual([422, 'bad-input']);
    });
  });
});

describe('GET /api/publications/:id/media/:name', () => {
  const published = async (): Promise<{ id: string; block: Extract<Block, { kind: 'audio' | 'video' }> }> => {
    const whole = await courseFolder(fullFiles(aSlug()));
    const { publicationId: id } = await app.get(CourseFolders).load(whole.path);
    await whole.remove();
    const params = { id, key: 'who-is-a-child' };
    const { body } = await app.client().call(getLesson, { params, query: { lang: 'ur' } });
    const block = body.blocks.find((one) => one.kind === 'audio');
    if (block?.kind !== 'audio') throw new Error('The lesson has no recording');
    return { id, block };
  };
  const pathOf = (id: string, name: string): string => `/api/publications/${id}/media/${name}`;

  it('should send the recording of a lesson for ever, and the captions that the lesson repeats', async () => {
    const { id, block } = await published();
    const recording = await raw(pathOf(id, block.media));
    expect([recording.status, recording.body.toString()]).toEqual([200, recordingBytes]);
    expect(recording.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const captions = await raw(pathOf(id, block.captions));
    expect(captions.headers['content-type']).toBe('text/vtt; charset=utf-8');
    expect(captions.body.toString()).toContain('WEBVTT');
    expect(block.transcript).toEqual(['A child is under 18.', 'So say both laws.']);
  });

  describe('when a part is asked for', () => {
    it('should send that part', async () => {
      const { id, block } = await published();
      const part = await raw(pathOf(id, block.media), { range: 'bytes=0-2' });
      expect([part.status, part.body.toString()]).toEqual([206, 'ID3']);
      expect(part.headers['content-range']).toBe('bytes 0-2/1000');
      const beyond = await raw(pathOf(id, block.media), { range: 'bytes=5000-' });
      expect(beyond.status).toBe(416);
    });
  });

  describe('when the name is not one of the publication', () => {
    it('should not be found, and no other file of the store either', async () => {
      const { id, block } = await published();
      const other = `${'0'.repeat(64)}.mp3`;
      const statuses = await Promise.all(
        [pathOf(id, other), pathOf(course.publicationId, block.media), pathOf(id, '..%2Fsecrets')].map(
          (path) => app.client().get(path),
        ),
      );
      expect(statuses.map(({ status }) => status)).toEqual([404, 404, 422]);
    });
  });
});

describe('GET /api/laws/:id/citations', () => {
  it('should find lessons and questions of current publications', async () => {
    const { body } = await app.client().call(lawCitations, { params: { id: 'jjsa-2018' } });
    const here = body.items.filter(({ courseSlug }) => courseSlug === course.slug);
    expect(here.map(({ ref, kind, key }) => [ref, kind, key])).toEqual([
      ['jjsa-2018#s5(1)', 'lesson', 'who-is-a-child'],
      ['jjsa-2018#s8', 'question', 'f-one'],
      ['jjsa-2018#s8', 'question', 'f-two'],
      ['jjsa-2018#s8', 'question', 'q-one'],
    ]);
  });
});

describe('the answer key', () => {
  it('should be in no public answer, and no question of the test either', async () => {
    const paths = [
      '/api/courses',
      `/api/courses/${course.slug}`,
      `/api/publications/${course.publicationId}`,
      '/api/laws/jjsa-2018/citations',
      ...['who-is-a-child', 'english-only'].flatMap((key) => [
        lessonPath(key, '?lang=en'),
        lessonPath(key, '?lang=ur'),
      ]),
    ];
    const answers = await Promise.all(paths.map((path) => app.client().get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    const everything = answers.map(({ text }) => text).join('\n');
    expect(everything).toContain('Stem of q-one');
    expect(everything).not.toContain('Stem of f-one');
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toMatch(/"(right|correct|feedback|explain|secret)"/);
    const [kept] = await app.unitOfWork.query<{ secret: string }>(
      'SELECT secret::text FROM question_version LIMIT 1',
    );
    expect(kept?.secret).toContain(SECRET);
  });
});
