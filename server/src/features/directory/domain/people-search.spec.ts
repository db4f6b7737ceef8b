import { describe, expect, it } from 'vitest';
import { readSearch } from './people-search.js';

const NOTHING = { cnic: null, mobile: null, serviceNumber: null, words: [], isEmpty: true };

describe('readSearch', () => {
  it('should look for a CNIC and nothing else where one was typed', () => {
    expect(readSearch('35202-1234567-1')).toEqual({
      ...NOTHING,
      cnic: '3520212345671',
      isEmpty: false,
    });
  });

  it('should look for a mobile number, and for a service number that looks like one', () => {
    expect(readSearch('0300 1234567')).toMatchObject({
      mobile: '+923001234567',
      serviceNumber: '03001234567',
    });
  });

  it('should look for each word of a name', () => {
    expect(readSearch('  amina   RAFIQ ').words).toEqual(['amina', 'rafiq']);
    expect(readSearch('آمنه رفيق').words).toEqual(['آمنہ', 'رفیق']);
  });

  it('should look for nothing where nothing was typed', () => {
    expect(readSearch(undefined)).toEqual(NOTHING);
    expect(readSearch('   ')).toEqual(NOTHING);
  });

  it('should not take signs alone for everyone', () => {
    expect(readSearch('%_')).toMatchObject({ words: [], isEmpty: false });
  });

  it('should bound what it looks for', () => {
    expect(readSearch('a '.repeat(60)).words.length).toBeLessThanOrEqual(6);
  });
});
