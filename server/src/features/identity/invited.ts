import type { Language } from '@academy/shared';
import type { Login } from './accounts.repository.js';
import type { LoginKind } from './domain/login-readings.js';

/** Somebody for whom an account is made by another. */
export interface Invited {
  readonly personId: string;
  readonly language: Language;
  readonly demonstration: boolean;
  /** By what they may sign in; those that somebody else has are left out. */
  readonly logins: readonly Login[];
}

/** What somebody gets on paper. */
export interface Invitation {
  readonly code: string;
  /** By what the account signs in. */
  readonly kinds: readonly LoginKind[];
  readonly expiresAt: Date;
}

/** A person's account, with the kinds of its logins. */
export interface HeldAccount {
  readonly person_id: string;
  readonly account_id: string;
  readonly state: 'open' | 'closed' | 'invited';
  readonly kinds: readonly LoginKind[];
}
