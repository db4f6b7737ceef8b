import {
  type CourseInsights,
  type CoursesInsights,
  type GainView,
  insightLimits,
  type PublicFigure,
  type InsightsQuery as Query,
  type Spread,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Publications } from '../../catalogue/index.js';
import { type FunnelGroup, funnelOf, type StepLesson, timeKey } from '../domain/funnel.js';
import { protectFigure } from '../domain/small-cells.js';
import { mean, normalisedGain, spreadOf } from '../domain/spread.js';
import { InsightScopes, isNarrowed, type Settled } from './insight-scopes.service.js';
import { InsightsQuery, type ScorePair } from './insights.query.js';

const { smallestGroup } = insightLimits;

/** How far people get in courses, and what they gain. */
@Injectable()
export class Insights {
  constructor(
    private readonly scopes: InsightScopes,
    private readonly query: InsightsQuery,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /** Every published course. @throws AppError `not-allowed` */
  async courses(actor: Actor): Promise<CoursesInsights> {
    requirePermission(actor, 'insights.read');
    const { linked, agencies, reach, demonstration } = await this.scopes.seenBy(actor, 'insights.read');
    const rows = await this.query.courses(linked, agencies);
    return {
      reach,
      demonstration,
      items: rows.map(({ id, begun, ...row }) => ({ courseId: id, testBegun: begun, ...row })),
    };
  }

  /** @throws AppError `not-allowed`, `not-found`, `bad-input` */
  async course(actor: Actor, courseId: string, query: Query): Promise<CourseInsights> {
    requirePermission(actor, 'insights.read');
    const settled = await this.scopes.settle(actor, 'insights.read', courseId, query);
    const { course, asked, reach, demonstration, scope } = settled;
    const groups = await this.query.groups(scope, this.clock.now());
    const people = askedFigure(
      groups.reduce((sum, group) => sum + group.people, 0),
      asked,
    );
    return {
      ...{ course, asked, reach, demonstration, people },
      steps: typeof people === 'number' ? await this.steps(settled, groups) : [],
      gain: gainOf(await this.query.scorePairs(scope)),
    };
  }

  private async steps(
    { scope, course }: Settled,
    groups: readonly FunnelGroup[],
  ): Promise<CourseInsights['steps']> {
    const times = await this.query.times(scope);
    return funnelOf(await this.lessons(course, scope.publicationId, groups), groups).map((step) => {
      const time = times.get(timeKey(step));
      const isShown = time && time.people >= smallestGroup;
      return { ...step, medianDays: isShown ? rounded(time.days, 1) : null };
    });
  }

  /** Required lessons of every publication that somebody learns, or of the newest where nobody does. */
  private async lessons(
    { publications }: CourseInsights['course'],
    asked: string | null,
    groups: readonly FunnelGroup[],
  ): Promise<Map<string, StepLesson[]>> {
    const learned = new Set(groups.map(({ publicationId }) => publicationId));
    const ids = publications.map(({ id }) => id).filter((id) => id === asked || learned.has(id));
    const shown = ids.length > 0 ? ids : publications.slice(0, 1).map(({ id }) => id);
    const lessons = new Map<string, StepLesson[]>();
    for (const id of shown) {
      const { modules } = await this.publications.outlineOf(id);
      const required = modules.flatMap((module) => module.lessons).filter((lesson) => lesson.required);
      lessons.set(
        id,
        required.map(({ key, title }) => ({ key, title })),
      );
    }
    return lessons;
  }
}

/** How many people an answer is about: protected where filters chose them, for then it may be known who they are. */
export const askedFigure = (people: number, asked: Settled['asked']): PublicFigure =>
  isNarrowed(asked) ? protectFigure(people) : people;

/** Scores are taken unrounded: three of seven right are 42.857 per cent. */
function gainOf(pairs: readonly ScorePair[]): GainView {
  const people = pairs.flatMap(({ before, before_of, after, after_of, people: alike }) => {
    const scores = { before: (100 * before) / before_of, after: (100 * after) / after_of };
    return Array.from({ length: alike }, () => scores);
  });
  if (people.length < smallestGroup) return { people: protectFigure(people.length), figures: null };
  const before = people.map((one) => one.before);
  const after = people.map((one) => one.after);
  const normalised = normalisedGain(mean(before), mean(after));
  return {
    people: people.length,
    figures: {
      pretest: printed(before),
      final: printed(after),
      gain: printed(people.map((one) => one.after - one.before)),
      normalised: normalised === null ? null : rounded(normalised, 2),
    },
  };
}

function printed(values: readonly number[]): Spread {
  const spread = spreadOf(values);
  return {
    mean: rounded(spread.mean, 1),
    q1: rounded(spread.q1, 1),
    median: rounded(spread.median, 1),
    q3: rounded(spread.q3, 1),
  };
}

/** To so many decimals, without a minus before zero. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
