import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aTrainee, SECRET } from '../../testing/small-course.js';
import { AssessmentRig, oneChoice } from './testing/rig.js';

let rig: AssessmentRig;
beforeAll(async () => {
  rig = await AssessmentRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newPerson());

describe('start', () => {
  it('should open an attempt with a deadline and a frozen draw that is even over the themes', async () => {
    const attempt = await rig.start();
    expect(attempt).toMatchObject({ state: 'open', number: 1, result: null, submittedAt: null });
    expect(Date.parse(attempt.deadlineAt) - Date.parse(attempt.openedAt)).toBe(30 * 60_000);
    const themes = attempt.questions.map((question) => question.key.split('-')[1]).sort();
    expect(themes).toEqual(['age', 'age', 'bail', 'bail', 'force', 'force']);
    expect(await rig.get(attempt)).toEqual(attempt);
  });

  it('should return the one that is open, also when asked twice at once', async () => {
    const started = await Promise.all([rig.start(), rig.start(), rig.start()]);
    expect(new Set(started.map((attempt) => attempt.id)).size).toBe(1);
    expect((await rig.start()).id).toBe(started[0]?.id);
    expect(await rig.attempts.summaries([rig.enrolmentId])).toHaveLength(1);
  });

  it('should ask what was not asked before', async () => {
    const first = await rig.start();
    await rig.submit(first);
    const second = await rig.start(2);
    const seen = new Set(first.questions.map((question) => question.key));
    expect(second.questions.filter((question) => !seen.has(question.key))).toHaveLength(3);
  });

  describe('when its number was used and closed meanwhile', () => {
    it('should refuse rather than open another', async () => {
      await rig.submit(await rig.start(1));
      await expect(rig.start(1)).rejects.toMatchObject({ code: 'attempt-not-open' });
    });
  });

  describe('when the bank cannot fill the test', () => {
    it('should refuse', async () => {
      await expect(rig.start(1, 'final', 10)).rejects.toMatchObject({ code: 'bank-too-small' });
    });
  });
});

describe('saveAnswer', () => {
  it('should keep the last answer as it was given', async () => {
    const attempt = await rig.start(1, 'final', 9);
    const key = 'f-bail-2';
    await rig.save(attempt, key, ['d']);
    const saved = await rig.save(attempt, key, ['c', 'a']);
    expect(saved).toEqual({
      questionKey: key,
      answer: ['c', 'a'],
      savedAt: rig.rooms.clock.now().toISOString(),
    });
    const shown = (await rig.get(attempt)).questions.filter((question) => question.answer !== null);
    expect(shown.map((question) => [question.key, question.answer])).toEqual([[key, ['c', 'a']]]);
  });

  it('should cost one statement, since it is the most frequent write', async () => {
    const attempt = await rig.start();
    const { unitOfWork } = rig.rooms;
    const query = unitOfWork.query.bind(unitOfWork);
    let statements = 0;
    unitOfWork.query = (sql, parameters) => {
      statements += 1;
      return query(sql, parameters);
    };
    await rig.save(attempt, oneChoice(attempt).key);
    unitOfWork.query = query;
    expect(statements).toBe(1);
  });

  describe('when the answer does not fit the question', () => {
    const fault = (code: string) => ({
      code: 'bad-input',
      fields: [expect.objectContaining({ field: 'answer', code })],
    });

    it('should say why and keep nothing', async () => {
      const attempt = await rig.start();
      const { key } = oneChoice(attempt);
      await expect(rig.save(attempt, key, ['z'])).rejects.toMatchObject(fault('option-unknown'));
      await expect(rig.save(attempt, key, ['a', 'z'])).rejects.toMatchObject(fault('option-unknown'));
      await expect(rig.save(attempt, key, ['a', 'b'])).rejects.toMatchObject(fault('choose-one'));
      expect((await rig.get(attempt)).questions.every((question) => question.answer === null)).toBe(true);
    });

    it('should say so too where PostgreSQL could not even hold it', async () => {
      const attempt = await rig.start();
      const { key } = oneChoice(attempt);
      for (const option of ['\0', '\ud800']) {
        await expect(rig.save(attempt, key, [option])).rejects.toMatchObject(fault('option-unknown'));
      }
    });
  });

  describe('when the question was not drawn', () => {
    it('should not be found', async () => {
      const attempt = await rig.start();
      for (const key of ['q-age-1', 'nowhere', 'a\0b']) {
        await expect(rig.save(attempt, key, ['a'])).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });

  describe('when the attempt is another person’s', () => {
    it('should not be found', async () => {
      const attempt = await rig.start();
      const { key } = oneChoice(attempt);
      const other = await aTrainee(rig.rooms.unitOfWork);
      const missing = { code: 'not-found' };
      await expect(rig.attempts.saveAnswer(other, attempt.id, key, ['a'])).rejects.toMatchObject(missing);
      await expect(rig.attempts.get(other, attempt.id)).rejects.toMatchObject(missing);
      await expect(rig.attempts.submit(other, attempt.id)).rejects.toMatchObject(missing);
      expect((await rig.get(attempt)).state).toBe('open');
    });
  });

  describe('when the attempt was submitted', () => {
    it('should refuse, and leave the result as it is', async () => {
      const attempt = await rig.start();
      const submitted = await rig.submit(attempt);
      await expect(rig.save(attempt, oneChoice(attempt).key)).rejects.toMatchObject({
        code: 'attempt-not-open',
      });
      expect(await rig.get(attempt)).toEqual(submitted);
    });
  });

  describe('when its time has run out', () => {
    it('should refuse, before it is closed and after', async () => {
      const attempt = await rig.start();
      const late = () => rig.save(attempt, oneChoice(attempt).key);
      rig.rooms.clock.moveMinutes(30);
      await expect(late()).rejects.toMatchObject({ code: 'attempt-deadline-passed' });
      await rig.get(attempt);
      await expect(late()).rejects.toMatchObject({ code: 'attempt-deadline-passed' });
    });
  });
});

describe('get', () => {
  it('should tell nothing of what is right before the attempt is closed', async () => {
    const attempt = await rig.start();
    await rig.answerAll(attempt);
    for (const view of [attempt, await rig.start(), await rig.get(attempt)]) {
      const text = JSON.stringify(view);
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/"(right|correct|feedback|explain|cites|tags)"/);
    }
    expect(JSON.stringify(await rig.submit(attempt))).toContain(SECRET);
  });

  describe('when its time has run out', () => {
    it('should close it with what was saved, as of the deadline, and tell it once', async () => {
      const attempt = await rig.start();
      await rig.answerAll(attempt, 5);
      rig.rooms.clock.moveMinutes(30);
      for (const view of await Promise.all([rig.get(attempt), rig.get(attempt)])) {
        expect(view).toMatchObject({
          state: 'submitted',
          submittedAt: attempt.deadlineAt,
          result: { correct: 1, of: 6 },
        });
      }
      expect(rig.heard.map((event) => event.submittedAt.toISOString())).toEqual([attempt.deadlineAt]);
    });
  });

  describe('when it is a pre-test', () => {
    it('should show the score alone until the final test is passed', async () => {
      const pretest = await rig.start(1, 'pretest');
      await rig.answerAll(pretest, 1);
      const submitted = await rig.submit(pretest);
      expect(submitted.result).toMatchObject({ score: 66, passed: null, questions: [] });
      expect(JSON.stringify(submitted)).not.toContain(SECRET);

      const final = await rig.start();
      await rig.answerAll(final);
      expect((await rig.get(pretest)).result?.questions).toEqual([]);
      await rig.submit(final);
      expect((await rig.get(pretest)).result?.questions).toHaveLength(3);
    });
  });
});
