import { verifyCertificate } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const certificateQuery = (number: string) =>
  queryOptions({
    queryKey: ['certificates', number],
    queryFn: ({ signal }) => api(verifyCertificate, { params: { number }, signal }),
    // Whoever checks a certificate asks how it stands now.
    staleTime: 0,
  });

/** A certificate as anyone may see it: the printed facts and how it stands. */
export const useCertificate = (number: string | undefined) =>
  useQuery({ ...certificateQuery(number ?? ''), enabled: Boolean(number) });
