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
  readonly disability?: string;
  readonly way?: string;
  /** The group of the rank. */
  readonly rankGroup?: string | null;
  readonly counted?: boolean;
  seal: number | null;
}

interface Figures {
  readonly individuals: number;
  readonly verified: number;
  readonly records: number;
}

type Naive = Record<string, (entry: NaiveEntry) => string>;

const monthOf = (entry: NaiveEntry) => Number(entry.day?.slice(5, 7));
const yearOf = (entry: NaiveEntry) => Number(entry.day?.slice(0, 4));
const fiscalYear = (entry: NaiveEntry) => {
  const start = monthOf(entry) > 6 ? yearOf(entry) : yearOf(entry) - 1;
  return `FY${start}-${String(start + 1).slice(2)}`;
};

const attributes: Naive = {
  quarter: (entry) => `${yearOf(entry)}-Q${Math.ceil(monthOf(entry) / 3)}`,
  'fiscal-quarter': (entry) => `${fiscalYear(entry)}-Q${[3, 4, 1, 2][Math.ceil(monthOf(entry) / 3) - 1]}`,
  'fiscal-year': fiscalYear,
  year: (entry) => String(yearOf(entry)),
  month: (entry) => entry.day?.slice(0, 7) as string,
  province: (entry) => entry.province ?? 'unrecorded',
  sex: (entry) => entry.sex as string,
  disability: (entry) => entry.disability as string,
  way: (entry) => entry.way as string,
  'rank-group': (entry) => entry.rankGroup ?? 'unrecorded',
};

interface NaiveQuestion {
  readonly from: string;
  readonly to: string;
  readonly groupBy: readonly string[];
  /** By the dimensions above and `occasion`. */
  readonly filters: { readonly [dimension: string]: string | undefined };
}

/**
 * Counts as one would by hand: no tables, no intervals, everything read anew. Of each person behind the total: records,
 * whether verified, and day and province of the latest record.
 */
export function countNaively(
  entries: readonly NaiveEntry[],
  seal: number,
  { from, to, groupBy, filters }: NaiveQuestion,
) {
  const known = entries.filter((entry) => entry.seal !== null && entry.seal <= seal);
  const isUndone = (id: string) => known.some((entry) => entry.target === id);
  const standing = known.filter((entry) => entry.kind === 'record' && entry.counted && !isUndone(entry.id));
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
  const turn = (entry: NaiveEntry) => `${entry.day} ${String(entry.seal).padStart(9, '0')} ${entry.id}`;
  const isFirst = (entry: NaiveEntry) =>
    !standing.some(
      (other) =>
        nameOf(other.person as string) === nameOf(entry.person as string) && turn(other) < turn(entry),
    );
  const value = (dimension: string, entry: NaiveEntry) =>
    dimension === 'occasion' ? (isFirst(entry) ? 'first' : 'again') : attributes[dimension]?.(entry);
  const records = standing.filter(
    (entry) =>
      (entry.day as string) >= from &&
      (entry.day as string) <= to &&
      Object.entries(filters).every(
        ([dimension, wanted]) => wanted === undefined || value(dimension, entry) === wanted,
      ),
  );
  const verified = new Set(
    known
      .filter((entry) => entry.kind === 'identity' && !isUndone(entry.id))
      .map((entry) => entry.person as string),
  );
  const figures = (of: readonly NaiveEntry[]): Figures => {
    const people = new Set(of.map((entry) => nameOf(entry.person as string)));
    const checked = [...people].filter((who) => [...same(who)].some((one) => verified.has(one)));
    return { individuals: people.size, verified: checked.length, records: of.length };
  };
  const keyOf = (entry: NaiveEntry) => groupBy.map((dimension) => value(dimension, entry)).join(' ');
  const cells = new Map(
    [...new Set(records.map(keyOf))].map((key) => [
      key,
      figures(records.filter((entry) => keyOf(entry) === key)),
    ]),
  );
  const people = [...new Set(records.map((entry) => nameOf(entry.person as string)))].map((who) => {
    const theirs = records.filter((entry) => same(who).has(entry.person as string));
    const latest = theirs.reduce((last, entry) => (turn(entry) > turn(last) ? entry : last));
    return `${theirs.length} ${figures(theirs).verified > 0} ${latest.day} ${latest.province ?? 'unrecorded'}`;
  });
  return { total: figures(records), cells, people: people.sort() };
}
