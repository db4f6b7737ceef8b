import { type Dimension, dayInKarachi, type TrainedQuery } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';

/** A question with its period settled: what the figure, its export and its people are all asked with. */
export interface TrainedQuestion {
  readonly from: string;
  readonly to: string;
  readonly groupBy: readonly Dimension[];
  readonly filters: {
    readonly province?: string;
    readonly district?: string;
    readonly sex?: string;
    readonly agency?: string;
    readonly topic?: string;
    readonly course?: string;
    readonly way?: string;
  };
  readonly asOf: Date | null;
}

/**
 * Settles what was left open: without a period it is the current calendar year up to today.
 * @throws AppError `period-not-begun`, `as-of-in-future`, each naming the field
 */
export function settle(query: TrainedQuery, now: Date): TrainedQuestion {
  const today = dayInKarachi(now);
  const year = today.slice(0, 4);
  const from = query.from ?? (query.to ? `${query.to.slice(0, 4)}-01-01` : `${year}-01-01`);
  const to = query.to ?? `${from.slice(0, 4)}-12-31`;
  if (from > today)
    throw new AppError('period-not-begun', { fields: [{ field: 'from', code: 'period-not-begun' }] });
  if (from > to) throw new AppError('bad-input', { fields: [{ field: 'to', code: 'period-reversed' }] });
  const asOf = query.asOf ? new Date(query.asOf) : null;
  if (asOf && asOf > now)
    throw new AppError('as-of-in-future', { fields: [{ field: 'asOf', code: 'as-of-in-future' }] });
  const { province, district, sex, agency, topic, course, way } = query;
  const filters = Object.fromEntries(
    Object.entries({ province, district, sex, agency, topic, course, way }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  return { from, to, groupBy: query.groupBy, filters, asOf };
}
