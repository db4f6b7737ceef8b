import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from './canonical.js';

describe('canonicalJson', () => {
  it('should not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
    );
  });

  it('should keep the order of lists', () => {
    expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
  });

  it('should leave out what is undefined', () => {
    expect(canonicalJson({ en: 'x', ur: undefined })).toBe('{"en":"x"}');
  });
});

describe('contentHash', () => {
  it('should be the SHA-256 of the canonical form', () => {
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('should differ where a text differs', () => {
    expect(contentHash({ en: 'a' })).not.toBe(contentHash({ en: 'b' }));
  });
});
