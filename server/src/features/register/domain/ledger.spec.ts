import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinLedgerReach } from './ledger.js';

const people = fc.constantFrom('p1', 'p2', 'p3');
const agencies = fc.constantFrom('a1', 'a2', null);

/** A log in which reversals and unlinkings follow what they undo. */
const log = fc
  .array(
    fc.record({
      kind: fc.constantFrom('record', 'link', 'identity'),
      person: people,
      agency: agencies,
      undone: fc.boolean(),
    }),
  )
  .map((acts) =>
    acts.flatMap(({ kind, person, agency, undone }, index) => {
      const base = {
        ...{ id: `e${index}`, kind, person_id: person, target_id: null as string | null },
        other_person_id: kind === 'link' ? 'p9' : null,
        agency_id: kind === 'record' ? agency : null,
      };
      const undoing = kind === 'record' ? 'reversal' : kind === 'link' ? 'unlink' : null;
      return undone && undoing
        ? [
            base,
            {
              ...base,
              id: `u${index}`,
              kind: undoing,
              person_id: null,
              other_person_id: null,
              agency_id: null,
              target_id: base.id,
            },
          ]
        : [base];
    }),
  );

describe('withinLedgerReach', () => {
  const reach = { agencies: new Set(['a1']), people: new Set(['p1']) };

  it('should show everything, in its order, to whom nothing is closed', () => {
    fc.assert(
      fc.property(log, (entries) => {
        expect(withinLedgerReach(entries, null)).toEqual(entries);
      }),
    );
  });

  it('should show an undoing exactly where what it undoes is shown', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const shown = new Set(withinLedgerReach(entries, reach).map(({ id }) => id));
        for (const { id, target_id } of entries)
          if (target_id !== null) expect(shown.has(id)).toBe(shown.has(target_id));
      }),
    );
  });

  it('should show no record of another agency, and nothing of another person', () => {
    fc.assert(
      fc.property(log, (entries) => {
        for (const { kind, agency_id, person_id } of withinLedgerReach(entries, reach)) {
          if (kind === 'record') expect(agency_id).toBe('a1');
          if (kind === 'identity' || kind === 'link') expect(person_id).toBe('p1');
        }
      }),
    );
  });
});
