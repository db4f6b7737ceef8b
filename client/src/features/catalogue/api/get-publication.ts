import { getPublication } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** A publication never changes: once read it is never asked for again. */
const publicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['publications', id],
    queryFn: ({ signal }) => api(getPublication, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const usePublication = (id: string | undefined) =>
  useQuery({ ...publicationQuery(id ?? ''), enabled: id !== undefined });
