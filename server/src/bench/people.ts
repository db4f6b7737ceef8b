import type { Actor } from '../platform/auth/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/ids.js';
import type { Product } from './product.js';

export const PASSWORD = 'bench-2026-academy';

export interface Account {
  readonly login: string;
  readonly actor: Actor;
}

/** Accounts that can sign in. One password, hashed once: what is measured is checking it. */
export function makeAccounts(
  product: Product,
  count: number,
  prefix: string,
  role = 'trainee',
): Promise<Account[]> {
  return product.inside(async (app) => {
    const { hash } = await import('@node-rs/argon2');
    const stored = await hash(PASSWORD, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const unitOfWork = app.get(UnitOfWork);
    const made: Account[] = [];
    for (let index = 0; index < count; index += 1) {
      const [personId, accountId] = [newId(), newId()];
      const login = `${prefix}${index}@bench.example`;
      await unitOfWork.query('INSERT INTO person (id, name_en, name_ur) VALUES ($1, $2, $3)', [
        personId,
        `Bench Person ${index}`,
        'نمونہ فرد',
      ]);
      await unitOfWork.query('INSERT INTO account (id, person_id, password_hash) VALUES ($1, $2, $3)', [
        accountId,
        personId,
        stored,
      ]);
      await unitOfWork.query(
        `INSERT INTO account_login (id, account_id, kind, lookup) VALUES ($1, $2, 'email', $3)`,
        [newId(), accountId, login],
      );
      await unitOfWork.query('INSERT INTO role_grant (id, account_id, role) VALUES ($1, $2, $3)', [
        newId(),
        accountId,
        role,
      ]);
      made.push({
        login,
        actor: { accountId, personId, demonstration: false, grants: [{ role: 'trainee', agencyId: null }] },
      });
    }
    return made;
  });
}
