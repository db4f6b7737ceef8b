import {
  type Dimension,
  dayInKarachi,
  type FilterDimension,
  filterDimensions,
  type TrainedQuery,
} from '@academy/shared';
import { AppError } from '../../../platform/errors.js';

export type Filters = { readonly [Name in FilterDimension]?: string };

/** A question with its period settled: what the figure, its export and its people are all asked with. */
export interface TrainedQuestion {
  readonly from: string;
  readonly to: string;
  readonly groupBy: readonly Dimension[];
  readonly filters: Filters;
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
  const filters = Object.fromEntries(
    filterDimensions.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
  return { from, to, groupBy: query.groupBy, filters, asOf };
}
