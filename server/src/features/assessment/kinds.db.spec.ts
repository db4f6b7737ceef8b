import type { Attempt } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/auth/actor.js';
import { newId } from '../../platform/ids.js';
import { aSlug, courseFolder, fullFiles } from '../../testing/course-folder.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { aTrainee } from '../../testing/small-course.js';
import { type BankQuestion, CourseFolders, Publications } from '../catalogue/index.js';
import { AssessmentModule, Attempts } from './index.js';

let rooms: TestRooms;
let attempts: Attempts;
let bank: readonly BankQuestion[];
let course: { courseId: string; publicationId: string };

beforeAll(async () => {
  rooms = await testRooms([AssessmentModule]);
  attempts = rooms.get(Attempts);
  const folder = await courseFolder(fullFiles(aSlug()));
  course = await rooms.get(CourseFolders).load(folder.path);
  await folder.remove();
  bank = await rooms.get(Publications).bankOf(course.publicationId);
});
afterAll(() => rooms?.close());

const rightFor = (key: string): string[] => [...(bank.find((one) => one.key === key)?.secret.right ?? [])];

async function started(): Promise<{ actor: Actor; attempt: Attempt }> {
  const actor = await aTrainee(rooms.unitOfWork);
  const enrolmentId = newId();
  await rooms.unitOfWork.query(
    'INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4)',
    [enrolmentId, actor.personId, course.courseId, course.publicationId],
  );
  const { test: rule } = await rooms.get(Publications).outlineOf(course.publicationId);
  const { publicationId } = course;
  const attempt = await attempts.start({
    enrolmentId,
    personId: actor.personId,
    publicationId,
    kind: 'final',
    rule,
    number: 1,
  });
  return { actor, attempt };
}

const asked = (attempt: Attempt, key: string) => {
  const question = attempt.questions.find((one) => one.key === key);
  if (!question) throw new Error(`${key} was not drawn`);
  return question;
};

describe('a test with a question of every kind', () => {
  it('should show what there is to match and to order, and nothing of what is right', async () => {
    const { attempt } = await started();
    const match = asked(attempt, 'f-match');
    expect(match.options).toHaveLength(2);
    expect(match.choices?.map(({ text }) => text.en).sort()).toEqual(['10 years', '3 years', '7 years']);
    expect(asked(attempt, 'f-number')).toMatchObject({ options: [], unit: { en: 'hours', ur: 'گھنٹے' } });
    expect(asked(attempt, 'f-short').options).toEqual([]);
    // Neither keys nor their order follow the author's, in which the answer is written.
    const order = bank.find(({ key }) => key === 'f-order');
    expect(order?.open.options.map(({ key }) => key)).not.toEqual(order?.secret.right);
    const sides = bank.find(({ key }) => key === 'f-match')?.open;
    for (const keys of [sides?.options, sides?.choices, order?.open.options])
      for (const { key } of keys ?? []) expect(key).toMatch(/^[0-9a-f]{4,64}$/);
  });

  describe('when every answer is right, typed as people type', () => {
    it('should score 100', async () => {
      const { actor, attempt } = await started();
      for (const { key } of attempt.questions) {
        const typed: Record<string, string[]> = { 'f-number': ['۲۴'], 'f-short': [' آبزرويشن  هوم۔'] };
        await attempts.saveAnswer(actor, attempt.id, key, typed[key] ?? rightFor(key));
      }
      const { result } = await attempts.submit(actor, attempt.id);
      expect(result).toMatchObject({ score: 100, passed: true });
      expect(result?.questions.find(({ key }) => key === 'f-number')?.expected).toEqual({
        en: '24 hours',
        ur: '24 گھنٹے',
      });
    });
  });

  describe('when every answer is whole and wrong', () => {
    it('should score 0 and keep the answers as they were given', async () => {
      const { actor, attempt } = await started();
      const [one, other] = rightFor('f-match').map((pair) => pair.split('='));
      const wrong: Record<string, string[]> = {
        'f-match': [`${one?.[0]}=${other?.[1]}`, `${other?.[0]}=${one?.[1]}`],
        'f-order': rightFor('f-order').reverse(),
        'f-number': ['48'],
        'f-short': ['lock-up'],
        'f-one': ['a'],
        'f-two': ['a'],
      };
      for (const { key } of attempt.questions)
        await attempts.saveAnswer(actor, attempt.id, key, wrong[key] ?? []);
      const { result, questions } = await attempts.submit(actor, attempt.id);
      expect(result).toMatchObject({ score: 0, passed: false });
      expect(Object.fromEntries(questions.map(({ key, answer }) => [key, answer]))).toEqual(wrong);
    });
  });

  describe('when an answer is not whole', () => {
    it.each([
      ['f-match', () => rightFor('f-match').slice(1), 'pairs-incomplete'],
      ['f-match', () => ['a', 'b'], 'option-unknown'],
      ['f-order', () => rightFor('f-order').slice(1), 'order-incomplete'],
      ['f-order', () => rightFor('f-order').slice(0, 1), 'order-incomplete'],
      ['f-number', () => ['a day'], 'number-shape'],
      ['f-short', () => ['  '], 'required'],
      ['f-one', () => ['a', 'b'], 'choose-one'],
    ])('should refuse it for %s and save nothing', async (key, answer, code) => {
      const { actor, attempt } = await started();
      await expect(attempts.saveAnswer(actor, attempt.id, key, answer())).rejects.toMatchObject({
        code: 'bad-input',
        details: { fields: [{ field: 'answer', code }] },
      });
      expect(asked(await attempts.get(actor, attempt.id), key).answer).toBeNull();
    });
  });

  describe('when the attempt is somebody else’s', () => {
    it('should take no answer of any kind', async () => {
      const { attempt } = await started();
      const { actor: other } = await started();
      for (const key of ['f-match', 'f-order', 'f-number', 'f-short', 'f-one'])
        await expect(attempts.saveAnswer(other, attempt.id, key, rightFor(key))).rejects.toMatchObject({
          code: 'not-found',
        });
    });
  });

  describe('when the attempt is submitted', () => {
    it('should take no answer of any kind', async () => {
      const { actor, attempt } = await started();
      await attempts.submit(actor, attempt.id);
      for (const key of ['f-match', 'f-order', 'f-number', 'f-short', 'f-one'])
        await expect(attempts.saveAnswer(actor, attempt.id, key, rightFor(key))).rejects.toMatchObject({
          code: 'attempt-not-open',
        });
    });
  });
});
