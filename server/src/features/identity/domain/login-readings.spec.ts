import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLogin } from './login-readings.js';

describe('readLogin', () => {
  describe('when the login has thirteen digits', () => {
    it('should read it as a CNIC and nothing else', () => {
      for (const text of ['35202-1234567-1', '3520212345671', '۳۵۲۰۲۱۲۳۴۵۶۷۱']) {
        expect(readLogin(text)).toEqual([{ kind: 'cnic', value: '3520212345671' }]);
      }
    });
  });

  describe('when it is a mobile number', () => {
    it('should try it as a mobile first and as a service number then', () => {
      expect(readLogin('0300 1234567')).toEqual([
        { kind: 'mobile', value: '+923001234567' },
        { kind: 'service', value: '03001234567' },
      ]);
    });
  });

  describe('when it is an e-mail address', () => {
    it('should be blind to case', () => {
      expect(readLogin(' Amina@Example.PK ')).toEqual([{ kind: 'email', value: 'amina@example.pk' }]);
    });
  });

  describe('when it is anything else', () => {
    it('should read it as a service number', () => {
      expect(readLogin('pb/1234-a')).toEqual([{ kind: 'service', value: 'PB1234A' }]);
    });

    it('should find nothing in half an address or in signs alone', () => {
      expect(readLogin('amina@')).toEqual([]);
      expect(readLogin('---')).toEqual([]);
    });
  });

  it('should give few readings, each a normal form that reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const readings = readLogin(text);
        expect(readings.length).toBeLessThanOrEqual(2);
        for (const reading of readings) expect(readLogin(reading.value)).toContainEqual(reading);
      }),
    );
  });
});
