import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfScan, pngScan } from '../../testing/scans.js';
import { sniffScan } from './sniff.js';

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.alloc(40, 1),
  Buffer.from([0xff, 0xd9]),
]);

describe('sniffScan', () => {
  it.each([
    ['a PDF', pdfScan(), 'application/pdf'],
    ['a PNG', pngScan(), 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a JPEG with a note of the phone behind it', Buffer.concat([jpeg, Buffer.alloc(900)]), 'image/jpeg'],
  ])('should know %s by its bytes', (_, bytes, type) => {
    expect(sniffScan(bytes)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['HTML that speaks of a PDF', Buffer.from('<html>%PDF-1.4 %%EOF')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from('MZ\x90\x00%%EOF')],
    ['a picture in another format', Buffer.from('GIF89a;')],
  ])('should not take %s', (_, bytes) => {
    expect(sniffScan(bytes)).toBeNull();
  });

  it('should not take a file that was cut off', () => {
    for (const whole of [pdfScan(), pngScan(), jpeg]) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: whole.length - 7 }), (length) => {
          expect(sniffScan(whole.subarray(0, length))).toBeNull();
        }),
      );
    }
  });

  it('should never take what does not begin as one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (head) => {
        fc.pre(head[0] !== 0x25 && head[0] !== 0xff && head[0] !== 0x89);
        expect(sniffScan(Buffer.concat([head, pdfScan()]))).toBeNull();
      }),
    );
  });
});
