import { myRecords } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** One's own training records. */
export const useMyRecords = () =>
  useQuery({ queryKey: ['my-records'], queryFn: ({ signal }) => api(myRecords, { signal }) });
