import {
  type CertificateVerification,
  dayInKarachi,
  type myCertificates,
  type ViewOf,
} from '@academy/shared';
import type { CertificateRow } from './certificates.repository.js';
import { statusOf } from './domain/certificate-status.js';

/** A certificate as anyone may read it: what is printed, and where it stands today. */
export function certificateView(row: CertificateRow, now: Date): CertificateVerification {
  const events = row.events.map(({ kind, at, reason, superseded_by }) => ({
    kind,
    on: dayInKarachi(new Date(at)),
    reason,
    supersededBy: superseded_by,
  }));
  return {
    facts: row.facts,
    ...statusOf(row.facts, events, dayInKarachi(now)),
    signature: row.signature,
    keyId: row.kid,
    pdfSha256: row.pdf_sha256,
    checkedAt: now.toISOString(),
  };
}

export const ownCertificateView = (
  row: CertificateRow,
  now: Date,
): ViewOf<typeof myCertificates>['items'][number] => ({
  ...certificateView(row, now),
  enrolmentId: row.enrolment_id,
});
