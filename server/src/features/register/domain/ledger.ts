interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly person_id: string | null;
  readonly other_person_id: string | null;
  readonly target_id: string | null;
  readonly agency_id: string | null;
}

/** What a caller reaches: null is everything. */
export interface LedgerReach {
  readonly agencies: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/**
 * The entries that a caller may read, in their order. A record belongs to the agency of its day and its reversal goes
 * with it; everything else belongs to the person whom it names, and an unlinking goes with its link.
 */
export function withinLedgerReach<E extends Entry>(entries: readonly E[], reach: LedgerReach | null): E[] {
  if (reach === null) return [...entries];
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const { id, kind, person_id, other_person_id, target_id, agency_id } = entry;
    const names = [person_id, other_person_id].some((person) => person !== null && reach.people.has(person));
    const isWithin =
      kind === 'record'
        ? agency_id !== null && reach.agencies.has(agency_id)
        : target_id === null
          ? names
          : seen.has(target_id);
    if (isWithin) seen.add(id);
    return isWithin;
  });
}
