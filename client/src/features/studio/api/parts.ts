import { listDraftParts } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** What the lessons of a draft can refer to; asked anew each time that a lesson is opened. */
export const useDraftParts = (id: string) =>
  useQuery({
    queryKey: ['draft-parts', id],
    queryFn: ({ signal }) => api(listDraftParts, { params: { id }, signal }),
    staleTime: 0,
  });
