import type { Spread } from '@academy/shared';

/**
 * The value below which a share of the others lie, by linear interpolation between the two nearest (Hyndman & Fan 1996,
 * The American Statistician 50, 361–365, definition 7; PostgreSQL's `percentile_cont` is the same).
 * @param sorted ascending, not empty
 * @param share 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and quartiles of values, of which there is at least one. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    mean: mean(values),
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
  };
}

/**
 * Hake's average normalised gain (1998, American Journal of Physics 66, 64–74): what was gained of what could be, from
 * the mean per cent of a group before and after. Null where everything was known before.
 */
export const normalisedGain = (before: number, after: number): number | null =>
  before >= 100 ? null : (after - before) / (100 - before);
