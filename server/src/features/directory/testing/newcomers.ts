import type { Role } from '@academy/shared';
import { SYSTEM } from '../../../platform/auth/actor.js';
import type { TestApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { Roles } from '../../identity/index.js';

/** Passes the rules and repeats nothing of anyone. */
export const PASSWORD = 'kite over river 42';

let made = 0;

/** Numbers that nobody has yet. */
export function unused(): { mobile: string; cnic: string; email: string; serviceNumber: string } {
  made += 1;
  const digits = String(made).padStart(6, '0');
  return {
    mobile: `+92300${digits}0`,
    cnic: `3520298${digits}`,
    email: `newcomer-${made}@example.pk`,
    serviceNumber: `LHR${digits}`,
  };
}

export interface Newcomer {
  readonly visitor: TestClient;
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
}

/** Somebody who signed up over HTTP, and is signed in. */
export async function newcomer(app: TestApp, facts: Record<string, unknown> = {}): Promise<Newcomer> {
  const visitor = app.client();
  const { email } = unused();
  const body = { nameEn: 'Amina Rafiq', email, password: PASSWORD, ...facts };
  const answer = await visitor.post('/api/accounts', body);
  if (answer.status !== 201) throw new Error(`sign-up answered ${answer.status}: ${answer.text}`);
  const { accountId, personId } = answer.body as { accountId: string; personId: string };
  return { visitor, accountId, personId, email };
}

/** A newcomer who was given a role. */
export async function holder(app: TestApp, role: Role, agencyId: string | null = null): Promise<Newcomer> {
  const made = await newcomer(app, { nameEn: 'Role Holder' });
  await app.get(Roles).grant(SYSTEM, made.accountId, role, agencyId);
  return made;
}

/** The id of an agency or place of the reference data. */
export async function idOf(app: TestApp, table: 'agency' | 'place', code: string): Promise<string> {
  const [row] = await app.unitOfWork.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
  if (!row) throw new Error(`There is no ${table} ${code}.`);
  return row.id;
}
