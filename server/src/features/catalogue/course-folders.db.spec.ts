import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aSlug, courseFolder, rightFiles, type TestFolder } from '../../testing/course-folder.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { CatalogueModule, CourseFolders, Publications } from './index.js';

let rooms: TestRooms;
let folders: CourseFolders;
let publications: Publications;
let slug: string;
let folder: TestFolder;

beforeAll(async () => {
  rooms = await testRooms([CatalogueModule]);
  folders = rooms.get(CourseFolders);
  publications = rooms.get(Publications);
});
afterAll(() => rooms?.close());
beforeEach(async () => {
  slug = aSlug();
  folder = await courseFolder(rightFiles(slug));
});
afterEach(() => folder?.remove());

const counts = async (courseId: string): Promise<Record<string, number>> => {
  const [row] = await rooms.unitOfWork.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM publication WHERE course_id = $1) AS publications,
       (SELECT count(*)::int FROM question WHERE course_id = $1) AS questions,
       (SELECT count(*)::int FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.course_id = $1) AS versions`,
    [courseId],
  );
  return row ?? {};
};

describe('load', () => {
  describe('when the course is new', () => {
    it('should publish outline, lessons in both languages, bank and citations', async () => {
      const loaded = await folders.load(folder.path);
      expect(loaded).toMatchObject({ slug, number: 1, published: true });
      expect(await publications.currentOf(loaded.courseId)).toEqual({
        courseId: loaded.courseId,
        publicationId: loaded.publicationId,
      });
      const outline = await publications.outlineOf(loaded.publicationId);
      expect(outline).toMatchObject({
        id: loaded.courseId,
        slug,
        lessons: 2,
        pretest: { draw: 1, minutes: 30 },
      });
      expect(outline.modules[0]?.lessons.map(({ key, languages }) => [key, languages])).toEqual([
        ['who-is-a-child', ['en', 'ur']],
        ['english-only', ['en']],
      ]);
      const bank = await publications.bankOf(loaded.publicationId);
      expect(bank.map(({ key, tags, secret }) => [key, tags, secret.right])).toEqual([
        ['f-one', ['final'], ['b']],
        ['f-two', ['final'], ['b']],
        ['q-one', ['words'], ['b']],
      ]);
      const lessons = await rooms.unitOfWork.query(
        'SELECT lesson_key, language FROM publication_lesson WHERE publication_id = $1',
        [loaded.publicationId],
      );
      expect(lessons).toHaveLength(4);
      const cited = await rooms.unitOfWork.query(
        `SELECT ref, source_key FROM law_citation WHERE publication_id = $1 AND source_kind = 'lesson' ORDER BY ref`,
        [loaded.publicationId],
      );
      expect(cited).toEqual([
        { ref: 'crc-1989#art37', source_key: 'who-is-a-child' },
        { ref: 'jjsa-2018#s5(1)', source_key: 'who-is-a-child' },
      ]);
    });
  });

  describe('when it has published', () => {
    it('should leave an entry in the audit trail, once', async () => {
      const { publicationId } = await folders.load(folder.path);
      await folders.load(folder.path);
      const entries = await rooms.unitOfWork.query(
        'SELECT action, after FROM audit_entry WHERE subject_id = $1',
        [publicationId],
      );
      expect(entries).toEqual([
        { action: 'catalogue.publish-course', after: expect.objectContaining({ slug, number: 1 }) },
      ]);
    });
  });

  describe('when the same folder comes again', () => {
    it('should publish nothing', async () => {
      const first = await folders.load(folder.path);
      const before = await counts(first.courseId);
      expect(await folders.load(folder.path)).toEqual({ ...first, published: false });
      expect(await counts(first.courseId)).toEqual(before);
    });
  });

  describe('when one question has changed', () => {
    it('should publish number 2 with one new version and leave publication 1 as it was', async () => {
      const first = await folders.load(folder.path);
      const before = await publications.bankOf(first.publicationId);
      const text = rightFiles(slug)['questions.yaml'] ?? '';
      await folder.write({ 'questions.yaml': text.replace('Stem of f-two', 'New stem') });
      const second = await folders.load(folder.path);
      expect(second).toMatchObject({ courseId: first.courseId, number: 2, published: true });
      expect(await counts(first.courseId)).toEqual({ publications: 2, questions: 3, versions: 4 });
      const after = await publications.bankOf(second.publicationId);
      const changed = after.filter(({ versionId }, index) => versionId !== before[index]?.versionId);
      expect(changed.map(({ key }) => key)).toEqual(['f-two']);
      const old = await publications.questionVersions([before[1]?.versionId ?? '']);
      expect([...old.values()][0]?.open.stem.en).toBe('Stem of f-two');
      expect((await publications.currentOf(first.courseId)).publicationId).toBe(second.publicationId);
    });
  });

  describe('when only the key has changed', () => {
    it('should publish again', async () => {
      const first = await folders.load(folder.path);
      const text = rightFiles(slug)['questions.yaml'] ?? '';
      const moved = text
        .replace('      correct: true\n', '')
        .replace('ur: "پہلا" }\n', 'ur: "پہلا" }\n      correct: true\n');
      await folder.write({ 'questions.yaml': moved });
      expect(await folders.load(folder.path)).toMatchObject({ number: 2, courseId: first.courseId });
    });
  });

  describe('when something is wrong', () => {
    it('should write nothing at all', async () => {
      await folder.write({ '01-frame/module.yaml': null });
      await expect(folders.load(folder.path)).rejects.toMatchObject({
        problems: expect.arrayContaining([expect.objectContaining({ file: '01-frame/module.yaml' })]),
      });
      expect(await rooms.unitOfWork.query('SELECT 1 FROM course WHERE slug = $1', [slug])).toEqual([]);
      expect(await rooms.unitOfWork.query('SELECT 1 FROM topic WHERE code = $1', [`${slug}-topic`])).toEqual(
        [],
      );
    });
  });

  describe('when several load it at the same time', () => {
    it('should publish it once', async () => {
      const loaded = await Promise.all([1, 2, 3, 4].map(() => folders.load(folder.path)));
      expect(new Set(loaded.map(({ publicationId }) => publicationId)).size).toBe(1);
      expect(loaded.filter(({ published }) => published)).toHaveLength(1);
      expect((await counts(loaded[0]?.courseId ?? '')).publications).toBe(1);
    });
  });
});

describe('loadShipped', () => {
  describe('when the very files were loaded before', () => {
    it('should not read them again, and do so once one has changed', async () => {
      expect(await folders.loadShipped(folder.path)).toMatchObject({ number: 1, published: true });
      expect(await folders.loadShipped(folder.path)).toBeNull();
      const text = rightFiles(slug)['questions.yaml'] ?? '';
      await folder.write({ 'questions.yaml': text.replace('Stem of f-two', 'New stem') });
      expect(await folders.loadShipped(folder.path)).toMatchObject({ number: 2, published: true });
    });
  });

  describe('when something is wrong with them', () => {
    it('should say so each time', async () => {
      await folder.write({ '01-frame/module.yaml': null });
      await expect(folders.loadShipped(folder.path)).rejects.toThrow(/module\.yaml/);
      await expect(folders.loadShipped(folder.path)).rejects.toThrow(/module\.yaml/);
    });
  });

  describe('when a later publication has taken its place', () => {
    it('should leave that one current, where load would publish it again', async () => {
      const shipped = await folders.load(folder.path);
      await folder.write({
        '01-frame/02-english-only.en.md': '---\ntitle: New\nminutes: 3\n---\n\nNew text.\n',
      });
      const later = await folders.load(folder.path);
      await folder.write(rightFiles(slug));
      expect(await folders.loadShipped(folder.path)).toMatchObject({
        publicationId: later.publicationId,
        published: false,
      });
      expect(await folders.load(folder.path)).toMatchObject({ number: 3, published: true });
      expect(shipped.number).toBe(1);
    });
  });
});

describe('currentOf', () => {
  describe('when the course is not published any more', () => {
    it('should refuse', async () => {
      const { courseId } = await folders.load(folder.path);
      await rooms.unitOfWork.query(`UPDATE course SET state = 'unpublished' WHERE id = $1`, [courseId]);
      await expect(publications.currentOf(courseId)).rejects.toMatchObject({ code: 'course-not-open' });
    });
  });
});
