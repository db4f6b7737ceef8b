import { enrolImport, type ViewOf } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

type Batch = ViewOf<typeof enrolImport>;

/** What has been done so far; a batch that is sent again enrols nobody twice. */
export interface EnrolledSoFar {
  readonly done: number;
  readonly people: number;
  readonly enrolled: number;
  readonly already: Batch['already'];
}

/** Enrols an import batch by batch and says after each how far it is; asked again after a lost line, it goes on. */
export function useEnrolImport(importId: string) {
  const client = useQueryClient();
  return async (courseId: string, onProgress: (soFar: EnrolledSoFar) => void): Promise<EnrolledSoFar> => {
    let after = 0;
    let soFar: EnrolledSoFar = { done: 0, people: 0, enrolled: 0, already: [] };
    for (;;) {
      const batch = await api(enrolImport, { params: { id: importId }, body: { courseId, after } });
      soFar = {
        done: soFar.done + batch.enrolled + batch.already.length,
        people: batch.people,
        enrolled: soFar.enrolled + batch.enrolled,
        already: [...soFar.already, ...batch.already],
      };
      onProgress(soFar);
      if (batch.next === null) break;
      after = batch.next;
    }
    await client.invalidateQueries({ queryKey: ['people'] });
    return soFar;
  };
}
