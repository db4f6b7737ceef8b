import {
  type ItemOrder,
  type ItemsInsights,
  type ItemsQuery,
  type ItemView,
  insightLimits,
  isRight,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { type BankQuestion, Publications } from '../../catalogue/index.js';
import { type Choices, choicesOf, winnerOf } from '../domain/item-choices.js';
import { discrimination, facility, type ItemGroup, peopleIn, restOf } from '../domain/item-statistics.js';
import { warningsOf } from '../domain/item-warnings.js';
import { InsightScopes } from './insight-scopes.service.js';
import { type AnsweredAlike, InsightsQuery } from './insights.query.js';
import { askedFigure, rounded } from './insights.service.js';

const { smallestGroup, smallestForDiscrimination } = insightLimits;

type Version = Pick<BankQuestion, 'key' | 'open' | 'secret'> & {
  readonly id: string;
  readonly number: number;
};

/** The questions of final tests as people answer them. Holds the answer key: for those who write and approve it. */
@Injectable()
export class ItemInsights {
  constructor(
    private readonly scopes: InsightScopes,
    private readonly query: InsightsQuery,
    private readonly publications: Publications,
  ) {}

  /**
   * Every version of a question that somebody was asked in their first attempt.
   * @throws AppError `not-allowed`, `not-found`, `bad-input`
   */
  async items(actor: Actor, courseId: string, { order, ...query }: ItemsQuery): Promise<ItemsInsights> {
    requirePermission(actor, 'insights.questions');
    const settled = await this.scopes.settle(actor, 'insights.questions', courseId, query);
    const { course, asked, reach, demonstration, scope } = settled;
    const people = askedFigure(await this.query.firstFinals(scope), asked);
    const answers = byVersion(typeof people === 'number' ? await this.query.answers(scope) : []);
    const items = (await this.versions([...answers.keys()])).map((version) =>
      itemOf(version, answers.get(version.id) ?? []),
    );
    return {
      ...{ course, asked, reach, demonstration, people },
      items: items.sort((one, other) => inOrder[order](one, other) || byKey(one, other)),
    };
  }

  private async versions(ids: readonly string[]): Promise<Version[]> {
    const numbers = await this.query.versionNumbers(ids);
    const known = await this.publications.questionVersions(ids);
    return [...known].map(([id, version]) => ({ ...version, id, number: numbers.get(id) ?? 1 }));
  }
}

function byVersion(rows: readonly AnsweredAlike[]): Map<string, AnsweredAlike[]> {
  const grouped = new Map<string, AnsweredAlike[]>();
  for (const row of rows) {
    const known = grouped.get(row.version_id);
    if (known) known.push(row);
    else grouped.set(row.version_id, [row]);
  }
  return grouped;
}

function itemOf({ id, key, number, open, secret }: Version, rows: readonly AnsweredAlike[]): ItemView {
  const answers = rows.map(({ answer, share, total, of, people }) => {
    const isClosed = open.kind !== 'essay';
    const right = isClosed ? answer !== null && isRight(open.kind, secret, answer) : share === 1;
    const earned = isClosed ? Number(right) : (share ?? 0);
    return { chosen: answer, right, earned, people, rest: restOf(total, of, earned) };
  });
  const people = peopleIn(answers);
  const base = { versionId: id, key, version: number, kind: open.kind, stem: open.stem, people };
  if (people < smallestGroup) return { ...base, ...NOTHING_SHOWN };
  const found = choicesOf(open, secret.right, answers);
  const measures = measuresOf(answers, people);
  const isMeasured = people >= smallestForDiscrimination;
  return {
    ...base,
    facility: percent(measures.facility),
    unanswered: percent(measures.unanswered),
    discrimination:
      isMeasured && measures.discrimination !== null ? rounded(measures.discrimination, 2) : null,
    withheld: withheldBecause(isMeasured, measures.discrimination),
    ...shownChoices(found, people),
    warnings: warningsOf({ kind: open.kind, people, ...measures, choices: found.choices }),
  };
}

const NOTHING_SHOWN = {
  facility: null,
  unanswered: null,
  discrimination: null,
  withheld: 'too-few' as const,
  choices: null,
  others: null,
  winner: null,
  warnings: [],
};

type Answered = ItemGroup & { readonly chosen: readonly string[] | null };

const measuresOf = (answers: readonly Answered[], people: number) => ({
  facility: facility(answers) ?? 0,
  unanswered: peopleIn(answers.filter(({ chosen }) => chosen === null)) / people,
  discrimination: discrimination(answers),
});

function withheldBecause(isMeasured: boolean, measured: number | null): ItemView['withheld'] {
  if (!isMeasured) return 'too-few-for-discrimination';
  return measured === null ? 'no-spread' : null;
}

const shownChoices = ({ choices, others }: Choices, people: number) => ({
  choices: choices.map((choice) => ({ ...choice, percent: percent(choice.people / people) })),
  others,
  winner: winnerOf(choices)?.key ?? null,
});

/** Of a share, with one decimal. */
const percent = (share: number): number => rounded(100 * share, 1);

const byKey = (one: ItemView, other: ItemView): number =>
  one.key.localeCompare(other.key, 'en', { numeric: true }) || other.version - one.version;

/** The smallest first, what is not known last. */
const rising = (one: number | null, other: number | null): number =>
  (one ?? Number.MAX_VALUE) - (other ?? Number.MAX_VALUE);

const inOrder: Record<ItemOrder, (one: ItemView, other: ItemView) => number> = {
  key: () => 0,
  facility: (one, other) => rising(one.facility, other.facility),
  discrimination: (one, other) => rising(one.discrimination, other.discrimination),
};
