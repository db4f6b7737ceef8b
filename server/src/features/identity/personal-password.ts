import { passwordProblem } from '@academy/shared';
import type { LoginKind } from './domain/login-readings.js';

/** What is wrong with a password for an account whose own numbers are known. */
export const personalProblem = (
  password: string,
  logins: readonly { kind: LoginKind; lookup: string }[],
): ReturnType<typeof passwordProblem> =>
  passwordProblem(
    password,
    logins.map(({ kind, lookup }) =>
      kind === 'mobile' ? lookup.slice(3) : (lookup.split('@')[0] ?? lookup),
    ),
  );
