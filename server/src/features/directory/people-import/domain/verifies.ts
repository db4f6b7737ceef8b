import type { Identifier, IdentityState, ImportFate, ImportReason } from '@academy/shared';

interface Row {
  readonly fate: ImportFate;
  readonly matchedBy: Identifier | null;
  readonly reasons: readonly Pick<ImportReason, 'code'>[];
  /** Whether the row itself says a CNIC. */
  readonly hasCnic: boolean;
}

/** Whom a row found. */
interface Found {
  readonly identity: IdentityState;
  /** Whether it is the one who confirms: nobody verifies themselves. */
  readonly isOneself: boolean;
}

/**
 * Whether an agency's official list verifies the identity of a row's person: a new one by the CNIC in it, a known one where
 * that CNIC is theirs and nothing else speaks against it. Doubt verifies nobody: there is the card.
 */
export function verifiesIdentity({ fate, matchedBy, reasons, hasCnic }: Row, found: Found | null): boolean {
  if (!hasCnic) return false;
  if (fate === 'new') return true;
  return (
    fate === 'matched' &&
    matchedBy === 'cnic' &&
    reasons.length === 0 &&
    found !== null &&
    found.identity !== 'verified' &&
    !found.isOneself
  );
}
