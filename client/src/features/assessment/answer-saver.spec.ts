import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../lib/api-error.js';
import { AnswerSaver, type Answers } from './answer-saver.js';

const offline = () => new ApiError({ code: 'offline', status: 0 });

function setUp(saved: Answers = {}, kept: Answers = {}) {
  let stored = kept;
  const retries: (() => void)[] = [];
  const save = vi.fn<(key: string, answer: readonly string[]) => Promise<unknown>>();
  save.mockResolvedValue(undefined);
  const saver = new AnswerSaver(saved, {
    save,
    store: {
      read: () => stored,
      write: (unsaved) => {
        stored = unsaved;
      },
    },
    later: (work) => {
      retries.push(work);
      return () => undefined;
    },
  });
  return { saver, save, retries, stored: () => stored };
}

describe('AnswerSaver', () => {
  it('should begin with what the server has, overlaid with what this device kept', () => {
    const { saver } = setUp({ q1: ['a'], q2: ['a'] }, { q2: ['b'] });
    expect(saver.getSnapshot()).toMatchObject({
      answers: { q1: ['a'], q2: ['b'] },
      states: { q1: 'saved', q2: 'waiting' },
      waiting: 1,
    });
  });

  it('should save an answer as it is given', async () => {
    const { saver, save, stored } = setUp();
    saver.choose('q1', ['b']);
    expect(saver.getSnapshot().states.q1).toBe('saving');
    expect(await saver.flush()).toBe(true);
    expect(save.mock.calls).toEqual([['q1', ['b']]]);
    expect(saver.getSnapshot()).toMatchObject({ states: { q1: 'saved' }, waiting: 0 });
    expect(stored()).toEqual({});
  });

  describe('when a text is being written', () => {
    it('should keep every letter on the device and send what stands when its writer pauses', async () => {
      const { saver, save, retries, stored } = setUp();
      for (const text of ['K', 'Ke', 'Keep']) saver.choose('q1', [text], 1_000);
      expect([save.mock.calls, stored()]).toEqual([[], { q1: ['Keep'] }]);
      retries.at(-1)?.();
      expect(await saver.flush()).toBe(true);
      expect(save.mock.calls).toEqual([['q1', ['Keep']]]);
    });

    it('should send it at once where another answer, or the submission, asks for it', async () => {
      const { saver, save } = setUp();
      saver.choose('q1', ['Keep'], 1_000);
      expect(await saver.flush()).toBe(true);
      expect(save).toHaveBeenCalledTimes(1);
    });
  });

  describe('when the line is away', () => {
    it('should keep the answer on the device, say so and try again', async () => {
      const { saver, save, retries, stored } = setUp();
      save.mockRejectedValueOnce(offline());
      saver.choose('q1', ['b']);
      expect(await saver.flush()).toBe(false);
      expect(saver.getSnapshot().states.q1).toBe('waiting');
      expect(stored()).toEqual({ q1: ['b'] });
      retries[0]?.();
      expect(await saver.flush()).toBe(true);
      expect(saver.getSnapshot().states.q1).toBe('saved');
    });
  });

  describe('when the choice changes while the first is on its way', () => {
    it('should save the newest last', async () => {
      const { saver, save } = setUp();
      saver.choose('q1', ['a']);
      saver.choose('q1', ['b']);
      await saver.flush();
      expect(save.mock.calls.at(-1)).toEqual(['q1', ['b']]);
      expect(saver.getSnapshot()).toMatchObject({ answers: { q1: ['b'] }, states: { q1: 'saved' } });
    });
  });

  describe('when the time has run out', () => {
    it('should close and send nothing more', async () => {
      const { saver, save, stored } = setUp();
      save.mockRejectedValue(new ApiError({ code: 'attempt-deadline-passed', status: 409 }));
      saver.choose('q1', ['a']);
      await saver.flush();
      expect(saver.getSnapshot().isClosed).toBe(true);
      expect(stored()).toEqual({});
      saver.choose('q2', ['a']);
      expect(save).toHaveBeenCalledTimes(1);
    });
  });

  describe('when one answer is refused', () => {
    it('should say so and let the others through', async () => {
      const { saver, save } = setUp({}, { q1: ['x'], q2: ['a'] });
      save.mockRejectedValueOnce(new ApiError({ code: 'bad-input', status: 422 }));
      expect(await saver.flush()).toBe(true);
      expect(saver.getSnapshot().states).toEqual({ q1: 'refused', q2: 'saved' });
    });
  });
});
