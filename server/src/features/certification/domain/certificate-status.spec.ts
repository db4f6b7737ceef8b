import { describe, expect, it } from 'vitest';
import { type CertificateEvent, statusOf } from './certificate-status.js';

const facts = { expiresOn: '2027-03-31' };
const revoked: CertificateEvent = {
  kind: 'revoked',
  on: '2026-09-01',
  reason: 'Another sat the test.',
  supersededBy: null,
};
const superseded: CertificateEvent = {
  kind: 'superseded',
  on: '2026-10-01',
  reason: 'Issued again.',
  supersededBy: 'CRA-2',
};

describe('statusOf', () => {
  it('should be in force on the last day of its validity', () => {
    expect(statusOf(facts, [], '2027-03-31')).toEqual({
      status: 'in-force',
      since: null,
      reason: null,
      supersededBy: null,
    });
  });

  it('should be expired from the day after', () => {
    expect(statusOf(facts, [], '2027-04-01')).toMatchObject({ status: 'expired', since: '2027-04-01' });
    expect(statusOf(facts, [], '2031-01-01')).toMatchObject({ status: 'expired', since: '2027-04-01' });
  });

  it('should be in force for ever where it has no last day', () => {
    expect(statusOf({ expiresOn: null }, [], '2999-01-01').status).toBe('in-force');
  });

  it('should name the certificate that supersedes it, also when it has expired since', () => {
    const expected = {
      status: 'superseded',
      since: '2026-10-01',
      reason: 'Issued again.',
      supersededBy: 'CRA-2',
    };
    expect(statusOf(facts, [superseded], '2030-01-01')).toEqual(expected);
  });

  it('should be revoked with its reason before all else', () => {
    const expected = {
      status: 'revoked',
      since: '2026-09-01',
      reason: 'Another sat the test.',
      supersededBy: null,
    };
    expect(statusOf(facts, [superseded, revoked], '2030-01-01')).toEqual(expected);
  });

  it('should stay in force when only a correction was noted', () => {
    expect(statusOf(facts, [{ ...revoked, kind: 'corrected' }], '2026-12-01').status).toBe('in-force');
  });
});
