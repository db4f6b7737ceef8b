import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Found, type Standing, TextSaver } from './text-saver.js';

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
  const saver = new TextSaver(
    { ...of.standing(), path: 'a.md' },
    {
      save: (_, version, text) => of.save(version, text),
      read: () => Promise.resolve({ ...of.standing(), by: 'Sana', movedTo: null, isGone: false }),
      isConflict: (error) => error === CONFLICT,
      keep: (_, unsaved) => {
        kept.unsaved = unsaved;
      },
      putBack: () => Promise.resolve(),
    },
  );
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
    const saver = new TextSaver(
      { ...one.standing(), path: 'a.md' },
      {
        save: (_, version, text) => (isUp ? one.save(version, text) : Promise.reject(new Error('offline'))),
        read: () => Promise.reject(new Error('offline')),
        isConflict: () => false,
        keep: (_, unsaved) => void kept.push(unsaved),
        putBack: () => Promise.reject(new Error('offline')),
      },
    );
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

describe('retire', () => {
  it('should leave a text, and what is kept of it, to the saver that has it now', async () => {
    const one = server({ version: 1, text: 'a' });
    const [left, opened] = [tab(one), tab(one)];
    left.saver.write('ab');
    left.saver.retire();
    opened.saver.restore({ version: 1, text: 'ab' });
    opened.saver.write('abc');
    await vi.runAllTimersAsync();
    expect(one.history).toEqual(['a', 'abc']);
    expect([opened.saver.current().state, left.kept.unsaved?.text]).toEqual(['saved', 'ab']);
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

/** A server with texts by path, which others move, remove and put back. */
function folder(first: Readonly<Record<string, string>>) {
  const files = new Map<string, { version: number; text: string | null }>(
    Object.entries(first).map(([path, text]) => [path, { version: 1, text }]),
  );
  const moves = new Map<string, string>();
  const removed = new Map<string, string>();
  const write = (path: string, text: string | null): void =>
    void files.set(path, { version: (files.get(path)?.version ?? 0) + 1, text });
  const kept = new Map<string, string>();
  return {
    ...{ files, kept },
    move: (from: string, to: string) => {
      write(to, files.get(from)?.text ?? '');
      write(from, null);
      moves.set(from, to);
    },
    remove: (path: string) => {
      removed.set(path, files.get(path)?.text ?? '');
      write(path, null);
    },
    doors: {
      save: (path: string, version: number, text: string) => {
        if ((files.get(path)?.version ?? 0) !== version) return Promise.reject(CONFLICT);
        write(path, text);
        return Promise.resolve({ version: version + 1 });
      },
      read: (path: string): Promise<Found> => {
        const { version, text } = files.get(path) ?? { version: 0, text: null };
        const movedTo = text === null ? (moves.get(path) ?? null) : null;
        const isGone = text === null && movedTo === null;
        return Promise.resolve({ version, text: text ?? '', by: 'Sana', movedTo, isGone });
      },
      isConflict: (error: unknown) => error === CONFLICT,
      keep: (path: string, unsaved: Standing | null) => {
        if (unsaved) kept.set(path, unsaved.text);
        else kept.delete(path);
      },
      putBack: (path: string) => {
        write(path, removed.get(path) ?? '');
        return Promise.resolve();
      },
    },
  };
}

describe('when somebody else moved the text meanwhile', () => {
  it('should follow it, however often, and save there with nothing to ask', async () => {
    const one = folder({ a: 'base' });
    const saver = new TextSaver({ path: 'a', version: 1, text: 'base' }, one.doors);
    one.move('a', 'b');
    one.move('b', 'c');
    saver.write('mine');
    await saver.flush();
    await vi.runAllTimersAsync();
    expect(saver.current()).toMatchObject({ path: 'c', state: 'saved', theirs: null });
    expect(one.files.get('c')?.text).toBe('mine');
    expect(one.files.get('a')?.text).toBeNull();
    expect([...one.kept]).toEqual([]);
  });

  it('should hold both texts where somebody wrote in it there as well, and save the chosen one there', async () => {
    const one = folder({ a: 'base' });
    const saver = new TextSaver({ path: 'a', version: 1, text: 'base' }, one.doors);
    one.move('a', 'b');
    one.files.set('b', { version: 2, text: 'theirs' });
    saver.write('mine');
    await saver.flush();
    expect(saver.current()).toMatchObject({ path: 'b', state: 'conflict', theirs: { text: 'theirs' } });
    expect([...one.kept]).toEqual([['b', 'mine']]);
    await saver.keepMine();
    expect(one.files.get('b')?.text).toBe('mine');
    expect(one.files.get('a')?.text).toBeNull();
  });
});

describe('when somebody else removed the text meanwhile', () => {
  it('should write nothing, keep what is typed, and save it once the text is back', async () => {
    const one = folder({ a: 'base' });
    const saver = new TextSaver({ path: 'a', version: 1, text: 'base' }, one.doors);
    one.remove('a');
    saver.write('mine');
    await saver.flush();
    expect(saver.current()).toMatchObject({ state: 'gone', goneBy: 'Sana', text: 'mine' });
    saver.write('mine, longer');
    await vi.runAllTimersAsync();
    expect(one.files.get('a')?.text).toBeNull();
    expect([...one.kept]).toEqual([['a', 'mine, longer']]);
    await saver.bringBack();
    await vi.runAllTimersAsync();
    expect(saver.current()).toMatchObject({ state: 'saved', goneBy: null });
    expect(one.files.get('a')?.text).toBe('mine, longer');
    expect([...one.kept]).toEqual([]);
  });
});
