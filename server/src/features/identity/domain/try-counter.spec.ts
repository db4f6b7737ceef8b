import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TryCounter } from './try-counter.js';

const WINDOW = 1_000;

describe('TryCounter', () => {
  describe('when tries come at any times', () => {
    it('should let no more than the most through in any window that began with the first of them', () => {
      const gaps = fc.array(fc.integer({ min: 0, max: 700 }), {
        minLength: 1,
        maxLength: 60,
      });
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 5 }), gaps, (most, waits) => {
          const counter = new TryCounter(most, WINDOW);
          let now = 0;
          let began = Number.NEGATIVE_INFINITY;
          let through = 0;
          for (const wait of waits) {
            now += wait;
            if (now >= began + WINDOW) [began, through] = [now, 0];
            const refused = counter.take('someone', now);
            expect(refused).toBe(through < most ? null : began + WINDOW - now);
            if (refused === null) through += 1;
          }
        }),
      );
    });
  });

  describe('when a try is given back', () => {
    it('should let another through in its place', () => {
      const counter = new TryCounter(1, WINDOW);
      counter.take('someone', 0);
      counter.giveBack('someone');
      expect(counter.take('someone', 1)).toBeNull();
      expect(counter.take('someone', 2)).toBe(WINDOW - 2);
    });
  });

  describe('when a key is forgotten', () => {
    it('should begin again for it, and for no other', () => {
      const counter = new TryCounter(1, WINDOW);
      counter.take('one', 0);
      counter.take('other', 0);
      counter.forget('one');
      expect(counter.take('one', 1)).toBeNull();
      expect(counter.take('other', 1)).not.toBeNull();
    });
  });
});
