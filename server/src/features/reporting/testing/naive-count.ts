/** An entry of the log as a test remembers it; `seal` is the first seal closed after its commit. */
export interface NaiveEntry {
  readonly id: string;
  readonly kind: 'record' | 'reversal' | 'link' | 'unlink' | 'identity';
  readonly person?: string;
  readonly other?: string;
  readonly target?: string;
  readonly day?: string;
  readonly province?: string | null;
  readonly sex?: string;
  readonly counted?: boolean;
  seal: number | null;
}

interface Figures {
  readonly individuals: number;
  readonly verified: number;
  readonly records: number;
}

/** Counts as one would by hand: no tables, no intervals, everything read anew. */
export function countNaively(
  entries: readonly NaiveEntry[],
  seal: number,
  period: { from: string; to: string },
) {
  const known = entries.filter((entry) => entry.seal !== null && entry.seal <= seal);
  const isUndone = (id: string) => known.some((entry) => entry.target === id);
  const records = known.filter(
    (entry) =>
      entry.kind === 'record' &&
      entry.counted &&
      !isUndone(entry.id) &&
      (entry.day as string) >= period.from &&
      (entry.day as string) <= period.to,
  );
  const links = known.filter((entry) => entry.kind === 'link' && !isUndone(entry.id));
  const same = (who: string): Set<string> => {
    const group = new Set([who]);
    for (let size = 0; size < group.size; ) {
      size = group.size;
      for (const { person, other } of links) {
        if (group.has(person as string)) group.add(other as string);
        if (group.has(other as string)) group.add(person as string);
      }
    }
    return group;
  };
  const nameOf = (who: string) => [...same(who)].sort()[0] as string;
  const verified = new Set(
    known.filter((entry) => entry.kind === 'identity').map((entry) => entry.person as string),
  );
  const figures = (of: readonly NaiveEntry[]): Figures => {
    const people = new Set(of.map((entry) => nameOf(entry.person as string)));
    const checked = [...people].filter((who) => [...same(who)].some((one) => verified.has(one)));
    return { individuals: people.size, verified: checked.length, records: of.length };
  };
  const keyOf = (entry: NaiveEntry) =>
    `${entry.day?.slice(0, 4)}-Q${Math.ceil(Number(entry.day?.slice(5, 7)) / 3)} ${entry.province ?? 'unrecorded'} ${entry.sex}`;
  const cells = new Map(
    [...new Set(records.map(keyOf))].map((key) => [
      key,
      figures(records.filter((entry) => keyOf(entry) === key)),
    ]),
  );
  return { total: figures(records), cells };
}
