import { enrolImport, type ViewOf } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { COHORTS_KEY } from './list-cohorts.js';

type Batch = ViewOf<typeof enrolImport>;

/** What has been done so far; a batch that is sent again enrols nobody twice. */
export interface EnrolledSoFar {
  readonly done: number;
  readonly people: number;
  readonly enrolled: number;
  /** Into a cohort: those who were learning the course already. */
  readonly attached: number;
  readonly already: Batch['already'];
  readonly leftOut: Batch['leftOut'];
}

interface Into {
  readonly courseId: string;
  /** Null for the course alone. */
  readonly cohortId: string | null;
}

const NOTHING: EnrolledSoFar = { done: 0, people: 0, enrolled: 0, attached: 0, already: [], leftOut: [] };

/** Enrols an import batch by batch and says after each how far it is; asked again after a lost line, it goes on. */
export function useEnrolImport(importId: string) {
  const client = useQueryClient();
  return async (into: Into, onProgress: (soFar: EnrolledSoFar) => void): Promise<EnrolledSoFar> => {
    let after = 0;
    let soFar = NOTHING;
    for (;;) {
      const batch = await api(enrolImport, { params: { id: importId }, body: { ...into, after } });
      const { enrolled, attached, already, leftOut } = batch;
      soFar = {
        done: soFar.done + enrolled + attached + already.length + leftOut.length,
        people: batch.people,
        enrolled: soFar.enrolled + enrolled,
        attached: soFar.attached + attached,
        already: [...soFar.already, ...already],
        leftOut: [...soFar.leftOut, ...leftOut],
      };
      onProgress(soFar);
      if (batch.next === null) break;
      after = batch.next;
    }
    await client.invalidateQueries({ queryKey: ['people'] });
    if (into.cohortId) {
      await client.invalidateQueries({ queryKey: COHORTS_KEY });
      await client.invalidateQueries({ queryKey: ['cohort', into.cohortId] });
    }
    return soFar;
  };
}
