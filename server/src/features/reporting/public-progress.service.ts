import {
  type Dimension,
  type DimensionValue,
  dayInKarachi,
  type HeadCountFigures,
  type PublicFigure,
  type publicProgress,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { currentRule } from '../register/index.js';
import { protectCells, protectFigure } from './domain/small-cells.js';
import { TargetsQuery } from './targets.query.js';
import { type Asked, Trained, TrainedSurroundings } from './trained.service.js';

/** The Action Plan begins in 2023: "since launch" counts from its first day. */
const LAUNCH = '2023-01-01';

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
    const year = today.slice(0, 4);
    const asked = await this.trained.askAll({ from: LAUNCH, to: today, groupBy: [], lang: 'en' });
    const thisYear = await this.trained.total(
      { from: `${year}-01-01`, to: `${year}-12-31` },
      asked.seal,
      asked.book,
    );
    const target = await this.targets.findFor(`${year}-01-01`, `${year}-12-31`);
    const actual =
      target &&
      (await this.trained.total(
        { from: target.from, to: target.to, ...(target.way ? { way: target.way } : {}) },
        asked.seal,
        asked.book,
      ));
    const everyone = await this.trained.count(asked);
    return {
      rule: currentRule(),
      asOf: asked.seal.sealedAt?.toISOString() ?? null,
      sinceLaunch: protectFigure(everyone.total.individuals),
      thisYear: protectFigure(thisYear),
      target:
        target && actual !== null
          ? { target: target.value, actual: protectFigure(actual), from: target.from, to: target.to }
          : null,
      byQuarter: await this.breakdown(asked, 'quarter'),
      byProvince: await this.breakdown(asked, 'province'),
      bySex: await this.breakdown(asked, 'sex'),
      headCounts: publicHeadCounts(everyone.headCounts.figures),
      demonstration: this.surroundings.demonstration,
    };
  }

  private async breakdown(
    asked: Asked,
    dimension: Dimension,
  ): Promise<{ value: DimensionValue; individuals: PublicFigure }[]> {
    const counted = await this.trained.count({
      ...asked,
      question: { ...asked.question, groupBy: [dimension] },
    });
    const byCode = new Map(counted.cells.map((cell) => [cell.key[0], cell.individuals]));
    const values = (counted.values[0] ?? []) as DimensionValue[];
    const figures = protectCells(values.map((value) => byCode.get(value.code) ?? 0));
    return values.map((value, index) => ({ value, individuals: figures[index] as PublicFigure }));
  }
}

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
