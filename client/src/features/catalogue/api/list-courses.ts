import { listCourses } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const MINUTE = 60_000;

const coursesQuery = queryOptions({
  queryKey: ['courses'],
  queryFn: ({ signal }) => api(listCourses, { signal }),
  staleTime: 5 * MINUTE,
});

export const useCourses = () => useQuery(coursesQuery);
