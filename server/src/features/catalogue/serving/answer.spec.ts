import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf, encoded, encodingFor, isKnown } from './answer.js';

describe('encodingFor', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, *', 'gzip'],
    ['*;q=0.1', 'br'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['deflate', 'identity'],
  ])('for %p should be %s', (accept, expected) => {
    expect(encodingFor(accept)).toBe(expected);
  });
});

describe('isKnown', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    [undefined, false],
  ])('for %p should be %p', (header, expected) => {
    expect(isKnown('"a"', header)).toBe(expected);
  });
});

describe('encoded', () => {
  it('should hold the same bytes in every encoding', async () => {
    const answer = answerOf({ text: 'بچہ '.repeat(200) });
    const { identity, br, gzip } = await encoded(answer);
    expect(identity.body.toString()).toBe(answer.body);
    expect(brotliDecompressSync(br.body)).toEqual(identity.body);
    expect(gunzipSync(gzip.body)).toEqual(identity.body);
    expect(br.body.length).toBeLessThan(identity.body.length);
  });
});
