import { createHash } from 'node:crypto';
import {
  changeSchedule,
  editSchedule,
  getSchedule,
  listSchedules,
  listSendings,
  type Sending,
  saveSchedule,
  sendingsCsv,
  sendNow,
} from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { anAccount, TEST_PASSWORD, type TestAccount } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { type MailSink, mailSink } from '../../../testing/mail-sink.js';
import { Roles } from '../../identity/index.js';
import { BeginSendings } from './begin-sendings.service.js';
import { Deliveries } from './deliveries.service.js';
import { Schedules } from './schedules.service.js';

/** A day that is past by any clock: whatever is asked for has begun. */
const DUE = '2025-01-01';
const MORNING = new Date(`${DUE}T04:00:00Z`);

let sink: MailSink;
let one: TestApp;
let two: TestApp;
let saver: TestAccount;
let client: TestClient;
let amina: TestAccount;
let bilal: TestAccount;

beforeAll(async () => {
  sink = await mailSink();
  // The first finds no browser; the second finds one where this machine has one.
  one = await testApp({ SMTP_URL: sink.url, CHROMIUM_PATH: '/nowhere/chromium' });
  two = await testApp({
    SMTP_URL: sink.url,
    DATABASE_URL: one.config.databaseUrl,
    DATA_DIR: one.config.dataDir,
  });
  saver = await anAccount(one, { role: 'reporter', nameEn: 'Sana Iqbal' });
  client = await signedIn(one, saver);
  amina = await anAccount(one, { nameEn: 'Amina Rafiq', nameUr: 'آمنہ رفیق' });
  bilal = await anAccount(one, { nameEn: 'Bilal Khan' });
}, 60_000);
afterAll(async () => {
  await two?.close();
  await one?.close();
  await sink?.close();
});

beforeEach(async () => {
  sink.mails.length = 0;
  sink.refusing.clear();
  // What one test left behind is nothing that another one finds due.
  await one.unitOfWork.query(`UPDATE report_schedule SET state = 'ended'`);
});

async function signedIn(app: TestApp, { login }: TestAccount): Promise<TestClient> {
  const visitor = app.client();
  await visitor.signIn(login, TEST_PASSWORD);
  return visitor;
}

const bodyOf = (id: string, recipients: readonly TestAccount[] = [amina, bilal]) => ({
  id,
  title: 'Trained in Punjab',
  frequency: 'monthly' as const,
  period: 'last-month' as const,
  language: 'en' as const,
  question: { groupBy: 'sex', province: 'punjab' },
  recipients: recipients.map(({ personId }) => personId),
});

async function saved(change: object = {}, by = client): Promise<string> {
  const id = newId();
  const answer = await by.call(saveSchedule, { body: { ...bodyOf(id), ...change } as never });
  expect(answer.status).toBe(201);
  // As if it had been saved half a year before.
  await one.unitOfWork.query(`UPDATE report_schedule SET due_from = '2024-06-01' WHERE id = $1`, [id]);
  return id;
}

const look = (app = one, at = MORNING) => app.get(Clock).pretend(at, () => app.get(BeginSendings).look());

const sent = async (id: string): Promise<Sending[]> =>
  (await client.call(listSendings, { params: { id } })).body.items;

async function onlyOf(id: string): Promise<Sending> {
  const items = await sent(id);
  expect(items).toHaveLength(1);
  return items[0] as Sending;
}

const saverActor = () => ({
  ...{ accountId: saver.accountId, personId: saver.personId, demonstration: false },
  grants: [{ role: 'reporter' as const, agencyId: null }],
});
const outcomes = ({ recipients }: Sending) => recipients.map(({ outcome }) => outcome);
const deliver = ({ id }: Sending, app = one) => app.get(Deliveries).deliver(id);
const addressees = () => sink.mails.map(({ to }) => to).sort();

describe('saving', () => {
  it('should save a question once however often it is sent, and say when it is due first', async () => {
    const id = newId();
    for (let time = 0; time < 2; time += 1) {
      const answer = await client.call(saveSchedule, { body: bodyOf(id) as never });
      expect(answer).toMatchObject({
        status: 201,
        body: { id, groupBy: ['sex'], filters: { province: 'punjab' }, state: 'active', hindrance: null },
      });
      expect(answer.body.nextDueDay).toMatch(/^\d{4}-\d{2}-01$/);
    }
    const { body } = await client.call(listSchedules, {});
    expect(body.items.filter((item) => item.id === id)).toHaveLength(1);
    expect([body.mail, body.pdf]).toEqual(['smtp', false]);
  });

  it('should not give another person’s schedule to who saves with its id', async () => {
    const id = await saved();
    const other = await signedIn(one, await anAccount(one, { role: 'administrator' }));
    expect((await other.call(saveSchedule, { body: bodyOf(id) as never })).status).toBe(403);
  });

  it.each([
    ['nobody', { recipients: [] }, 'required'],
    ['somebody who is in no directory', { recipients: [newId()] }, 'recipient-unreachable'],
  ])('should refuse %s as recipients by the field', async (_who, change, code) => {
    const body = { ...bodyOf(newId()), ...change };
    const answer = await client.post('/api/report-schedules', body);
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'recipients', code }] } });
  });
});

describe('editing', () => {
  const editOf = (version: number, change: object = {}) => {
    const { id: _id, ...asked } = bodyOf('');
    return { version, ...asked, ...change } as never;
  };
  const edit = (id: string, version: number, change: object = {}, by = client) =>
    by.call(editSchedule, { params: { id }, body: editOf(version, change) });

  it('should change what, when and to whom once, with what it was and is in the trail', async () => {
    const id = await saved();
    const change = {
      ...{ title: 'Trained in Sindh', frequency: 'weekly', period: 'last-week', language: 'ur' },
      ...{ question: { groupBy: 'province', sex: 'female' }, recipients: [bilal.personId] },
    };
    const [first, again] = [await edit(id, 1, change), await edit(id, 1, change)];
    expect(first).toMatchObject({
      status: 200,
      body: {
        version: 2,
        title: 'Trained in Sindh',
        frequency: 'weekly',
        groupBy: ['province'],
        filters: { sex: 'female' },
      },
    });
    expect(first.body.recipients.map(({ personId }) => personId)).toEqual([bilal.personId]);
    expect(again.body).toEqual(first.body);
    expect((await edit(id, 2, change)).body.version).toBe(2);
    const trail = await one.unitOfWork.query(
      `SELECT before ->> 'title' AS was, after ->> 'title' AS is, after -> 'recipients' AS people FROM audit_entry
       WHERE action = 'reporting.edit-schedule' AND subject_id = $1`,
      [id],
    );
    expect(trail).toEqual([{ was: 'Trained in Punjab', is: 'Trained in Sindh', people: [bilal.personId] }]);
  });

  it('should tell the second of two that the first has changed it, and lose nothing of the first', async () => {
    const id = await saved();
    const account = await anAccount(one, { role: 'administrator', nameEn: 'Danish Shah' });
    const other = await signedIn(two, account);
    const answers = await Promise.all([
      edit(id, 1, { title: 'Edited by Sana' }),
      edit(id, 1, { title: 'Edited by Danish' }, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.code).toBe('schedule-changed');
    const { body } = await client.call(getSchedule, { params: { id } });
    expect(body).toMatchObject({
      version: 2,
      title: answers.find(({ status }) => status === 200)?.body.title,
    });
    // From what stands now it is taken, and whoever edits it answers for it.
    expect((await edit(id, 2, { title: 'Edited by Danish at last' }, other)).body).toMatchObject({
      version: 3,
      savedBy: { nameEn: 'Danish Shah' },
    });
  });

  it('should be checked as a new one is, and not change one that has ended', async () => {
    const id = await saved();
    expect(await edit(id, 1, { recipients: [newId()] })).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'recipients', code: 'recipient-unreachable' }] },
    });
    expect((await edit(id, 1, { title: 'no' })).status).toBe(422);
    expect((await edit(newId(), 1)).status).toBe(404);
    await client.call(changeSchedule, { params: { id }, body: { state: 'ended' } });
    expect((await edit(id, 1, { title: 'Too late for this' })).code).toBe('schedule-ended');
    const { body } = await client.call(getSchedule, { params: { id } });
    expect([body.version, body.title]).toEqual([1, 'Trained in Punjab']);
  });

  it('should leave what has begun as it was asked, and what was sent saying so', async () => {
    const id = await saved();
    await look();
    await edit(id, 1, { title: 'Another title', language: 'ur', recipients: [bilal.personId] });
    await deliver(await onlyOf(id));
    const sending = await onlyOf(id);
    expect(sending).toMatchObject({
      version: 1,
      title: 'Trained in Punjab',
      filters: { province: 'punjab' },
    });
    expect(addressees()).toEqual([amina.login, bilal.login].sort());
    expect(sink.mails[0]?.raw).toContain('Subject: Trained in Punjab');
    await look(one, new Date('2025-02-01T04:00:00Z'));
    const [latest] = await sent(id);
    expect(latest).toMatchObject({ version: 2, title: 'Another title' });
    expect(latest?.recipients.map(({ personId }) => personId)).toEqual([bilal.personId]);
  });

  it('should begin another rhythm tomorrow, and make up for no day of it', async () => {
    const id = await saved();
    const asked = editOf(1, { frequency: 'weekly', question: { groupBy: ['sex'] } });
    await one.get(Clock).pretend(MORNING, () => one.get(Schedules).edit(saverActor(), id, asked));
    await look();
    expect(await sent(id)).toEqual([]);
    // Monday
    await look(one, new Date('2025-01-06T04:00:00Z'));
    expect((await onlyOf(id)).dueDay).toBe('2025-01-06');
  });
});

describe('what is due', () => {
  it('should be sent once to each where two workers look and work at once', async () => {
    const id = await saved();
    await Promise.all([one, two, one, two].map((app) => look(app)));
    const sending = await onlyOf(id);
    expect(sending).toMatchObject({ dueDay: DUE, from: '2024-12-01', to: '2024-12-31', state: 'open' });
    await Promise.all([one, two, one, two].map((app) => deliver(sending, app)));
    await deliver(sending, two);
    await look(two);
    expect(addressees()).toEqual([amina.login, bilal.login].sort());
    const done = await onlyOf(id);
    expect([done.state, outcomes(done)]).toEqual(['done', ['delivered', 'delivered']]);
    // Both were sent the same bytes, and they are kept under the hashes that are shown.
    for (const { name, sha256, sizeBytes } of done.files) {
      const bytes = await one.get(FileStore).find(sha256);
      expect([name, bytes?.length]).toEqual([name, sizeBytes]);
      const inMail = (bytes ?? Buffer.alloc(0)).toString('base64').slice(0, 70);
      for (const { raw } of sink.mails) expect(raw).toContain(inMail);
    }
  });

  it('should not be begun before six in the morning, nor before it was saved', async () => {
    const id = await saved();
    await look(one, new Date('2024-05-15T12:00:00Z'));
    await look(one, new Date(`${DUE}T00:59:00Z`));
    const early = await sent(id);
    expect(early.map(({ dueDay }) => dueDay)).toEqual(['2024-12-01']);
    await look(one, new Date(`${DUE}T01:00:00Z`));
    expect((await sent(id)).map(({ dueDay }) => dueDay).sort()).toEqual(['2024-12-01', DUE]);
  });
});

describe('the message', () => {
  it('should say the figure, its seal and rule, and that the PDF is missing where there is no browser', async () => {
    const id = await saved({ title: 'Trained <b>everywhere</b>' });
    const { status, body } = await client.call(sendNow, { params: { id }, body: { id: newId() } });
    expect(status).toBe(201);
    await deliver(body);
    const done = await onlyOf(id);
    expect(done).toMatchObject({ dueDay: null, withoutPdf: true });
    expect(done.files.map(({ name }) => name.split('.').at(-1))).toEqual(['xlsx', 'csv']);
    const raw = (sink.mails[0]?.raw ?? '').replace(/=\r\n/g, '').replace(/\r\n +/g, ' ');
    expect(raw).toContain(`Message-ID: <${done.id}.`);
    expect(raw).toContain('Individuals trained: ');
    expect(raw).toContain(`Register seal: ${done.seal}`);
    expect(raw).toContain('is missing, because no browser was found');
    expect(raw).toContain('&lt;b&gt;everywhere');
    expect(raw).not.toContain(bilal.login === sink.mails[0]?.to ? amina.login : bilal.login);
  });

  it('should carry the PDF where there is a browser', async () => {
    const ready = await two.client().get('/api/health/ready');
    const hasBrowser = (ready.body as { browser: string }).browser === 'up';
    const id = await saved({ language: 'ur', recipients: [amina.personId] });
    const { body } = await client.call(sendNow, { params: { id }, body: { id: newId() } });
    await two.get(Deliveries).deliver(body.id);
    const done = await onlyOf(id);
    expect(done.files.some(({ name }) => name.endsWith('.pdf'))).toBe(hasBrowser);
    const to = /^To: .*$/m.exec(sink.mails[0]?.raw ?? '')?.[0] ?? '';
    expect(to).toContain('=?UTF-8?');
  });

  it('should be begun once by one press that is sent twice', async () => {
    const id = await saved();
    const body = { id: newId() };
    const [first, again] = await Promise.all(
      [1, 2].map(() => client.call(sendNow, { params: { id }, body })),
    );
    expect([first?.status, again?.status]).toEqual([201, 201]);
    expect((await onlyOf(id)).id).toBe(body.id);
  });
});

describe('a recipient who could not be reached', () => {
  it('should be sent it at the next try, and nobody else again', async () => {
    const id = await saved();
    sink.refusing.set(bilal.login, 451);
    await look();
    await deliver(await onlyOf(id));
    const open = await onlyOf(id);
    expect([open.state, outcomes(open)]).toEqual(['open', ['delivered', 'unreachable']]);
    sink.refusing.clear();
    await deliver(open);
    const done = await onlyOf(id);
    expect([done.state, outcomes(done)]).toEqual(['done', ['delivered', 'delivered']]);
    expect(addressees()).toEqual([amina.login, bilal.login].sort());
    expect(done.files).toEqual(open.files);
    const { text } = await client.call(sendingsCsv, { params: { id } });
    expect(text).toContain('Bilal Khan,Delivered');
    expect(text).not.toContain('@');
  });

  it('should not be tried again where the mail server refuses the address for good', async () => {
    const id = await saved();
    sink.refusing.set(bilal.login, 550);
    await look();
    await deliver(await onlyOf(id));
    const done = await onlyOf(id);
    expect([done.state, outcomes(done)]).toEqual(['done', ['delivered', 'refused']]);
  });

  it('should be told apart where their account is closed or their address is gone', async () => {
    const closed = await anAccount(one, {});
    const silent = await anAccount(one, {});
    const id = await saved({ recipients: [closed, silent, amina].map(({ personId }) => personId) });
    await one.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [closed.accountId]);
    await one.unitOfWork.query('UPDATE person SET email = NULL WHERE id = $1', [silent.personId]);
    const { body } = await client.call(getSchedule, { params: { id } });
    const hindrances = body.recipients.map(({ hindrance }) => hindrance);
    expect(hindrances).toEqual(['account-closed', 'no-address', null]);
    await look();
    await deliver(await onlyOf(id));
    expect(outcomes(await onlyOf(id))).toEqual(['account-closed', 'no-address', 'delivered']);
    expect(addressees()).toEqual([amina.login]);
  });
});

describe('nothing is sent', () => {
  it('where whoever saved it may no longer read figures, and the page says so', async () => {
    const account = await anAccount(one, { role: 'reporter' });
    const id = await saved({}, await signedIn(one, account));
    const { id: grantId } = await one.get(Roles).grant(SYSTEM, account.accountId, 'reporter', null);
    await one.get(Roles).revoke(SYSTEM, grantId);
    const { body } = await client.call(getSchedule, { params: { id } });
    expect(body.hindrance).toBe('saver-not-allowed');
    await look();
    await deliver(await onlyOf(id));
    expect(await onlyOf(id)).toMatchObject({ state: 'withheld', withheldBecause: 'saver-not-allowed' });
    expect(sink.mails).toEqual([]);
  });

  it('where the account of whoever saved it is closed', async () => {
    const account = await anAccount(one, { role: 'reporter' });
    const id = await saved({}, await signedIn(one, account));
    await one.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [account.accountId]);
    await look();
    await deliver(await onlyOf(id));
    expect(await onlyOf(id)).toMatchObject({ state: 'withheld', withheldBecause: 'saver-closed' });
    expect(sink.mails).toEqual([]);
  });

  it('while it is paused; resumed, it makes up for nothing', async () => {
    const id = await saved();
    const change = (state: 'active' | 'paused' | 'ended') =>
      client.call(changeSchedule, { params: { id }, body: { state } });
    expect((await change('paused')).body).toMatchObject({ state: 'paused', nextDueDay: null });
    await look();
    expect(await sent(id)).toEqual([]);
    const resume = () => one.get(Schedules).change(SYSTEM, id, { state: 'active' });
    expect(await one.get(Clock).pretend(MORNING, resume)).toMatchObject({ nextDueDay: '2025-02-01' });
    await look();
    expect(await sent(id)).toEqual([]);
    await look(one, new Date('2025-02-01T04:00:00Z'));
    expect((await onlyOf(id)).dueDay).toBe('2025-02-01');
  });

  it('where it was paused after it fell due and before it went out', async () => {
    const id = await saved();
    await look();
    await client.call(changeSchedule, { params: { id }, body: { state: 'paused' } });
    await deliver(await onlyOf(id));
    expect(await onlyOf(id)).toMatchObject({ state: 'withheld', withheldBecause: 'schedule-paused' });
    expect(sink.mails).toEqual([]);
  });

  it('once it has ended, for good', async () => {
    const id = await saved();
    await client.call(changeSchedule, { params: { id }, body: { state: 'ended' } });
    await look();
    expect(await sent(id)).toEqual([]);
    const body = { id: newId() };
    expect(await client.call(sendNow, { params: { id }, body })).toMatchObject({
      status: 409,
      body: { code: 'schedule-ended' },
    });
    const resumed = await client.call(changeSchedule, { params: { id }, body: { state: 'active' } });
    expect(resumed.status).toBe(409);
  });
});

describe('the trail', () => {
  it('should say who saved, changed and sent it, and hold no address', async () => {
    const id = await saved();
    await client.call(sendNow, { params: { id }, body: { id: newId() } });
    await client.call(changeSchedule, { params: { id }, body: { state: 'ended' } });
    const rows = await one.unitOfWork.query<{ action: string; after: unknown }>(
      `SELECT action, after FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'reporting.save-schedule',
      'reporting.send-now',
      'reporting.change-schedule',
    ]);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('should keep the hash of each file as the file itself gives it', async () => {
    const id = await saved();
    await look();
    await deliver(await onlyOf(id));
    for (const { sha256 } of (await onlyOf(id)).files) {
      const bytes = (await one.get(FileStore).find(sha256)) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });
});

// Last, because the workers go on working.
describe('two workers', () => {
  it('should be sent by the job queue itself', async () => {
    const id = await saved();
    // What other tests queued and sent by themselves would only be waited for.
    await one.unitOfWork.query(`DELETE FROM pgboss.job WHERE name = 'reporting.deliver-sending'`);
    await Promise.all([one.get(Jobs).startWorking(), two.get(Jobs).startWorking()]);
    await look(one);
    await expect.poll(async () => (await onlyOf(id)).state, { timeout: 15_000 }).toBe('done');
    expect(addressees()).toEqual([amina.login, bilal.login].sort());
  });
});
