import type { CertificateStatus } from '@academy/shared';

/** What happened to a certificate after its issue. */
export interface CertificateEvent {
  readonly kind: 'revoked' | 'superseded' | 'corrected';
  /** Day in Asia/Karachi. */
  readonly on: string;
  readonly reason: string;
  /** The number of the certificate that stands in its place. */
  readonly supersededBy: string | null;
}

export interface Standing {
  readonly status: CertificateStatus;
  /** The first day of the status, where it is not in force. */
  readonly since: string | null;
  readonly reason: string | null;
  readonly supersededBy: string | null;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * Where a certificate stands on a day. The gravest holds: revoked before superseded before expired. It is in force
 * up to and including the day until which it is valid.
 */
export function statusOf(
  facts: { readonly expiresOn: string | null },
  events: readonly CertificateEvent[],
  today: string,
): Standing {
  const revoked = events.find((event) => event.kind === 'revoked');
  if (revoked) return { status: 'revoked', since: revoked.on, reason: revoked.reason, supersededBy: null };
  const superseded = events.find((event) => event.kind === 'superseded');
  if (superseded) {
    return {
      status: 'superseded',
      since: superseded.on,
      reason: superseded.reason,
      supersededBy: superseded.supersededBy,
    };
  }
  const expired = facts.expiresOn !== null && today > facts.expiresOn;
  if (expired)
    return { status: 'expired', since: dayAfter(facts.expiresOn), reason: null, supersededBy: null };
  return { status: 'in-force', since: null, reason: null, supersededBy: null };
}
