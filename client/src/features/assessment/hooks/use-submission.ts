import { useCallback, useState } from 'react';
import { useSubmitAttempt } from '../api/attempt.js';

export interface Submission {
  readonly error: unknown;
  readonly isBusy: boolean;
  /** Some answers have not reached the server: nothing was submitted. */
  readonly isHeldBack: boolean;
  submit(): void;
  /** Without waiting for answers: the time is over. */
  submitNow(): void;
}

/** Submits once, however often the button is pressed; first sees that every answer has reached the server. */
export function useSubmission(attemptId: string, flush: () => Promise<boolean>): Submission {
  const { mutate, error, isPending, isSuccess } = useSubmitAttempt(attemptId);
  const [phase, setPhase] = useState<'rest' | 'flushing' | 'held-back'>('rest');
  const isBusy = isPending || isSuccess || phase === 'flushing';
  const submitNow = useCallback(() => mutate(), [mutate]);
  const submit = () => {
    if (isBusy) return;
    setPhase('flushing');
    void flush().then((isSent) => {
      setPhase(isSent ? 'rest' : 'held-back');
      if (isSent) mutate();
    });
  };
  return { error, isBusy, isHeldBack: phase === 'held-back', submit, submitNow };
}
