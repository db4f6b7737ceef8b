import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gate, someoneWaits } from '../../testing/gate.js';
import { AssessmentJobs } from './assessment.jobs.js';
import { AssessmentRig, correctKeys, oneChoice } from './testing/rig.js';

let rig: AssessmentRig;
beforeAll(async () => {
  rig = await AssessmentRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newPerson());

describe('submit', () => {
  it('should grade what was saved, and count what was not answered as wrong', async () => {
    const attempt = await rig.start();
    const { key } = oneChoice(attempt);
    await rig.save(attempt, key);
    const submitted = await rig.submit(attempt);
    expect(submitted).toMatchObject({
      state: 'submitted',
      result: { score: 16, correct: 1, of: 6, passed: false },
    });
    expect(submitted.result?.questions).toHaveLength(6);
    expect(correctKeys(submitted)).toEqual([key]);
    expect(rig.heard).toEqual([
      expect.objectContaining({ attemptId: attempt.id, kind: 'final', score: 16, passed: false }),
    ]);
  });

  it('should pass at the pass mark: five of six', async () => {
    const attempt = await rig.start();
    await rig.answerAll(attempt, 1);
    expect((await rig.submit(attempt)).result).toMatchObject({ score: 83, passed: true });
  });

  it('should answer the same when sent again, later and at once', async () => {
    const attempt = await rig.start();
    await rig.answerAll(attempt, 3);
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => rig.submit(attempt)));
    for (const other of others) expect(other).toEqual(first);
    rig.rooms.clock.moveMinutes(45);
    expect({ ...(await rig.submit(attempt)), serverNow: '' }).toEqual({ ...first, serverNow: '' });
    expect(rig.heard).toHaveLength(1);
  });

  describe('when an answer is being saved at the same moment', () => {
    it('should wait for it and grade it', async () => {
      const attempt = await rig.start();
      const { key } = oneChoice(attempt);
      const [saved, go] = [gate(), gate()];
      const saving = rig.rooms.unitOfWork.run(async () => {
        await rig.save(attempt, key);
        saved.open();
        await go.opened;
      });
      await saved.opened;
      const submitting = rig.submit(attempt);
      await someoneWaits(rig.rooms.unitOfWork);
      go.open();
      await saving;
      expect(correctKeys(await submitting)).toEqual([key]);
    });

    it('should refuse the answer that comes after it', async () => {
      const attempt = await rig.start();
      const [closing, go] = [gate(), gate()];
      rig.onSubmitted(async ({ attemptId }) => {
        if (attemptId !== attempt.id) return;
        closing.open();
        await go.opened;
      });
      const submitting = rig.submit(attempt);
      await closing.opened;
      const saving = rig.save(attempt, oneChoice(attempt).key);
      await someoneWaits(rig.rooms.unitOfWork);
      go.open();
      await expect(saving).rejects.toMatchObject({ code: 'attempt-not-open' });
      expect(correctKeys(await submitting)).toEqual([]);
    });

    it('should grade every answer that was acknowledged, and no other', async () => {
      for (let round = 0; round < 6; round += 1) {
        await rig.newPerson();
        const attempt = await rig.start();
        const save = ({ key }: { key: string }) =>
          rig.save(attempt, key).then(
            () => [key],
            () => [],
          );
        const before = attempt.questions.slice(0, 3).map(save);
        const submitting = rig.submit(attempt);
        const acknowledged = await Promise.all([...before, ...attempt.questions.slice(3).map(save)]);
        expect(correctKeys(await submitting)).toEqual(acknowledged.flat().sort());
      }
    });
  });

  describe('when what hears of it fails', () => {
    it('should leave the attempt open, with its answers', async () => {
      const attempt = await rig.start();
      await rig.answerAll(attempt);
      let isBroken = true;
      rig.onSubmitted(async ({ attemptId }) => {
        if (isBroken && attemptId === attempt.id) throw new Error('broken');
      });
      await expect(rig.submit(attempt)).rejects.toThrow('broken');
      expect((await rig.get(attempt)).state).toBe('open');
      isBroken = false;
      expect((await rig.submit(attempt)).result?.score).toBe(100);
    });
  });

  describe('when its time has run out', () => {
    it('should close it as of the deadline', async () => {
      const attempt = await rig.start();
      await rig.answerAll(attempt);
      rig.rooms.clock.moveMinutes(40);
      expect(await rig.submit(attempt)).toMatchObject({
        submittedAt: attempt.deadlineAt,
        result: { score: 100, passed: true },
      });
    });
  });
});

describe('closeOverdue', () => {
  const states = async () =>
    new Map((await rig.attempts.summaries([rig.enrolmentId])).map((attempt) => [attempt.id, attempt]));

  it('should close what nobody touched, and nothing that has time left', async () => {
    const overdue = await rig.start(1, 'pretest');
    const inTime = await rig.start();
    await rig.answerAll(overdue);
    rig.rooms.clock.moveMinutes(10);
    await rig.rooms.get(AssessmentJobs).closeOverdue();
    await rig.rooms.get(AssessmentJobs).closeOverdue();
    const after = await states();
    expect(after.get(overdue.id)).toMatchObject({ state: 'submitted', score: 100, passed: null });
    expect(after.get(overdue.id)?.submittedAt?.toISOString()).toBe(overdue.deadlineAt);
    expect(after.get(inTime.id)).toMatchObject({ state: 'open', score: null });
    expect(rig.heard.map((event) => event.attemptId)).toEqual([overdue.id]);
  });

  describe('when one of them cannot be closed', () => {
    it('should close the others', async () => {
      const broken = await rig.start(1, 'pretest');
      const sound = await rig.start();
      rig.onSubmitted(async ({ attemptId }) => {
        if (attemptId === broken.id) throw new Error('broken');
      });
      rig.rooms.clock.moveMinutes(60);
      await rig.rooms.get(AssessmentJobs).closeOverdue();
      const after = await states();
      expect(after.get(broken.id)?.state).toBe('open');
      expect(after.get(sound.id)?.state).toBe('submitted');
    });
  });
});
