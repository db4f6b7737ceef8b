import { revokeCertificate } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { certificateQuery } from './verify-certificate.js';

/** Revokes; the page shows the new state at once. */
export function useRevokeCertificate(number: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof revokeCertificate.body>) => {
    const certificate = await api(revokeCertificate, { params: { number }, body });
    await client.invalidateQueries({ queryKey: certificateQuery(number).queryKey });
    await client.invalidateQueries({ queryKey: ['my-certificates'] });
    return certificate;
  };
}
