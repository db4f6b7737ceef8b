import { type Enrolment, seeGradedTest } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../lib/api.js';

/** Says that a result which was announced is on screen; where that cannot be said now it is announced again. */
export function useSeenResult({ finalTest }: Enrolment, attemptId: string): void {
  const client = useQueryClient();
  const isNews = finalTest.gradedAttemptId === attemptId;
  useEffect(() => {
    if (!isNews) return;
    api(seeGradedTest, { params: { id: attemptId } })
      .then(() => client.invalidateQueries({ queryKey: ['enrolments'] }))
      .catch(() => undefined);
  }, [client, attemptId, isNews]);
}
