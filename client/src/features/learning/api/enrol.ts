import { type Enrolment, enrol } from '@academy/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Enrols in a course, or answers with the enrolment under way. */
export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (courseId: string): Promise<Enrolment> => api(enrol, { body: { courseId } }),
    onSuccess: (enrolment) => {
      client.setQueryData(['enrolments', enrolment.id], enrolment);
      return client.invalidateQueries({ queryKey: ['enrolments'], exact: true });
    },
  });
}
