import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Standing, TextSaver } from './text-saver.js';

const CONFLICT = new Error('conflict');

/** A server with one text. */
function server(first: Standing) {
  let standing = first;
  const history: string[] = [first.text];
  return {
    history,
    standing: () => standing,
    save: (version: number, text: string) => {
      if (version !== standing.version) return Promise.reject(CONFLICT);
      standing = { version: version + 1, text };
      history.push(text);
      return Promise.resolve({ version: standing.version });
    },
  };
}

function tab(of: ReturnType<typeof server>) {
  const kept: { unsaved: Standing | null } = { unsaved: null };
  const saver = new TextSaver(of.standing(), {
    save: of.save,
    read: () => Promise.resolve({ ...of.standing(), by: 'Sana' }),
    isConflict: (error) => error === CONFLICT,
    keep: (unsaved) => {
      kept.unsaved = unsaved;
    },
  });
  return { saver, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('write', () => {
  it('should save after a pause, once', async () => {
    const one = server({ version: 1, text: 'a' });
    const { saver, kept } = tab(one);
    saver.write('ab');
    saver.write('abc');
    expect(saver.current().state).toBe('waiting');
    expect(kept.unsaved).toEqual({ version: 1, text: 'abc' });
    await vi.runAllTimersAsync();
    expect(saver.current().state).toBe('saved');
    expect(one.history).toEqual(['a', 'abc']);
    expect(kept.unsaved).toBeNull();
  });

  it('should save what was typed while another text was on its way', async () => {
    const one = server({ version: 1, text: 'a' });
    const { saver } = tab(one);
    saver.write('ab');
    const sending = saver.flush();
    saver.write('abc');
    await sending;
    await vi.runAllTimersAsync();
    expect(one.standing()).toEqual({ version: 3, text: 'abc' });
    expect(saver.current().state).toBe('saved');
  });
});

describe('when somebody else saved meanwhile', () => {
  it('should hold both texts, and keep mine where I choose it', async () => {
    const one = server({ version: 1, text: 'a' });
    const [mine, theirs] = [tab(one), tab(one)];
    theirs.saver.write('theirs');
    await theirs.saver.flush();
    mine.saver.write('mine');
    await mine.saver.flush();
    expect(mine.saver.current()).toMatchObject({
      state: 'conflict',
      text: 'mine',
      theirs: { text: 'theirs' },
    });
    expect(one.standing().text).toBe('theirs');
    mine.saver.write('mine too');
    await vi.runAllTimersAsync();
    expect(one.standing().text).toBe('theirs');
    await mine.saver.keepMine();
    expect(one.history).toEqual(['a', 'theirs', 'mine too']);
  });

  it('should take theirs where I choose it', async () => {
    const one = server({ version: 1, text: 'a' });
    const [mine, theirs] = [tab(one), tab(one)];
    theirs.saver.write('theirs');
    await theirs.saver.flush();
    mine.saver.write('mine');
    await mine.saver.flush();
    mine.saver.takeTheirs();
    expect(mine.saver.current()).toMatchObject({ state: 'saved', text: 'theirs' });
    expect(mine.kept.unsaved).toBeNull();
  });
});

describe('when the line is down', () => {
  it('should say so, keep the text on the device, and try again', async () => {
    const one = server({ version: 1, text: 'a' });
    const kept: (Standing | null)[] = [];
    let isUp = false;
    const saver = new TextSaver(one.standing(), {
      save: (version, text) => (isUp ? one.save(version, text) : Promise.reject(new Error('offline'))),
      read: () => Promise.reject(new Error('offline')),
      isConflict: () => false,
      keep: (unsaved) => void kept.push(unsaved),
    });
    saver.write('ab');
    await saver.flush();
    expect(saver.current().state).toBe('failed');
    expect(kept.at(-1)).toEqual({ version: 1, text: 'ab' });
    isUp = true;
    await vi.runAllTimersAsync();
    expect(one.standing().text).toBe('ab');
    expect(kept.at(-1)).toBeNull();
  });
});

describe('restore', () => {
  it('should bring back what was typed over an old version as a conflict', async () => {
    const one = server({ version: 4, text: 'newer' });
    const { saver } = tab(one);
    saver.restore({ version: 3, text: 'typed before the phone died' });
    await vi.runAllTimersAsync();
    expect(saver.current()).toMatchObject({ state: 'conflict', text: 'typed before the phone died' });
    expect(one.standing().text).toBe('newer');
  });
});
