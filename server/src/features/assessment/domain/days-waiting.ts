const DAY_MS = 86_400_000;

/** Whole days since a moment; 0 on the first. */
export const daysWaiting = (since: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
