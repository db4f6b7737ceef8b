import { listEnrolments } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const enrolmentsQuery = queryOptions({
  queryKey: ['enrolments'],
  queryFn: ({ signal }) => api(listEnrolments, { signal }),
});

export const useEnrolments = () => useQuery(enrolmentsQuery);
