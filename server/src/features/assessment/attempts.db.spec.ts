import type { Attempt, AttemptKind } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/auth/actor.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { gate, someoneWaits } from '../../testing/gate.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { aTrainee, publishSmallCourse, SECRET, type SmallCourse } from '../../testing/small-course.js';
import { AssessmentJobs } from './assessment.jobs.js';
import { AssessmentModule, AttemptSubmitted, Attempts } from './index.js';

let rooms: TestRooms;
let attempts: Attempts;
let course: SmallCourse;
const heard: AttemptSubmitted[] = [];

beforeAll(async () => {
  rooms = await testRooms([AssessmentModule]);
  attempts = rooms.get(Attempts);
  course = await publishSmallCourse(rooms.unitOfWork);
  rooms.get(DomainEvents).on(AttemptSubmitted, async (event) => void heard.push(event));
});
afterAll(() => rooms?.close());

let actor: Actor;
let enrolmentId: string;
const someoneElse = async (): Promise<void> => {
  actor = await aTrainee(rooms.unitOfWork);
  enrolmentId = newId();
  await rooms.unitOfWork.query(
    'INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4)',
    [enrolmentId, actor.personId, course.courseId, course.publicationId],
  );
};
beforeEach(async () => {
  heard.length = 0;
  await someoneElse();
});

const start = (number = 1, kind: AttemptKind = 'final', draw = 6): Promise<Attempt> => {
  const { publicationId, outline } = course;
  const rule = kind === 'final' ? { ...outline.test, draw } : { ...outline.test, draw: 3, minutes: 10 };
  return attempts.start({ enrolmentId, personId: actor.personId, publicationId, kind, rule, number });
};

const rightFor = (key: string): string[] => [...(course.right.get(key) ?? [])];
const answerAll = async (attempt: Attempt, wrongOnes = 0): Promise<void> => {
  for (const [index, { key, kind }] of attempt.questions.entries()) {
    const wrong = kind === 'single' ? ['a'] : ['b'];
    await attempts.saveAnswer(actor, attempt.id, key, index < wrongOnes ? wrong : rightFor(key));
  }
};
/** A question that is not a multiple one, and one of its options. */
const somethingToSay = (attempt: Attempt): [string, string] => {
  const question = attempt.questions.find((one) => one.kind !== 'multiple') ?? attempt.questions[0];
  return [question?.key ?? '', question?.options[0]?.key ?? ''];
};

describe('start', () => {
  it('should open an attempt with a deadline and a frozen draw that is even over the themes', async () => {
    const attempt = await start();
    expect(attempt).toMatchObject({ state: 'open', number: 1, result: null, submittedAt: null });
    expect(Date.parse(attempt.deadlineAt) - Date.parse(attempt.openedAt)).toBe(30 * 60_000);
    const themes = attempt.questions.map((question) => question.key.split('-')[1]).sort();
    expect(themes).toEqual(['age', 'age', 'bail', 'bail', 'force', 'force']);
    expect(await attempts.get(actor, attempt.id)).toEqual(attempt);
  });

  it('should return the one that is open, also when asked twice at once', async () => {
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map((attempt) => attempt.id)).size).toBe(1);
    expect((await start()).id).toBe(started[0]?.id);
    expect(await attempts.summaries([enrolmentId])).toHaveLength(1);
  });

  it('should ask what was not asked before', async () => {
    const first = await start();
    await attempts.submit(actor, first.id);
    const second = await start(2);
    const seen = new Set(first.questions.map((question) => question.key));
    expect(second.questions.filter((question) => !seen.has(question.key))).toHaveLength(3);
  });

  describe('when its number was used and closed meanwhile', () => {
    it('should refuse rather than open another', async () => {
      await attempts.submit(actor, (await start(1)).id);
      await expect(start(1)).rejects.toMatchObject({ code: 'attempt-not-open' });
    });
  });
});

describe('saveAnswer', () => {
  it('should keep the last answer as it was given', async () => {
    const attempt = await start(1, 'final', course.outline.test.draw + 3);
    const { key } = attempt.questions.find((question) => question.kind === 'multiple') ?? { key: '' };
    await attempts.saveAnswer(actor, attempt.id, key, ['d']);
    const saved = await attempts.saveAnswer(actor, attempt.id, key, ['c', 'a']);
    expect(saved).toEqual({ questionKey: key, answer: ['c', 'a'], savedAt: rooms.clock.now().toISOString() });
    const shown = (await attempts.get(actor, attempt.id)).questions;
    expect(shown.find((question) => question.key === key)?.answer).toEqual(['c', 'a']);
    expect(shown.filter((question) => question.answer !== null)).toHaveLength(1);
  });

  describe('when the answer does not fit the question', () => {
    it('should say why and keep nothing', async () => {
      const attempt = await start();
      const [key] = somethingToSay(attempt);
      const refusal = (answer: string[]) => attempts.saveAnswer(actor, attempt.id, key, answer);
      await expect(refusal(['z'])).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ field: 'answer', code: 'option-unknown' }],
      });
      await expect(refusal(['a', 'b'])).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ field: 'answer', code: 'choose-one' }],
      });
      await expect(refusal(['\0'])).rejects.toMatchObject({ code: 'bad-input' });
      await expect(refusal(['\ud800'])).rejects.toMatchObject({ code: 'bad-input' });
      expect(
        (await attempts.get(actor, attempt.id)).questions.every((question) => question.answer === null),
      ).toBe(true);
    });
  });

  describe('when the question was not drawn', () => {
    it('should not be found', async () => {
      const attempt = await start();
      for (const key of ['q-age-1', 'nowhere', 'a\0b']) {
        await expect(attempts.saveAnswer(actor, attempt.id, key, ['a'])).rejects.toMatchObject({
          code: 'not-found',
        });
      }
    });
  });

  describe('when the attempt is another person’s', () => {
    it('should not be found', async () => {
      const attempt = await start();
      const [key, option] = somethingToSay(attempt);
      const other = await aTrainee(rooms.unitOfWork);
      await expect(attempts.saveAnswer(other, attempt.id, key, [option])).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(attempts.get(other, attempt.id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(attempts.submit(other, attempt.id)).rejects.toMatchObject({ code: 'not-found' });
      expect((await attempts.get(actor, attempt.id)).state).toBe('open');
    });
  });

  describe('when the attempt was submitted', () => {
    it('should refuse', async () => {
      const attempt = await start();
      await attempts.submit(actor, attempt.id);
      const [key, option] = somethingToSay(attempt);
      await expect(attempts.saveAnswer(actor, attempt.id, key, [option])).rejects.toMatchObject({
        code: 'attempt-not-open',
      });
    });
  });

  describe('when its time has run out', () => {
    it('should refuse, before it is closed and after', async () => {
      const attempt = await start();
      const [key, option] = somethingToSay(attempt);
      rooms.clock.moveMinutes(30);
      const late = () => attempts.saveAnswer(actor, attempt.id, key, [option]);
      await expect(late()).rejects.toMatchObject({ code: 'attempt-deadline-passed' });
      await attempts.get(actor, attempt.id);
      await expect(late()).rejects.toMatchObject({ code: 'attempt-deadline-passed' });
    });
  });
});

describe('submit', () => {
  it('should grade what was saved, and count what was not answered as wrong', async () => {
    const attempt = await start();
    const [answered, ...rest] = attempt.questions.map((question) => question.key);
    await attempts.saveAnswer(actor, attempt.id, answered ?? '', rightFor(answered ?? ''));
    const { state, result } = await attempts.submit(actor, attempt.id);
    expect(state).toBe('submitted');
    expect(result).toMatchObject({ score: 16, correct: 1, of: 6, passed: false });
    const byKey = new Map(result?.questions.map((question) => [question.key, question]));
    expect(byKey.get(answered ?? '')).toMatchObject({ correct: true });
    expect(rest.map((key) => byKey.get(key)?.correct)).toEqual(rest.map(() => false));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      attemptId: attempt.id,
      enrolmentId,
      kind: 'final',
      score: 16,
      passed: false,
    });
  });

  it('should pass at the pass mark: five of six', async () => {
    const attempt = await start();
    await answerAll(attempt, 1);
    expect((await attempts.submit(actor, attempt.id)).result).toMatchObject({ score: 83, passed: true });
  });

  it('should answer the same when sent again, later and at once', async () => {
    const attempt = await start();
    await answerAll(attempt, 3);
    const answers = await Promise.all([1, 2, 3, 4].map(() => attempts.submit(actor, attempt.id)));
    rooms.clock.moveMinutes(45);
    const again = await attempts.submit(actor, attempt.id);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect({ ...again, serverNow: '' }).toEqual({ ...answers[0], serverNow: '' });
    expect(heard).toHaveLength(1);
  });

  describe('when an answer is being saved at the same moment', () => {
    it('should wait for it and grade it', async () => {
      const attempt = await start();
      const [key] = somethingToSay(attempt);
      const [saved, go] = [gate(), gate()];
      const saving = rooms.unitOfWork.run(async () => {
        await attempts.saveAnswer(actor, attempt.id, key, rightFor(key));
        saved.open();
        await go.opened;
      });
      await saved.opened;
      const submitting = attempts.submit(actor, attempt.id);
      await someoneWaits(rooms.unitOfWork);
      go.open();
      await saving;
      expect((await submitting).result?.correct).toBe(1);
    });

    it('should refuse the answer that comes after it', async () => {
      const attempt = await start();
      const [key] = somethingToSay(attempt);
      const [closing, go] = [gate(), gate()];
      rooms.get(DomainEvents).on(AttemptSubmitted, async ({ attemptId }) => {
        if (attemptId !== attempt.id) return;
        closing.open();
        await go.opened;
      });
      const submitting = attempts.submit(actor, attempt.id);
      await closing.opened;
      const saving = attempts.saveAnswer(actor, attempt.id, key, rightFor(key));
      await someoneWaits(rooms.unitOfWork);
      go.open();
      await expect(saving).rejects.toMatchObject({ code: 'attempt-not-open' });
      expect((await submitting).result?.correct).toBe(0);
    });

    it('should grade every answer that was acknowledged, and no other', async () => {
      for (let round = 0; round < 6; round += 1) {
        await someoneElse();
        const attempt = await start();
        const save = ({ key }: { key: string }) =>
          attempts.saveAnswer(actor, attempt.id, key, rightFor(key)).then(
            () => key,
            () => null,
          );
        const before = attempt.questions.slice(0, 3).map(save);
        const submitting = attempts.submit(actor, attempt.id);
        const acknowledged = await Promise.all([...before, ...attempt.questions.slice(3).map(save)]);
        const graded = (await submitting).result?.questions.filter((question) => question.correct);
        expect(graded?.map(({ key }) => key).sort()).toEqual(
          acknowledged.filter((key) => key !== null).sort(),
        );
      }
    });
  });

  describe('when a listener fails', () => {
    it('should leave the attempt open, with its answers', async () => {
      const attempt = await start();
      await answerAll(attempt);
      let isBroken = true;
      rooms.get(DomainEvents).on(AttemptSubmitted, async ({ attemptId }) => {
        if (isBroken && attemptId === attempt.id) throw new Error('broken');
      });
      await expect(attempts.submit(actor, attempt.id)).rejects.toThrow('broken');
      expect((await attempts.get(actor, attempt.id)).state).toBe('open');
      isBroken = false;
      expect((await attempts.submit(actor, attempt.id)).result?.score).toBe(100);
    });
  });

  describe('when its time has run out', () => {
    it('should close it as of the deadline', async () => {
      const attempt = await start();
      await answerAll(attempt);
      rooms.clock.moveMinutes(40);
      const submitted = await attempts.submit(actor, attempt.id);
      expect(submitted).toMatchObject({
        submittedAt: attempt.deadlineAt,
        result: { score: 100, passed: true },
      });
    });
  });
});

describe('get', () => {
  it('should tell nothing of what is right before the attempt is closed', async () => {
    const attempt = await start();
    await answerAll(attempt);
    const opened = [attempt, await start(), await attempts.get(actor, attempt.id)];
    for (const view of opened) {
      const text = JSON.stringify(view);
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/"(right|correct|feedback|explain|cites|tags)"/);
    }
    expect(JSON.stringify(await attempts.submit(actor, attempt.id))).toContain(SECRET);
  });

  describe('when its time has run out', () => {
    it('should close it with what was saved, as of the deadline, and tell it once', async () => {
      const attempt = await start();
      await answerAll(attempt, 5);
      rooms.clock.moveMinutes(30);
      const closed = await Promise.all([attempts.get(actor, attempt.id), attempts.get(actor, attempt.id)]);
      for (const view of closed) {
        expect(view).toMatchObject({
          state: 'submitted',
          submittedAt: attempt.deadlineAt,
          result: { correct: 1, of: 6 },
        });
      }
      expect(heard.map((event) => event.submittedAt.toISOString())).toEqual([attempt.deadlineAt]);
    });
  });

  describe('when it is a pre-test', () => {
    it('should show the score alone until the final test is passed', async () => {
      const pretest = await start(1, 'pretest');
      await answerAll(pretest, 1);
      const submitted = await attempts.submit(actor, pretest.id);
      expect(submitted.result).toMatchObject({ score: 66, passed: null, questions: [] });
      expect(JSON.stringify(submitted)).not.toContain(SECRET);

      const final = await start();
      await answerAll(final);
      expect((await attempts.get(actor, pretest.id)).result?.questions).toEqual([]);
      await attempts.submit(actor, final.id);
      expect((await attempts.get(actor, pretest.id)).result?.questions).toHaveLength(3);
    });
  });
});

describe('closeOverdue', () => {
  it('should close what nobody touched, and nothing that has time left', async () => {
    const overdue = await start(1, 'pretest');
    const inTime = await start();
    await answerAll(overdue);
    rooms.clock.moveMinutes(10);
    await rooms.get(AssessmentJobs).closeOverdue();
    const states = new Map((await attempts.summaries([enrolmentId])).map((one) => [one.id, one]));
    expect(states.get(overdue.id)).toMatchObject({ state: 'submitted', score: 100, passed: null });
    expect(states.get(overdue.id)?.submittedAt?.toISOString()).toBe(overdue.deadlineAt);
    expect(states.get(inTime.id)).toMatchObject({ state: 'open', score: null });
    expect(heard.filter((event) => event.enrolmentId === enrolmentId)).toHaveLength(1);
  });

  describe('when one of them cannot be closed', () => {
    it('should close the others', async () => {
      const broken = await start(1, 'pretest');
      const sound = await start();
      rooms.get(DomainEvents).on(AttemptSubmitted, async ({ attemptId }) => {
        if (attemptId === broken.id) throw new Error('broken');
      });
      rooms.clock.moveMinutes(60);
      await rooms.get(AssessmentJobs).closeOverdue();
      const states = new Map((await attempts.summaries([enrolmentId])).map((one) => [one.id, one.state]));
      expect(states.get(broken.id)).toBe('open');
      expect(states.get(sound.id)).toBe('submitted');
    });
  });
});
