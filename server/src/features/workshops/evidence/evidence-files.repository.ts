import type { EvidenceType } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What a file is evidence of. */
export interface EvidenceSubject {
  readonly kind: 'workshop' | 'outside-completion';
  readonly id: string;
}

export interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: EvidenceType;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly added_by: string;
  readonly added_at: Date;
  readonly withdrawn_by: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
}

interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: EvidenceType;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: Date;
}

const COLUMNS = /* sql */ `
  f.id, f.name, f.media_type, f.size_bytes, f.sha256, f.added_by, f.added_at, w.withdrawn_by, w.withdrawn_at,
  w.reason AS withdrawn_reason`;

/** Files of evidence and their withdrawals: added and read, nothing else. */
@Injectable()
export class EvidenceFilesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes others who add to this subject or withdraw from it wait until this transaction ends. */
  async lock(subject: EvidenceSubject): Promise<void> {
    await this.unitOfWork.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `evidence.${subject.kind}.${subject.id}`,
    ]);
  }

  /** In the order of their coming, withdrawn ones too. */
  listOf({ kind, id }: EvidenceSubject): Promise<EvidenceRow[]> {
    return this.unitOfWork.query<EvidenceRow>(
      `SELECT ${COLUMNS} FROM evidence_file f LEFT JOIN evidence_withdrawal w ON w.file_id = f.id
       WHERE f.subject_id = $1 AND f.subject_kind = $2 ORDER BY f.added_at, f.id`,
      [id, kind],
    );
  }

  /** False where the id is taken already. */
  async insert({ kind, id }: EvidenceSubject, file: NewFile): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO evidence_file (id, subject_kind, subject_id, name, media_type, size_bytes, sha256, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [file.id, kind, id, file.name, file.mediaType, file.sizeBytes, file.sha256, file.by, file.at],
    );
    return rows.length > 0;
  }

  async withdraw(fileId: string, by: string, at: Date, reason: string): Promise<void> {
    await this.unitOfWork.query(
      'INSERT INTO evidence_withdrawal (file_id, withdrawn_by, withdrawn_at, reason) VALUES ($1, $2, $3, $4)',
      [fileId, by, at, reason],
    );
  }
}
