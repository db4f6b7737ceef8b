import {
  type HeadCountBreakdown,
  type HeadCountDimension,
  headCountDimensions,
  UNRECORDED,
} from '@academy/shared';
import type { Codebook } from './codebook.query.js';
import { agencyGroups, valuesOf } from './dimensions.js';
import { type Heads, headCountCells, ofSex } from './domain/head-count-cells.js';
import { isPeriod, periodCodeOfDay } from './domain/period-values.js';
import type { TrainedQuestion } from './domain/trained-question.js';

/** A head-count that stands, with all that it can be broken down by. */
export interface StandingHeads extends Heads {
  /** The last day of the workshop. */
  readonly to: string;
  readonly province: string;
  readonly district: string;
  readonly topic: string;
  readonly agency_id: string | null;
}

const isKnown = (dimension: string): dimension is HeadCountDimension =>
  (headCountDimensions as readonly string[]).includes(dimension);

/** The head-counts by the dimensions of the question that they have, named and ordered as those of the people. */
export function breakdownOf(
  question: TrainedQuestion,
  standing: readonly StandingHeads[],
  book: Codebook,
  today: string,
): HeadCountBreakdown {
  const groupBy = question.groupBy.filter(isKnown);
  const leftOut = question.groupBy.filter(
    (dimension) => !isKnown(dimension),
  ) as HeadCountBreakdown['leftOut'];
  const agencies = new Map(
    agencyGroups(question, book).flatMap(({ code, ids }) => ids.map((id) => [id, code])),
  );
  const codeOf = (dimension: Exclude<HeadCountDimension, 'sex'>, heads: StandingHeads): string => {
    if (dimension === 'agency') return agencies.get(heads.agency_id ?? '') ?? UNRECORDED;
    return isPeriod(dimension) ? periodCodeOfDay(dimension, heads.to) : heads[dimension];
  };
  const asked = standing.map((heads) => ofSex(heads, question.filters.sex));
  const cells = groupBy.length > 0 ? headCountCells(asked, groupBy, codeOf) : [];
  const values = groupBy.map((dimension, position) =>
    valuesOf(dimension, new Set(cells.map(({ key }) => key[position] as string)), book, question, today),
  );
  return { groupBy, leftOut, cells, values };
}
