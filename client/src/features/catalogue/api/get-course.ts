import { getCourse } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const MINUTE = 60_000;

const courseQuery = (slug: string) =>
  queryOptions({
    queryKey: ['courses', slug],
    queryFn: ({ signal }) => api(getCourse, { params: { slug }, signal }),
    staleTime: 5 * MINUTE,
  });

export const useCourse = (slug: string) => useQuery(courseQuery(slug));
