import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UndoStack } from './undo-stack.js';

describe('UndoStack', () => {
  it('should come back to every state on the way, and forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 20 }), (states) => {
        const stack = new UndoStack<number>();
        for (const [at, state] of states.slice(0, -1).entries()) stack.before(state, null, at);
        let now = states.at(-1) ?? 0;
        for (const wanted of [...states].reverse().slice(1)) {
          now = stack.undo(now) ?? -1;
          expect(now).toBe(wanted);
        }
        expect(stack.undo(now)).toBeNull();
        for (const wanted of states.slice(1)) {
          now = stack.redo(now) ?? -1;
          expect(now).toBe(wanted);
        }
        expect(stack.canRedo).toBe(false);
      }),
    );
  });

  it('should take what is typed into one field without a pause as one step', () => {
    const stack = new UndoStack<string>();
    stack.before('', 'title', 0);
    stack.before('a', 'title', 100);
    stack.before('ab', 'title', 200);
    stack.before('abc', 'role', 300);
    stack.before('abcd', 'role', 9_000);
    expect([stack.undo('abcde'), stack.undo('abcd'), stack.undo('abc')]).toEqual(['abcd', 'abc', '']);
    stack.before('x', null, 10_000);
    expect(stack.canRedo).toBe(false);
  });
});
