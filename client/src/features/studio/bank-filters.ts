import {
  type BankRow,
  type Language,
  languages,
  normaliseWords,
  type QuestionKind,
  questionKinds,
} from '@academy/shared';

export const bankOrders = ['file', 'id', 'stem', 'difficulty', 'problems', 'used'] as const;
/** Across courses the figures of the tests are there to sort by as well. */
export const wholeBankOrders = [...bankOrders, 'facility', 'discrimination'] as const;
export type BankOrder = (typeof wholeBankOrders)[number];

export const problemFilters = ['errors', 'any', 'none', 'alike', 'unused'] as const;
type ProblemFilter = (typeof problemFilters)[number];

/** What is asked of a bank; it stands in the address. Empty is not asked. */
export interface BankFilters {
  readonly search: string;
  readonly kind: QuestionKind | '';
  readonly tag: string;
  readonly difficulty: string;
  /** A law, or a section of one. */
  readonly law: string;
  readonly missing: Language | '';
  readonly problem: ProblemFilter | '';
  readonly order: BankOrder;
}

const oneOf = <Value extends string>(known: readonly Value[], text: string | null): Value | '' =>
  known.find((value) => value === text) ?? '';

export const readBankFilters = (params: URLSearchParams): BankFilters => ({
  search: params.get('search') ?? '',
  kind: oneOf(questionKinds, params.get('kind')),
  tag: params.get('tag') ?? '',
  difficulty: oneOf(['1', '2', '3'], params.get('difficulty')),
  law: params.get('law') ?? '',
  missing: oneOf(languages, params.get('missing')),
  problem: oneOf(problemFilters, params.get('problem')),
  order: oneOf(wholeBankOrders, params.get('order')) || 'file',
});

/** The address of what is asked, with what else stands there. */
export function withBankFilters(params: URLSearchParams, patch: Partial<BankFilters>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    if (value && value !== 'file') next.set(name, value);
    else next.delete(name);
  }
  return next;
}

export const isNarrowed = (filters: BankFilters): boolean =>
  Object.entries(filters).some(([name, value]) => name !== 'order' && value !== '');

/** How many filters are set; words that are sought and the order are none. */
export const countFilters = ({ search: _words, order: _order, ...filters }: BankFilters): number =>
  Object.values(filters).filter((value) => value !== '').length;

/** The rows that are asked for, in the order that is asked for. */
export function chosenRows<Row extends BankRow>(
  rows: readonly Row[],
  filters: BankFilters,
  byFigures: Partial<Record<BankOrder, (one: Row, other: Row) => number>> = {},
): Row[] {
  const words = normaliseWords(filters.search).split(' ').filter(Boolean);
  const wanted = rows.filter((row) => isWanted(row, filters) && hasWords(row, words));
  const compare = byFigures[filters.order] ?? comparisons[filters.order];
  // Sorting keeps the order of the files among those that are equal.
  return compare ? wanted.sort(compare) : wanted;
}

/** Every word is looked for, in both languages. */
function hasWords({ id, stem }: BankRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = normaliseWords(`${id} ${stem.en} ${stem.ur}`);
  return words.every((word) => text.includes(word));
}

const isWanted = (row: BankRow, { kind, tag, difficulty, law, missing, problem }: BankFilters): boolean =>
  (!kind || row.kind === kind) &&
  (!tag || row.tags.includes(tag)) &&
  (!difficulty || String(row.difficulty) === difficulty) &&
  (!law || row.cites.some((ref) => ref === law || ref.startsWith(`${law}#`) || ref.startsWith(`${law}(`))) &&
  (!missing || row.missing.includes(missing)) &&
  (!problem || hasProblem[problem](row));

const hasProblem: Readonly<Record<ProblemFilter, (row: BankRow) => boolean>> = {
  errors: ({ problems }) => problems.some(({ severity }) => severity === 'error'),
  any: ({ problems }) => problems.length > 0,
  none: ({ problems }) => problems.length === 0,
  alike: ({ alike }) => alike.length > 0,
  unused: ({ lessons, tests }) => lessons.length + tests.length === 0,
};

type Compare = (one: BankRow, other: BankRow) => number;

const comparisons: Readonly<Record<BankOrder, Compare | null>> = {
  file: null,
  facility: null,
  discrimination: null,
  id: (one, other) => one.id.localeCompare(other.id),
  stem: (one, other) => one.stem.en.localeCompare(other.stem.en),
  difficulty: (one, other) => (one.difficulty ?? 0) - (other.difficulty ?? 0),
  problems: (one, other) => gravity(other) - gravity(one),
  used: (one, other) => uses(one) - uses(other),
};

/** Any error weighs more than all warnings. */
const gravity = ({ problems }: BankRow): number =>
  problems.reduce((sum, { severity }) => sum + (severity === 'error' ? 1000 : 1), 0);
const uses = ({ lessons, tests }: BankRow): number => lessons.length + tests.length;
