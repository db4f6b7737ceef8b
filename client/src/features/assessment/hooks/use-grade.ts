import type { EssayToGrade } from '@academy/shared';
import { useRef, useState } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { useGradeEssay } from '../api/essays.js';
import { type GradeDraft, type KeptGrade, stillNew } from '../kept-grade.js';

/** theirs: somebody else graded it since this page was opened, and what is filled in here waits for a decision. */
type GradeState = 'rest' | 'changed' | 'saving' | 'saved' | 'theirs';

const CODES = ['essay-graded', 'essay-finished'];

/**
 * A grade while it is filled in: kept on this device until the server has it, and sent over the grade that was seen. Where
 * somebody else has graded since, be it while the page was closed, both stand beside each other until the grader chooses.
 */
export function useGrade(essay: EssayToGrade, reload: () => void) {
  const stands: GradeDraft = { points: essay.grade?.points ?? {}, comment: essay.grade?.comment ?? '' };
  const over = essay.grade?.number ?? 0;
  const [keeper] = useState(
    () => new Keeper<KeptGrade>(ownPlace(`grading.${essay.attemptId}.${essay.questionKey}`)),
  );
  const [kept, setKept] = useState(() => stillNew(keeper.read(), essay));
  const [isSaved, setSaved] = useState(false);
  const sent = useRef({ words: '', id: '' });
  const { mutate, isPending, error, reset } = useGradeEssay(essay.attemptId, essay.questionKey);
  const isTheirs = (isApiError(error) && CODES.includes(error.code)) || (kept !== null && kept.over !== over);
  const draft = kept ?? stands;
  const keep = (next: KeptGrade | null): void => {
    keeper.keep(next);
    setKept(next);
  };
  const change = (part: Partial<GradeDraft>): void => {
    setSaved(false);
    keep({ points: draft.points, comment: draft.comment, over: kept?.over ?? over, ...part });
  };
  const save = (): void => {
    if (isPending) return;
    const body = { points: draft.points, comment: draft.comment, over };
    const words = JSON.stringify(body);
    // The same grade sent again is the same; another one is another.
    if (sent.current.words !== words) sent.current = { words, id: uuidv7() };
    mutate(
      { ...body, id: sent.current.id },
      {
        onSuccess: () => {
          keep(null);
          setSaved(true);
        },
        onError: (refusal) => {
          if (isApiError(refusal) && CODES.includes(refusal.code)) reload();
        },
      },
    );
  };
  const takeTheirs = (): void => {
    keep(null);
    reset();
  };
  const state: GradeState = isPending
    ? 'saving'
    : isTheirs
      ? 'theirs'
      : kept
        ? 'changed'
        : isSaved
          ? 'saved'
          : 'rest';
  const isMissing = essay.rubric.some(({ id }) => draft.points[id] === undefined);
  return { draft, change, isMissing, state, error, save, takeTheirs };
}
