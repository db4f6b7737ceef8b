import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { AccountActors, Accounts } from '../identity/index.js';
import { Administrators } from './administrators.service.js';
import { DirectoryModule } from './directory.module.js';

describe('Administrators.make', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await testRooms([DirectoryModule]);
  });
  afterAll(() => rooms?.close());

  const make = (login: string, password = TEST_PASSWORD, name = 'Amina Rafiq') =>
    rooms.get(Administrators).make({ name, login, password: async () => password });
  const rolesOf = async (email: string) => {
    const accountId = await rooms.get(Accounts).findByLogin({ kind: 'email', lookup: email });
    const actor = accountId ? await rooms.get(AccountActors).find(accountId) : null;
    return actor?.grants.map((grant) => grant.role);
  };

  it('should make an account with the role, in the trail', async () => {
    expect(await make('First@example.pk')).toBe('created');
    expect(await rolesOf('first@example.pk')).toEqual(['trainee', 'administrator']);
    const trail = await rooms.unitOfWork.query(
      `SELECT 1 FROM audit_entry WHERE action = 'identity.grant-role'`,
    );
    expect(trail).toHaveLength(1);
  });

  describe('when the login is somebody’s', () => {
    it('should promote that account without asking for a password', async () => {
      await make('second@example.pk');
      const asked = rooms.get(Administrators).make({
        name: '',
        login: 'second@example.pk',
        password: () => Promise.reject(new Error('asked')),
      });
      expect(await asked).toBe('promoted');
    });
  });

  describe('when something is not right', () => {
    it('should name the field and make nobody', async () => {
      const fieldOf = (made: Promise<unknown>) =>
        made.then(
          () => 'made',
          (error: { fields?: { field: string; code: string }[] }) => error.fields?.[0],
        );
      expect(await fieldOf(make('PB-1'))).toMatchObject({ field: 'login' });
      expect(await fieldOf(make('third@example.pk', 'short'))).toMatchObject({
        code: 'password-short',
      });
      expect(await fieldOf(make('third@example.pk', TEST_PASSWORD, 'آمنہ'))).toMatchObject({ field: 'name' });
      expect(await rolesOf('third@example.pk')).toBeUndefined();
    });
  });
});
