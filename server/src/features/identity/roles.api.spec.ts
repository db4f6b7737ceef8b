import { getMe, grantRole, type Role, revokeRole, searchPeople } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD, type TestAccount } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { Roles } from './index.js';

describe('roles', () => {
  let app: TestApp;
  let administrator: TestClient;
  let someone: TestAccount;
  const agencyId = newId();

  beforeAll(async () => {
    app = await testApp();
    await app.unitOfWork.query(
      `INSERT INTO agency (id, code, "group", name_en, position) VALUES ($1, 'police', 'police', 'Police', 0)`,
      [agencyId],
    );
    administrator = app.client();
    await administrator.signIn((await anAccount(app, { role: 'administrator' })).login, TEST_PASSWORD);
  });
  beforeEach(async () => {
    someone = await anAccount(app);
  });
  afterAll(() => app?.close());

  const grant = (role: Role, scope: string | null, id = someone.accountId) =>
    administrator.call(grantRole, {
      params: { id },
      body: { role, agencyId: scope },
    });
  const grants = async (client: TestClient) =>
    ((await client.call(getMe)).body.grants ?? []).map((given) => given.role);

  describe('POST /api/accounts/:id/role-grants', () => {
    it('should give the role from the next request on, and write it in the trail', async () => {
      const client = app.client();
      await client.signIn(someone.login, TEST_PASSWORD);
      expect((await client.call(searchPeople)).code).toBe('not-allowed');
      const answer = await grant('reporter', null);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ role: 'reporter', agencyId: null });
      expect((await client.call(searchPeople)).status).toBe(200);
      const [entry] = await app.unitOfWork.query<{ after: unknown }>(
        `SELECT after FROM audit_entry WHERE action = 'identity.grant-role' AND subject_id = $1`,
        [someone.accountId],
      );
      expect(entry?.after).toEqual({
        grantId: answer.body.id,
        role: 'reporter',
        agencyId: null,
      });
    });

    it('should stand once, however often it is given', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => grant('coordinator', agencyId)));
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
      const trail = await app.unitOfWork.query(`SELECT 1 FROM audit_entry WHERE subject_id = $1`, [
        someone.accountId,
      ]);
      expect(trail).toHaveLength(1);
    });

    it('should ask an agency of a coordinator and of nobody else', async () => {
      const fields = async (role: Role, scope: string | null) => {
        const { status, body } = await grant(role, scope);
        return {
          status,
          fields: (body as unknown as { fields: unknown }).fields,
        };
      };
      expect(await fields('coordinator', null)).toMatchObject({
        status: 422,
        fields: [{ field: 'agencyId', code: 'required' }],
      });
      expect(await fields('reporter', agencyId)).toMatchObject({
        status: 422,
        fields: [{ field: 'agencyId', code: 'invalid' }],
      });
      expect(await fields('coordinator', newId())).toMatchObject({
        status: 422,
        fields: [{ field: 'agencyId', code: 'invalid' }],
      });
    });

    it('should find no account that is not there', async () => {
      expect((await grant('reporter', null, newId())).code).toBe('not-found');
    });

    it('should be refused to everyone but administrators', async () => {
      for (const role of ['trainee', 'trainer', 'reviewer', 'coordinator', 'reporter'] as const) {
        const scope = role === 'coordinator' ? { scope: agencyId } : {};
        const own = await anAccount(app, { role, ...scope });
        const client = app.client();
        await client.signIn(own.login, TEST_PASSWORD);
        const answer = await client.call(grantRole, {
          params: { id: own.accountId },
          body: { role: 'administrator', agencyId: null },
        });
        expect({ role, code: answer.code }).toEqual({
          role,
          code: 'not-allowed',
        });
      }
    });
  });

  describe('DELETE /api/role-grants/:id', () => {
    it('should take the role back at once, once', async () => {
      const given = await grant('reporter', null);
      const client = app.client();
      await client.signIn(someone.login, TEST_PASSWORD);
      expect(await grants(client)).toEqual(['trainee', 'reporter']);
      const revoke = () => administrator.call(revokeRole, { params: { id: given.body.id } });
      expect((await revoke()).status).toBe(204);
      expect(await grants(client)).toEqual(['trainee']);
      expect((await revoke()).code).toBe('not-found');
      const trail = await app.unitOfWork.query<{ before: unknown }>(
        `SELECT before FROM audit_entry WHERE action = 'identity.revoke-role' AND subject_id = $1`,
        [someone.accountId],
      );
      expect(trail).toEqual([
        {
          before: { grantId: given.body.id, role: 'reporter', agencyId: null },
        },
      ]);
    });

    it('should leave one administrator, when two take back each other’s role at once too', async () => {
      await grant('administrator', null);
      const standing = () =>
        app.unitOfWork.query<{ id: string }>(
          `SELECT id FROM role_grant WHERE role = 'administrator' AND revoked_at IS NULL`,
        );
      const ids = (await standing()).map((row) => row.id);
      const outcomes = await Promise.allSettled(ids.map((id) => app.get(Roles).revoke(SYSTEM, id)));
      expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(1);
      expect(await standing()).toHaveLength(1);
    });
  });
});
