import {
  type DimensionValue,
  dayInKarachi,
  type HeadCountFigures,
  type PublicFigure,
  type publicProgress,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { currentRule } from '../register/index.js';
import type { Codebook } from './codebook.query.js';
import { unrecorded } from './dimensions.js';
import { fixedNames } from './domain/period-values.js';
import { protectCells, protectFigure, protectProgress } from './domain/small-cells.js';
import { TargetsQuery } from './targets.query.js';
import { type Asked, Trained, TrainedSurroundings } from './trained.service.js';

/** The Action Plan begins in 2023: "since launch" counts from its first day. */
const LAUNCH = '2023-01-01';

interface Breakdown {
  readonly values: readonly DimensionValue[];
  readonly figures: readonly number[];
}

/** The public summary: the same count as the reports', with small cells protected. */
@Injectable()
export class PublicProgress {
  constructor(
    private readonly trained: Trained,
    private readonly targets: TargetsQuery,
    private readonly surroundings: TrainedSurroundings,
  ) {}

  async summary(): Promise<ViewOf<typeof publicProgress>> {
    const today = dayInKarachi(this.surroundings.now());
    const year = { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    const asked = await this.trained.askAll({ from: LAUNCH, to: today, groupBy: [], lang: 'en' });
    const { seal, book } = asked;
    const target = await this.targets.findFor(year.from, year.to);
    const ofTarget =
      target &&
      (await this.trained.total(
        { from: target.from, to: target.to, ...(target.way ? { way: target.way } : {}) },
        seal,
        book,
      ));
    const everyone = await this.trained.count(asked);
    const byQuarter = await this.breakdown(asked, 'quarter');
    const byProvince = await this.breakdown(asked, 'province', provincesOf(book));
    const bySex = await this.breakdown(asked, 'sex', fixedNames.sex);
    const shown = protectProgress({
      whole: everyone.total.individuals,
      thisYear: await this.trained.total(year, seal, book),
      ofTarget,
      byQuarter: byQuarter.figures,
      quartersOfThisYear: byQuarter.values.filter(({ code }) => code.startsWith(year.from.slice(0, 4)))
        .length,
      byProvince: byProvince.figures,
      bySex: bySex.figures,
    });
    return {
      rule: currentRule(),
      asOf: seal.sealedAt?.toISOString() ?? null,
      sinceLaunch: shown.whole,
      thisYear: shown.thisYear,
      target:
        target && shown.ofTarget !== null
          ? { target: target.value, actual: shown.ofTarget, from: target.from, to: target.to }
          : null,
      byQuarter: itemsOf(byQuarter, shown.byQuarter),
      byProvince: itemsOf(byProvince, shown.byProvince),
      bySex: itemsOf(bySex, shown.bySex),
      headCounts: publicHeadCounts(everyone.headCounts.figures),
      demonstration: this.surroundings.demonstration,
    };
  }

  /**
   * Everyone by one dimension. Where the values are named all of them are shown, zeros too: a value that is left out
   * because nobody has it would say so even where zeros are withheld.
   */
  private async breakdown(
    asked: Asked,
    dimension: 'quarter' | 'province' | 'sex',
    all?: readonly DimensionValue[],
  ): Promise<Breakdown> {
    const question = { ...asked.question, groupBy: [dimension] };
    const counted = await this.trained.count({ ...asked, question });
    const byCode = new Map(counted.cells.map((cell) => [cell.key[0], cell.individuals]));
    const values = all ?? counted.values[0] ?? [];
    return { values, figures: values.map(({ code }) => byCode.get(code) ?? 0) };
  }
}

const provincesOf = (book: Codebook): DimensionValue[] => [
  ...book
    .all('place')
    .filter(({ parent }) => parent === null)
    .map(({ code, name }) => ({ code, name })),
  unrecorded,
];

const itemsOf = ({ values }: Breakdown, figures: readonly PublicFigure[]) =>
  values.map((value, at) => ({ value, individuals: figures[at] as PublicFigure }));

/** Head-counts in public: the parts are small cells of one breakdown, their sum is a figure of its own. */
function publicHeadCounts(figures: HeadCountFigures | null): ViewOf<typeof publicProgress>['headCounts'] {
  const { workshops = 0, participants = 0, women = 0, men = 0, unsaid = 0 } = figures ?? {};
  const [ofWomen = 0, ofMen = 0, ofUnsaid = 0] = protectCells([women, men, unsaid]);
  return {
    workshops,
    participants: protectFigure(participants),
    women: ofWomen,
    men: ofMen,
    unsaid: ofUnsaid,
  };
}
