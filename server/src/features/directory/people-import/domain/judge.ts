import type { Identifier, ImportFate, ImportReason, ImportReasonCode } from '@academy/shared';
import { identifierKeys, type KeptIdentifiers, serviceKey } from '../../domain/identity-match.js';
import { canBeSameName } from './same-name.js';

/** A row that can be read, by what its person can be found. */
export interface Candidate extends KeptIdentifiers {
  /** Its number in the spreadsheet; rows come in this order. */
  readonly number: number;
  readonly nameEn: string | null;
  readonly nameUr: string | null;
}

/** A person of the directory who has one of the numbers. */
export interface Known extends KeptIdentifiers {
  readonly id: string;
  /** Who stands for them where duplicates are linked; their own id otherwise. */
  readonly rootId: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  /** Whether whoever imports may see them. */
  readonly within: boolean;
}

export interface Verdict {
  readonly fate: ImportFate;
  readonly matchedBy: Identifier | null;
  readonly personId: string | null;
  readonly reasons: readonly ImportReason[];
}

export const reason = (
  code: ImportReasonCode,
  facts: Partial<Omit<ImportReason, 'code'>> = {},
): ImportReason => ({ code, field: null, value: null, row: null, ...facts });

const conflict = (one: ImportReason): Verdict => ({
  fate: 'conflict',
  matchedBy: null,
  personId: null,
  reasons: [one],
});

function groups<One extends KeptIdentifiers>(
  all: readonly One[],
  key: (one: KeptIdentifiers) => string | null,
): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const name = key(one);
    if (name === null) continue;
    const group = found.get(name);
    if (group) group.push(one);
    else found.set(name, [one]);
  }
  return found;
}

/**
 * What becomes of each row, by its number. Rows are held against each other first, then against the directory: a
 * person is matched only where all their numbers speak of one person and nothing speaks against it.
 */
export function judge(rows: readonly Candidate[], known: readonly Known[]): Map<number, Verdict> {
  const verdicts = quarrels(rows);
  const byWay = identifierKeys.map(({ identifier, key }) => ({
    way: identifier,
    key,
    people: groups(known, key),
  }));
  const matched = new Map<string, number>();
  for (const row of rows) {
    if (verdicts.has(row.number)) continue;
    const hits = byWay.flatMap(({ way, key, people }) =>
      (people.get(key(row) ?? '') ?? []).map((person) => ({ way, person })),
    );
    const verdict = against(row, hits);
    const [root] = hits.map(({ person }) => person.rootId);
    const earlier = root === undefined ? undefined : matched.get(root);
    if (verdict.fate === 'matched' && root !== undefined) {
      if (earlier === undefined) matched.set(root, row.number);
      else verdicts.set(row.number, conflict(reason('repeats-row', { row: earlier })));
    }
    if (!verdicts.has(row.number)) verdicts.set(row.number, verdict);
  }
  return verdicts;
}

/** Rows of one file that share a number: the same person again, or two people of whom one has the wrong number. */
function quarrels(rows: readonly Candidate[]): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  for (const { key } of identifierKeys) {
    for (const group of groups(rows, key).values()) {
      const [first, second] = group;
      if (!first || !second) continue;
      const apart = areApart(group);
      for (const row of group) {
        if (verdicts.has(row.number)) continue;
        if (apart) {
          const other = row === first ? second : first;
          verdicts.set(row.number, conflict(reason('shares-number', { row: other.number })));
        } else if (row !== first) {
          verdicts.set(row.number, conflict(reason('repeats-row', { row: first.number })));
        }
      }
    }
  }
  return verdicts;
}

/** Two CNICs are two people; so are two service numbers of one agency, unless one CNIC says otherwise. */
function areApart(group: readonly Candidate[]): boolean {
  const cnics = new Set(group.map(({ cnicIndex }) => cnicIndex));
  if (cnics.size === 1 && !cnics.has(null)) return false;
  cnics.delete(null);
  const services = groups(
    group.filter((row) => serviceKey(row) !== null),
    ({ agencyId }) => agencyId,
  );
  const hasTwo = [...services.values()].some((rows) => new Set(rows.map(serviceKey)).size > 1);
  return cnics.size > 1 || hasTwo;
}

interface Hit {
  readonly way: Identifier;
  readonly person: Known;
}

function against(row: Candidate, hits: readonly Hit[]): Verdict {
  const [strongest] = hits;
  if (!strongest) {
    return row.nameEn === null
      ? { fate: 'wrong', matchedBy: null, personId: null, reasons: [reason('name-needed')] }
      : { fate: 'new', matchedBy: null, personId: null, reasons: [] };
  }
  if (hits.some(({ person }) => person.rootId !== strongest.person.rootId))
    return conflict(reason('two-people'));
  const inReach = hits.filter(({ person }) => person.within);
  const { way, person } = inReach[0] ?? strongest;
  if (!person.within) return conflict(reason('beyond-reach'));
  const cnics = new Set(hits.map((hit) => hit.person.cnicIndex).filter((cnic) => cnic !== null));
  if (row.cnicIndex && cnics.size > 0 && !cnics.has(row.cnicIndex)) {
    return conflict(reason('other-cnic', { field: 'cnic' }));
  }
  const isSameName = canBeSameName(row.nameEn, person.nameEn) && canBeSameName(row.nameUr, person.nameUr);
  if (way === 'mobile' && !isSameName) return conflict(reason('other-name', { field: 'mobile' }));
  return {
    fate: 'matched',
    matchedBy: way,
    personId: person.id,
    reasons: [
      ...(isSameName ? [] : [reason('name-differs')]),
      ...(row.agencyId === null || person.agencyId === row.agencyId ? [] : [reason('agency-differs')]),
    ],
  };
}
