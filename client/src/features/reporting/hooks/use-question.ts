import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Question, readQuestion, searchOf } from '../question.js';

/** The question in the address, and a way to change parts of it; an empty value takes a part out. */
export function useQuestion(): [Question, (patch: { readonly [Name in keyof Question]?: string }) => void] {
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => readQuestion(search), [search]);
  const change = useCallback(
    (patch: Question) =>
      setSearch((before) => new URLSearchParams(searchOf({ ...readQuestion(before), ...patch }))),
    [setSearch],
  );
  return [question, change];
}
