import { describe, expect, it } from 'vitest';
import { isolateSections } from './isolate-sections.js';

describe('isolateSections', () => {
  it('should hold the number and its brackets together', () => {
    expect(isolateSections('دفعہ 2(b) اور 8(1)(a)')).toBe('دفعہ \u20662(b)\u2069 اور \u20668(1)(a)\u2069');
  });

  it('should leave other text alone', () => {
    expect(isolateSections('دفعہ 5، 2018 (ایکٹ)')).toBe('دفعہ 5، 2018 (ایکٹ)');
  });
});
