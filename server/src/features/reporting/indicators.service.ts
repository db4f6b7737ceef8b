import type { IndicatorView, indicatorsReport, IndicatorsQuery as Query, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { type Indicator, indicators } from './domain/indicators.js';
import { Remembered } from './domain/remembered.js';
import { type Figures, IndicatorsQuery, type Measure } from './indicators.query.js';
import { type Target, TargetsQuery } from './targets.query.js';
import { type Asked, Trained, TrainedSurroundings } from './trained.service.js';

const ANSWERS_REMEMBERED = 300;

type View = ViewOf<typeof indicatorsReport>;

/** The indicators of the Action Plan: each a definition in data, asked of the register as of a seal. */
@Injectable()
export class Indicators {
  private readonly answers = new Remembered<Figures>(ANSWERS_REMEMBERED);

  constructor(
    private readonly trained: Trained,
    private readonly counts: IndicatorsQuery,
    private readonly targets: TargetsQuery,
    private readonly surroundings: TrainedSurroundings,
  ) {}

  /** @throws AppError `not-allowed`, `period-not-begun`, `as-of-in-future` */
  async report(actor: Actor, query: Query): Promise<View> {
    requirePermission(actor, 'indicators.read');
    const asked = await this.trained.ask(actor, { ...query, groupBy: [] }, 'reports.read');
    const targets = await this.targets.list();
    const items: IndicatorView[] = [];
    for (const indicator of indicators)
      items.push(
        await this.view(
          indicator,
          asked,
          targets.filter((target) => target.indicator === indicator.code),
        ),
      );
    const { question, seal } = asked;
    return {
      from: question.from,
      to: question.to,
      asOf: {
        seal: seal.number,
        sealedAt: seal.sealedAt?.toISOString() ?? null,
        sealHash: seal.hash,
      },
      items,
      demonstration: this.surroundings.demonstration,
    };
  }

  private async view(
    { code, planRow, title, unit, counts, filters, agencyKinds, parts }: Indicator,
    asked: Asked,
    targets: readonly Target[],
  ): Promise<IndicatorView> {
    const { from, to } = asked.question;
    const figures = await this.count({ unit, filters, agencyKinds, from, to }, asked);
    const view: IndicatorView = { code, planRow, title, unit, counts, ...figures, parts: [], targets: [] };
    for (const part of parts) {
      const { actual } = await this.count({ unit, filters, agencyKinds: part.agencyKinds, from, to }, asked);
      view.parts.push({ code: part.code, title: part.title, actual });
    }
    for (const { from: first, to: last, value } of targets) {
      const { actual } = await this.count({ unit, filters, agencyKinds, from: first, to: last }, asked);
      view.targets.push({ from: first, to: last, target: value, actual, gap: Math.max(0, value - actual) });
    }
    return view;
  }

  private count(measure: Measure, { seal, book }: Asked): Promise<Figures> {
    const key = JSON.stringify([seal.number, measure]);
    return this.answers.get(key, () => this.counts.count(measure, seal.number, book));
  }
}
