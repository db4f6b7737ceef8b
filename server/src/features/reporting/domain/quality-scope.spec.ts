import { type QualityIssue, qualityIssues, type Role, roles } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuesFor } from './quality-scope.js';

const grant = (role: Role) => ({ role, agencyId: role === 'coordinator' ? 'agency' : null });

describe('issuesFor', () => {
  describe('when somebody sees everything', () => {
    it('should name every figure to a reporter and an administrator', () => {
      for (const role of ['reporter', 'administrator'] as const)
        expect(issuesFor([grant(role)], false)).toEqual(Object.keys(qualityIssues));
    });
  });

  describe('when a reach is limited', () => {
    it('should leave out workshops, and who is without an agency', () => {
      const named: QualityIssue[] = issuesFor([grant('coordinator')], true);
      expect(named.filter((issue) => qualityIssues[issue] === 'workshops')).toEqual([]);
      expect(named).not.toContain('record-agency');
      expect(named).toContain('person-unverified');
    });

    it('should never name more than without the limit', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...roles)), (held) => {
          const grants = held.map(grant);
          const all = new Set(issuesFor(grants, false));
          expect(issuesFor(grants, true).filter((issue) => !all.has(issue))).toEqual([]);
        }),
      );
    });
  });
});
