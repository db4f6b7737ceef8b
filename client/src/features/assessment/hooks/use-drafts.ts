import { useState } from 'react';
import { readKept, writeKept } from '../kept.js';

type Drafts = Readonly<Record<string, readonly string[]>>;

/** Answers that are not whole yet, by question: a pair still missing, a number half typed. On this device only. */
export function useDrafts(
  attemptId: string,
): [Drafts, (questionKey: string, draft: readonly string[] | null) => void] {
  const key = `academy.drafts.${attemptId}`;
  const [drafts, setDrafts] = useState(() => readKept<Drafts>(key, {}));
  const keep = (questionKey: string, draft: readonly string[] | null) => {
    const { [questionKey]: _old, ...others } = drafts;
    const next = draft ? { ...others, [questionKey]: draft } : others;
    writeKept(key, Object.keys(next).length > 0 ? next : null);
    setDrafts(next);
  };
  return [drafts, keep];
}
