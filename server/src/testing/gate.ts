import type { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Something to wait for that a test opens when it likes. */
export interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

export function gate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Resolves once a statement in this database waits for a lock that another transaction holds. */
export async function someoneWaits(unitOfWork: UnitOfWork): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [found] = await unitOfWork.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0) AS waits`,
    );
    if (found?.waits) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waited for a lock');
}
