import { listPersonEnrolments } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Somebody's enrolments, for those who answer for them. */
export const usePersonEnrolments = (personId: string) =>
  useQuery({
    queryKey: ['person', personId, 'enrolments'],
    queryFn: ({ signal }) => api(listPersonEnrolments, { params: { id: personId }, signal }),
  });
