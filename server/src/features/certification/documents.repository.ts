import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Printable } from './printer.js';

export interface WaitingCertificate extends Printable {
  readonly id: string;
}

/** How many certificates after the first are looked at for one batch. */
const WINDOW = 500;

/** Which bytes were issued as a certificate's PDF: the first rendering, for ever. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findSha256(certificateId: string): Promise<string | null> {
    const rows = await this.unitOfWork.query<{ sha256: string }>(
      'SELECT sha256 FROM certificate_document WHERE certificate_id = $1',
      [certificateId],
    );
    return rows[0]?.sha256 ?? null;
  }

  /** Keeps renderings where there was none, in one statement. Never replaces one. */
  async insert(
    documents: readonly { certificateId: string; sha256: string; bytes: number }[],
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO certificate_document (certificate_id, sha256, bytes)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[]) ON CONFLICT DO NOTHING`,
      [
        documents.map(({ certificateId }) => certificateId),
        documents.map(({ sha256 }) => sha256),
        documents.map(({ bytes }) => bytes),
      ],
    );
  }

  /**
   * Certificates without a PDF, this one and later ones (ids sort by time), locked until the transaction ends, so
   * that two workers print different ones. The lock hinders nobody who asks for the PDF or revokes.
   */
  lockWaiting(fromId: string, atMost: number): Promise<WaitingCertificate[]> {
    return this.unitOfWork.query<WaitingCertificate>(
      `SELECT c.id, c.facts, c.signature, c.kid FROM certificate c
       WHERE c.id IN (SELECT id FROM certificate WHERE id >= $1 ORDER BY id LIMIT ${WINDOW})
         AND NOT EXISTS (SELECT 1 FROM certificate_document d WHERE d.certificate_id = c.id)
       ORDER BY c.id LIMIT $2 FOR NO KEY UPDATE OF c SKIP LOCKED`,
      [fromId, atMost],
    );
  }
}
