import { getEnrolment } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const enrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolments', id],
    queryFn: ({ signal }) => api(getEnrolment, { params: { id }, signal }),
  });

/** One's own enrolment; waits while its id is not known yet. */
export const useEnrolment = (id: string | undefined) =>
  useQuery({ ...enrolmentQuery(id ?? ''), enabled: id !== undefined });
