import type { RegisterHealth } from '@academy/shared';

/** A check each night: after two without one, nobody can say that the register is sound. */
const LATE_AFTER_MS = 48 * 3_600_000;

/** How the register stands by its last check; what was found stays found however old it is. */
export function registerHealth(
  last: { readonly sound: boolean; readonly finishedAt: Date } | null,
  now: Date,
): RegisterHealth {
  if (!last) return 'never';
  if (!last.sound) return 'broken';
  return now.getTime() - last.finishedAt.getTime() > LATE_AFTER_MS ? 'late' : 'sound';
}
