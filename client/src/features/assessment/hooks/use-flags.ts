import { useState } from 'react';
import { readKept, writeKept } from '../kept.js';

/** Questions put by for later; on this device only. */
export function useFlags(attemptId: string): [ReadonlySet<string>, (questionKey: string) => void] {
  const key = `academy.flags.${attemptId}`;
  const [flags, setFlags] = useState(() => new Set(readKept<string[]>(key, [])));
  const toggle = (questionKey: string) => {
    const next = new Set(flags);
    if (!next.delete(questionKey)) next.add(questionKey);
    writeKept(key, next.size > 0 ? [...next] : null);
    setFlags(next);
  };
  return [flags, toggle];
}
