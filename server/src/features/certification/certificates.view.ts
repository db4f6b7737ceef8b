import {
  type CertificateVerification,
  dayInKarachi,
  type myCertificates,
  type ViewOf,
} from '@academy/shared';
import type { CertificateRow } from './certificates.repository.js';
import { type Standing, statusOf } from './domain/certificate-status.js';

/** Where a certificate stands on a day. */
export function standingOf(row: CertificateRow, today: string): Standing {
  const events = row.events.map(({ kind, at, reason, superseded_by }) => ({
    kind,
    on: dayInKarachi(new Date(at)),
    reason,
    supersededBy: superseded_by,
  }));
  return statusOf(row.facts, events, today);
}

/** A certificate as anyone may read it: what is printed, and where it stands today. */
export function certificateView(row: CertificateRow, now: Date): CertificateVerification {
  return {
    facts: row.facts,
    ...standingOf(row, dayInKarachi(now)),
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
