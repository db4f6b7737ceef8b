import { describe, expect, it, vi } from 'vitest';
import { MediaQueue } from './media-queue.js';

const file = (name: string): File => new File(['x'], name);

/** A line on which files arrive when the test says so. */
function line() {
  const sent: string[] = [];
  const answers: { resolve: (path: string) => void; reject: (error: unknown) => void }[] = [];
  const kept: string[] = [];
  let made = 0;
  const queue = new MediaQueue({
    send: (one, _onProgress, signal) => {
      sent.push(one.name);
      return new Promise((resolve, reject) => {
        answers.push({ resolve, reject });
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    },
    onKept: (path) => kept.push(path),
    newId: () => {
      made += 1;
      return `u${made}`;
    },
  });
  return { queue, sent, answers, kept };
}

describe('add', () => {
  it('should send one file after the other, and keep those apart that cannot be sent', async () => {
    const { queue, sent, answers, kept } = line();
    queue.add([file('a.png'), file('letter.docx'), file('b.png')], ['figure']);
    expect(sent).toEqual(['a.png']);
    expect(queue.current().map(({ state, fault }) => fault ?? state)).toEqual([
      ...['sending', 'notMedia', 'waiting'],
    ]);
    answers[0]?.resolve('media/a.png');
    await vi.waitFor(() => expect(sent).toEqual(['a.png', 'b.png']));
    answers[1]?.resolve('media/b.png');
    await vi.waitFor(() => expect(kept).toEqual(['media/a.png', 'media/b.png']));
    expect(queue.current().map(({ name }) => name)).toEqual(['letter.docx']);
  });
});

describe('cancel', () => {
  it('should give up what is on its way and go on with the next', async () => {
    const { queue, sent, answers, kept } = line();
    queue.add([file('a.png'), file('b.png')], ['figure']);
    queue.cancel('u1');
    expect(queue.current().map(({ name }) => name)).toEqual(['b.png']);
    await vi.waitFor(() => expect(sent).toEqual(['a.png', 'b.png']));
    answers[1]?.resolve('media/b.png');
    await vi.waitFor(() => expect(kept).toEqual(['media/b.png']));
    expect(queue.current()).toEqual([]);
  });
});

describe('again', () => {
  it('should send a file again whose line broke, and never one that cannot be taken', async () => {
    const { queue, sent, answers, kept } = line();
    queue.add([file('a.png'), file('b.txt')], ['figure']);
    answers[0]?.reject(new Error('offline'));
    await vi.waitFor(() => expect(queue.current()[0]).toMatchObject({ state: 'failed', fault: null }));
    queue.again('u1');
    queue.again('u2');
    expect(sent).toEqual(['a.png', 'a.png']);
    answers[1]?.resolve('media/a.png');
    await vi.waitFor(() => expect(kept).toEqual(['media/a.png']));
  });
});
