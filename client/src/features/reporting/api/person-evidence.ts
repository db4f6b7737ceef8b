import {
  attemptEvidence,
  openOutsideFile,
  openSheet,
  personEvidence,
  reverseRecord,
  type Way,
} from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';

/** A person's records with what each rests on; every opening is logged. */
export const usePersonEvidence = (id: string) =>
  useQuery({
    queryKey: ['person-evidence', id],
    queryFn: ({ signal }) => api(personEvidence, { params: { id }, signal }),
  });

/** The questions and answers behind a record. */
export const useAttemptEvidence = (id: string) =>
  useQuery({
    queryKey: ['attempt-evidence', id],
    queryFn: ({ signal }) => api(attemptEvidence, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Reverses a record; every figure is asked anew. */
export function useReverseRecord(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof reverseRecord.body>) => {
    const record = await api(reverseRecord, { params: { id }, body });
    await Promise.all(
      [
        ['person-evidence'],
        ['trained'],
        ['trained-people'],
        ['public-progress'],
        ['changes'],
        ['indicators'],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
    return record;
  };
}

/** Where a scan behind a record is saved from. */
export const scanAddress = (way: Way, sourceId: string, fileId: string): string =>
  addressOf(way === 'workshop' ? openSheet : openOutsideFile, { params: { id: sourceId, fileId } });
