import type { LedgerKind, Way } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface LedgerRow {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
  readonly reason: string | null;
  readonly person_id: string | null;
  readonly other_person_id: string | null;
  readonly target_id: string | null;
  readonly agency_id: string | null;
  readonly training: { readonly way: Way; readonly topic: string; readonly completedOn: string } | null;
  /** Whom it is about: of an undoing, that of what it undoes. */
  readonly about_id: string | null;
  readonly about_other_id: string | null;
  readonly digest: string;
  readonly seal_number: number | null;
  readonly sealed_at: Date | null;
  readonly seal_hash: string | null;
}

/** The register as one reads it about a person. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every entry that names one of these people, and every one that undoes such an entry; oldest first. */
  about(personIds: readonly string[]): Promise<LedgerRow[]> {
    return this.unitOfWork.query<LedgerRow>(
      `WITH naming AS (
         SELECT id FROM register_entry WHERE person_id = ANY ($1::uuid[])
         UNION SELECT id FROM register_entry WHERE kind = 'link' AND other_person_id = ANY ($1::uuid[])
       ), about AS (
         SELECT id FROM naming
         UNION SELECT e.id FROM register_entry e JOIN naming n ON e.target_id = n.id AND e.kind IN ('reversal', 'unlink')
       )
       SELECT e.id, e.kind, e.recorded_at, e.recorded_by, e.reason, e.person_id, e.other_person_id, e.target_id, e.agency_id,
         CASE WHEN coalesce(t.way, e.way) IS NOT NULL THEN jsonb_build_object('way', coalesce(t.way, e.way),
           'topic', coalesce(t.topic, e.topic), 'completedOn', to_char(coalesce(t.completed_on, e.completed_on), 'YYYY-MM-DD')) END AS training,
         coalesce(t.person_id, e.person_id) AS about_id, coalesce(t.other_person_id, e.other_person_id) AS about_other_id,
         encode(e.digest, 'hex') AS digest, s.number::int AS seal_number, s.sealed_at, encode(s.hash, 'hex') AS seal_hash
       FROM about JOIN register_entry e USING (id)
       LEFT JOIN register_entry t ON t.id = e.target_id
       LEFT JOIN register_seal_entry held ON held.entry_id = e.id
       LEFT JOIN register_seal s ON s.number = held.seal_number
       WHERE e.kind <> 'head-count'
       ORDER BY e.recorded_at, e.id`,
      [personIds],
    );
  }
}
