import { myCertificates } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const useMyCertificates = () =>
  useQuery({
    queryKey: ['my-certificates'],
    queryFn: ({ signal }) => api(myCertificates, { signal }),
  });
