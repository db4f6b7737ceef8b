import { inLanguage, type Language, orderedCells, type TrainedView } from '@academy/shared';

/** More bars than this say nothing on paper. */
const MOST_BARS = 48;

interface Bar {
  readonly label: string;
  readonly number: string;
  /** Per cent of the longest. */
  readonly share: number;
}

interface Charts {
  readonly groups: readonly { readonly title: string; readonly bars: readonly Bar[] }[];
  readonly shown: number;
  readonly of: number;
}

type Reported = Pick<TrainedView, 'groupBy' | 'values' | 'cells'>;

/** Bars of one breakdown, or of two in groups, all to one scale; of very many the longest. None for more breakdowns. */
export function chartsOf(view: Reported, language: Language, say: (number: number) => string): Charts {
  const none = { groups: [], shown: 0, of: 0 };
  const [first, second] = view.values;
  if (!first || view.groupBy.length > 2) return none;
  const cells = orderedCells(view);
  const ranked = [...cells].sort((one, other) => other.individuals - one.individuals).slice(0, MOST_BARS);
  const kept = new Set(ranked);
  const drawn = cells.filter((cell) => kept.has(cell));
  const most = Math.max(1, ranked[0]?.individuals ?? 0);
  const nameOf = (values: TrainedView['values'][number], code: string | undefined) => {
    const found = values.find((value) => value.code === code);
    return found ? inLanguage(found.name, language) : (code ?? '');
  };
  const barOf = (cell: TrainedView['cells'][number], label: string): Bar => ({
    label,
    number: say(cell.individuals),
    share: Math.round((cell.individuals / most) * 1000) / 10,
  });
  const groups = second
    ? first.map(({ code, name }) => ({
        title: inLanguage(name, language),
        bars: drawn
          .filter((cell) => cell.key[0] === code)
          .map((cell) => barOf(cell, nameOf(second, cell.key[1]))),
      }))
    : [{ title: '', bars: drawn.map((cell) => barOf(cell, nameOf(first, cell.key[0]))) }];
  return { groups: groups.filter(({ bars }) => bars.length > 0), shown: drawn.length, of: cells.length };
}
