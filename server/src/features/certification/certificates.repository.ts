import type { CertificateFacts } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';

export interface CertificateRow {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly enrolment_id: string | null;
  readonly facts: CertificateFacts;
  readonly signature: string;
  readonly kid: string;
  readonly pdf_sha256: string | null;
  readonly events: readonly EventRow[];
}

interface EventRow {
  readonly kind: 'revoked' | 'superseded' | 'corrected';
  /** As PostgreSQL writes instants in JSON: ISO 8601 with an offset. */
  readonly at: string;
  readonly reason: string;
  readonly superseded_by: string | null;
}

interface NewCertificate {
  readonly recordId: string;
  readonly personId: string;
  readonly enrolmentId: string;
  readonly facts: CertificateFacts;
  readonly signature: string;
  readonly kid: string;
  readonly issuedAt: Date;
}

interface NewRevocation {
  readonly certificateId: string;
  readonly reason: string;
  readonly accountId: string;
  readonly at: Date;
}

const SUPERSEDED_REASON = 'Issued again after its training record was corrected.';

const CERTIFICATE = `
  SELECT c.id, c.number, c.person_id, c.enrolment_id, c.facts, c.signature, c.kid, d.sha256 AS pdf_sha256,
    (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'at', e.at, 'reason', e.reason, 'superseded_by', s.number)
        ORDER BY e.at), '[]')
      FROM certificate_event e LEFT JOIN certificate s ON s.id = e.superseded_by
      WHERE e.certificate_id = c.id) AS events
  FROM certificate c LEFT JOIN certificate_document d ON d.certificate_id = c.id`;

/** Certificates and what happened to them: rows are added, never changed. */
@Injectable()
export class CertificatesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findByNumber(number: string): Promise<CertificateRow | null> {
    const rows = await this.unitOfWork.query<CertificateRow>(`${CERTIFICATE} WHERE c.number = $1`, [number]);
    return rows[0] ?? null;
  }

  /** The latest first. */
  ofPerson(personId: string): Promise<CertificateRow[]> {
    return this.unitOfWork.query<CertificateRow>(`${CERTIFICATE} WHERE c.person_id = $1 ORDER BY c.id DESC`, [
      personId,
    ]);
  }

  /** Of these enrolments of these people; the latest first. */
  ofEnrolments(
    enrolments: readonly { readonly personId: string; readonly enrolmentId: string }[],
  ): Promise<CertificateRow[]> {
    return this.unitOfWork.query<CertificateRow>(
      `${CERTIFICATE} WHERE c.person_id = ANY ($1::uuid[]) AND c.enrolment_id = ANY ($2::uuid[]) ORDER BY c.id DESC`,
      [enrolments.map(({ personId }) => personId), enrolments.map(({ enrolmentId }) => enrolmentId)],
    );
  }

  /** The serial of a new certificate, or null where the record has its certificate already. */
  async nextSerial(recordId: string): Promise<number | null> {
    const [row] = await this.unitOfWork.query<{ serial: string | null }>(
      `SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM certificate WHERE record_id = $1)
         THEN nextval('certificate_serial') END AS serial`,
      [recordId],
    );
    return row?.serial ? Number(row.serial) : null;
  }

  /**
   * Issues the certificate and returns its id, or null where the record got one in the meantime. An earlier one of
   * the same enrolment (its record was reversed and written again) is superseded by it.
   */
  async insert(certificate: NewCertificate): Promise<string | null> {
    const { recordId, personId, enrolmentId, facts, signature, kid, issuedAt } = certificate;
    const rows = await this.unitOfWork.query<{ id: string }>(
      `WITH issued AS (
         INSERT INTO certificate (id, number, person_id, record_id, enrolment_id, facts, signature, kid, expires_on, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (record_id) DO NOTHING RETURNING id
       ), superseded AS (
         INSERT INTO certificate_event (id, certificate_id, kind, reason, superseded_by, at)
         SELECT $11::uuid, earlier.id, 'superseded', $12::text, issued.id, $10::timestamptz
         FROM issued JOIN certificate earlier ON earlier.person_id = $3 AND earlier.enrolment_id = $5
         WHERE NOT EXISTS (SELECT 1 FROM certificate_event e WHERE e.certificate_id = earlier.id AND e.kind = 'superseded')
         ORDER BY earlier.id DESC LIMIT 1
       )
       SELECT id FROM issued`,
      [
        newId(),
        facts.number,
        personId,
        recordId,
        enrolmentId,
        JSON.stringify(facts),
        signature,
        kid,
        facts.expiresOn,
        issuedAt,
        newId(),
        SUPERSEDED_REASON,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** False where it was revoked already. */
  async insertRevocation({ certificateId, reason, accountId, at }: NewRevocation): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO certificate_event (id, certificate_id, kind, reason, account_id, at)
       VALUES ($1, $2, 'revoked', $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), certificateId, reason, accountId, at],
    );
    return rows.length > 0;
  }
}
