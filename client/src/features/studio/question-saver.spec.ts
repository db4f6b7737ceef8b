import { emptyQuestion, type WrittenQuestion } from '@academy/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuestionSaver, type StandingQuestion } from './question-saver.js';

const asked = (en: string): WrittenQuestion => ({ ...emptyQuestion('short'), stem: { en, ur: '' } });

/** A server with one question, on which others can write as well. */
class Server {
  standing: StandingQuestion | null;
  kept: StandingQuestion | null = null;
  isDown = false;
  saves = 0;

  constructor(standing: StandingQuestion | null) {
    this.standing = standing;
  }

  saver(read: StandingQuestion): QuestionSaver {
    return new QuestionSaver(read, {
      save: async (version, question) => {
        if (this.isDown) throw new Error('down');
        if (version !== null && !this.standing) throw new Error('gone');
        if ((this.standing?.version ?? null) !== version) throw new Error('changed');
        this.saves += 1;
        this.standing = { version: `v${this.saves}`, question };
        return { version: `v${this.saves}` };
      },
      read: async () => this.standing,
      isWhole: ({ stem }) => stem.en !== '',
      failure: (error) => {
        const { message } = error as Error;
        return message === 'changed' ? 'conflict' : message === 'gone' ? 'gone' : 'failed';
      },
      keep: (unsaved) => {
        this.kept = unsaved;
      },
    });
  }
}

const old: StandingQuestion = { version: 'v0', question: asked('Old') };

describe('QuestionSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pause = () => vi.advanceTimersByTimeAsync(2_000);

  it('should save by itself what is whole, and keep on the device what is not', async () => {
    const server = new Server(old);
    const saver = server.saver(old);
    saver.write(asked(''));
    await pause();
    expect(saver.current().state).toBe('incomplete');
    expect([server.saves, server.kept?.question]).toEqual([0, asked('')]);
    saver.write(asked('New'));
    expect(saver.current().state).toBe('waiting');
    await pause();
    expect([saver.current().state, server.standing?.question, server.kept]).toEqual([
      'saved',
      asked('New'),
      null,
    ]);
  });

  it('should leave a new question to the button', async () => {
    const server = new Server(null);
    const saver = server.saver({ version: null, question: asked('') });
    saver.write(asked('New'));
    await pause();
    expect([saver.current().state, server.saves]).toEqual(['new', 0]);
    await saver.flush();
    expect([saver.current().state, server.standing?.question]).toEqual(['saved', asked('New')]);
  });

  it('should stop at what somebody else saved, and lose neither', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const server = new Server(old);
      const saver = server.saver(old);
      server.standing = { version: 'vx', question: asked('Theirs') };
      saver.write(asked('Mine'));
      await pause();
      expect(saver.current()).toMatchObject({ state: 'conflict', theirs: asked('Theirs') });
      saver.write(asked('Mine, and more'));
      await pause();
      expect(server.standing.question).toEqual(asked('Theirs'));
      if (choice === 'mine') await saver.keepMine();
      else saver.takeTheirs();
      const wanted = asked(choice === 'mine' ? 'Mine, and more' : 'Theirs');
      expect(saver.current()).toMatchObject({ state: 'saved', question: wanted, theirs: null });
      expect([server.standing.question, server.kept]).toEqual([wanted, null]);
    }
  });

  it('should write anew what somebody else took out, if that is wanted', async () => {
    const server = new Server(null);
    const saver = server.saver(old);
    saver.write(asked('Mine'));
    await pause();
    expect(saver.current()).toMatchObject({ state: 'gone', question: asked('Mine') });
    await saver.keepMine();
    expect(server.standing?.question).toEqual(asked('Mine'));
  });

  it('should send again when the line is back, and restore what the device kept', async () => {
    const server = new Server(old);
    server.isDown = true;
    const saver = server.saver(old);
    saver.write(asked('Mine'));
    await pause();
    expect(saver.current().state).toBe('failed');
    const later = server.saver(old);
    later.restore(server.kept ?? old);
    expect(later.current().question).toEqual(asked('Mine'));
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.standing?.question).toEqual(asked('Mine'));
  });
});
