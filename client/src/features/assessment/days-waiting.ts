const DAY_MS = 86_400_000;

/** Whole days since an instant; 0 on the first, also where a device's clock is behind. */
export const daysWaiting = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / DAY_MS));
