import { grantRole, linkPeople } from '@academy/shared';
import { newId } from '../platform/ids.js';
import { anAccount, TEST_PASSWORD } from './accounts.js';
import { must, signedIn } from './permission-learner.js';
import { anyone, type Rows, withinReach } from './permission-table.js';
import type { World } from './permission-world.js';

const REASON = 'Two cards of one person';
let made = 0;

const freshServiceNumber = (): string => {
  made += 1;
  return `BELT${made}`;
};

const grantedTrainer = async (world: World): Promise<string> => {
  const id = world.spare.accountId;
  const body = { role: 'trainer' as const, agencyId: null };
  return must(await world.by.administrator.client.call(grantRole, { params: { id }, body }), grantRole).id;
};

const linked = async (world: World): Promise<string> => {
  const body = {
    personId: await world.freshPerson(),
    samePersonAs: await world.freshPerson(),
    reason: REASON,
  };
  return must(await world.by.administrator.client.call(linkPeople, { body }), linkPeople).id;
};

/** Accounts, people, and who is who. */
export const peopleRows: Rows = {
  'identity.sign-in': anyone(async (world, me, caller) => ({
    client: await world.again(caller),
    body: { login: me.login, password: TEST_PASSWORD },
  })),
  'identity.sign-out': anyone(async (world, _me, caller) => ({ client: await world.again(caller) })),
  'directory.sign-up': anyone(async (world, _me, caller) => {
    made += 1;
    const body = {
      nameEn: 'Sana Iqbal',
      email: `newcomer${made}@example.pk`,
      password: 'kite over the river 42',
    };
    return { client: await world.again(caller), body };
  }),
  'identity.list-sign-in-sessions': anyone(),
  'identity.revoke-sign-in-session': [
    {
      whose: 'own',
      request: async (world, me, caller) => {
        const client = await world.again(caller);
        if (caller === 'visitor') return { params: { id: me.sessionId } };
        const answer = await client.get('/api/me/sign-in-sessions');
        const { items } = answer.body as { items: { id: string; current: boolean }[] };
        return { client, params: { id: items.find(({ current }) => current)?.id ?? '' } };
      },
    },
    { whose: 'other', request: (world) => ({ params: { id: world.inside.sessionId } }) },
  ],
  'identity.change-password': anyone(async (world, _me, caller) => {
    const body = { current: TEST_PASSWORD, next: 'another kite 57 over hills' };
    if (caller === 'visitor') return { body };
    const scope = caller === 'coordinator' ? { scope: world.agencies.scope } : {};
    return {
      client: await signedIn(world.app, await anAccount(world.app, { role: caller, ...scope })),
      body,
    };
  }),
  'directory.list-accounts': anyone(),
  'identity.grant-role': anyone((world) => ({
    params: { id: world.spare.accountId },
    body: { role: 'reporter', agencyId: null },
  })),
  'identity.revoke-role': anyone(async (world) => ({ params: { id: await grantedTrainer(world) } })),
  'directory.get-me': anyone(),
  'directory.update-profile': anyone((_world, me) => ({
    body: { agencyId: me.agencyId, rank: null, districtId: null, serviceNumber: null },
  })),
  'directory.set-language': anyone(() => ({ body: { language: 'ur' } })),
  'directory.list-places': anyone(),
  'directory.list-agencies': anyone(),
  'directory.search-people': anyone(() => ({ query: { search: 'Amina' } })),
  'directory.get-person': withinReach(({ personId }) => ({ params: { id: personId } })),
  'directory.export-people': anyone(() => ({ query: { search: 'Amina' } })),
  'directory.unmask-cnic': withinReach(({ personId }) => ({
    params: { id: personId },
    body: { reason: 'A court asks for the number' },
  })),
  'directory.list-postings': withinReach(({ personId }) => ({ params: { id: personId } })),
  'directory.change-posting': withinReach(({ personId, agencyId }) => ({
    params: { id: personId },
    body: {
      id: newId(),
      fromDay: '2026-01-01',
      agencyId,
      serviceNumber: freshServiceNumber(),
      reason: 'Posted by order',
    },
  })),
  'learning.list-person-enrolments': withinReach(({ personId }) => ({ params: { id: personId } })),
  'directory.verify-identity': withinReach(({ personId, lastFour }) => ({
    params: { id: personId },
    body: { cnicLastFour: lastFour },
  })),
  'register.list-my-records': anyone(),
  'register.reverse-record': anyone((world) => ({
    params: { id: world.spare.recordId },
    body: { reason: 'Somebody else sat the test' },
  })),
  'register.link-people': anyone(async (world) => ({
    body: { personId: await world.freshPerson(), samePersonAs: await world.freshPerson(), reason: REASON },
  })),
  'register.list-duplicates': anyone(),
  'register.compare-people': anyone((world) => ({
    query: { one: world.inside.personId, other: world.outside.personId },
  })),
  'register.dismiss-duplicate': anyone(async (world) => ({
    body: { one: await world.freshPerson(), other: await world.freshPerson(), reason: 'Two sisters' },
  })),
  'register.list-links': withinReach(({ personId }) => ({ params: { id: personId } })),
  'register.unlink-people': anyone(async (world) => ({
    params: { id: await linked(world) },
    body: { reason: 'They are two after all' },
  })),
};
