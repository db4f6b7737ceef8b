import type { Mark } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../lib/api-error.js';
import type { Marks } from './api/roll.js';
import { RollSaver } from './roll-saver.js';

const offline = () => new ApiError({ code: 'offline', status: 0 });

/** A server that answers each request as told, in any order of ticks and answers. */
function rig(kept: Marks = {}) {
  const server: Record<string, Mark | null> = {};
  const answers: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  const later: (() => void)[] = [];
  let stored = kept;
  let most = 0;
  const saver = new RollSaver({
    send: (marks) =>
      new Promise<void>((resolve, reject) => {
        answers.push({
          resolve: () => {
            Object.assign(server, marks);
            resolve();
          },
          reject,
        });
        most = Math.max(most, answers.length);
      }),
    saved: () => undefined,
    store: {
      read: () => stored,
      write: (unsaved) => {
        stored = unsaved;
      },
    },
    later: (work) => {
      later.push(work);
      return () => later.splice(later.indexOf(work), 1);
    },
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    ...{ saver, server, settled },
    stored: () => stored,
    most: () => most,
    answer: async (error?: unknown) => {
      const next = answers.shift();
      if (error) next?.reject(error);
      else next?.resolve();
      await settled();
    },
    lineIsBack: async () => {
      for (const work of later.splice(0)) work();
      await settled();
    },
    isBusy: () => answers.length > 0 || later.length > 0,
  };
}

describe('RollSaver', () => {
  it('should end with the last tick of everybody on the server, whatever fails on the way', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c'),
          mark: fc.constantFrom<Mark | null>('present', 'absent', null),
        }),
        fc.constantFrom('answered' as const, 'lost' as const),
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        const { saver, server, settled, answer, lineIsBack, isBusy, stored, most } = rig();
        const wanted: Record<string, Mark | null> = {};
        for (const step of played) {
          if (step === 'answered') await answer();
          else if (step === 'lost') await answer(offline());
          else {
            wanted[step.id] = step.mark;
            saver.mark({ [step.id]: step.mark });
            await settled();
          }
        }
        while (isBusy()) {
          await answer();
          await lineIsBack();
        }
        expect(server).toEqual(wanted);
        expect([stored(), saver.getSnapshot().state, most() <= 1]).toEqual([{}, 'saved', true]);
      }),
      { numRuns: 60 },
    );
  });

  it('should send at the next opening what a closed page had kept', async () => {
    const { saver, server, answer } = rig({ a: 'present' });
    expect(saver.getSnapshot()).toMatchObject({ state: 'waiting', unsaved: { a: 'present' } });
    void saver.flush();
    await answer();
    expect(server).toEqual({ a: 'present' });
  });

  it('should say what the server will not have, and not send it for ever', async () => {
    const { saver, answer, stored, isBusy } = rig();
    saver.mark({ a: 'present' });
    const refusal = new ApiError({ code: 'workshop-confirmed', status: 409 });
    await answer(refusal);
    expect([saver.getSnapshot().state, saver.getSnapshot().refusal, stored(), isBusy()]).toEqual([
      ...['refused', refusal, {}, false],
    ]);
  });
});
