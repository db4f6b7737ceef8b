import { describe, expect, it } from 'vitest';
import { sameNumber } from './number.js';

describe('sameNumber', () => {
  it.each(['cra-2026-000042-7qk4m', '2026 000042 7QK4M', 'CRA2026OOOO427QK4M', 'CRA-۲۰۲۶-000042-7QK4M'])(
    'should know %s again',
    (typed) => {
      expect(sameNumber(typed, 'CRA-2026-000042-7QK4M')).toBe(true);
    },
  );

  it('should tell two numbers apart', () => {
    expect(sameNumber('CRA-2026-000042-7QK4N', 'CRA-2026-000042-7QK4M')).toBe(false);
  });
});
