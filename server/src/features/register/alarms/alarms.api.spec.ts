import { listVerifications } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { anAccount, TEST_PASSWORD, type TestAccount } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { type MailSink, mailSink } from '../../../testing/mail-sink.js';
import { Verifications } from '../verifications.service.js';
import { Alarms } from './alarms.service.js';

const NIGHT = new Date('2026-03-04T21:00:00Z');
const hoursLater = (hours: number) => new Date(NIGHT.getTime() + hours * 3_600_000);

let sink: MailSink;
let one: TestApp;
let two: TestApp;
let client: TestClient;
let english: TestAccount;
let urdu: TestAccount;
let entry: string;

beforeAll(async () => {
  sink = await mailSink();
  one = await testApp({ SMTP_URL: sink.url });
  two = await testApp({ SMTP_URL: sink.url, DATABASE_URL: one.config.databaseUrl });
  english = await anAccount(one, { role: 'administrator', nameEn: 'Amina Rafiq' });
  urdu = await anAccount(one, { role: 'administrator', nameEn: 'Bilal Khan', nameUr: 'بلال خان' });
  await one.unitOfWork.query(`UPDATE account SET language = 'ur' WHERE id = $1`, [urdu.accountId]);
  const without = await anAccount(one, { role: 'administrator', nameEn: 'Careem Ali' });
  await one.unitOfWork.query('UPDATE person SET email = NULL WHERE id = $1', [without.personId]);
  const closed = await anAccount(one, { role: 'administrator', nameEn: 'Danish Shah' });
  await one.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [closed.accountId]);
  await anAccount(one, { role: 'reporter', nameEn: 'Sana Iqbal' });
  client = one.client();
  await client.signIn(english.login, TEST_PASSWORD);
  entry = newId();
  await one.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, person_id, identity) VALUES ($1, 'identity', $2, 'verified')`,
    [entry, english.personId],
  );
}, 60_000);
afterAll(async () => {
  await two?.close();
  await one?.close();
  await sink?.close();
});
beforeEach(() => {
  sink.mails.length = 0;
  sink.refusing.clear();
});

/** As somebody who owns the database could. */
const tamper = (state: 'verified' | 'claimed') =>
  one.unitOfWork.run(async () => {
    await one.unitOfWork.query('SET LOCAL session_replication_role = replica');
    await one.unitOfWork.query('UPDATE register_entry SET identity = $2 WHERE id = $1', [entry, state]);
  });
const check = (at: Date) => one.get(Clock).pretend(at, () => one.get(Verifications).run());
const tell = (at: Date, app = one) => app.get(Clock).pretend(at, () => app.get(Alarms).tell());
const addressees = () => sink.mails.map(({ to }) => to).sort();
const both = () => [english.login, urdu.login].sort();
const told = async () => (await client.call(listVerifications)).body.mail;

describe('an alarm of the register', () => {
  it('should be told to nobody while the register is sound', async () => {
    await check(NIGHT);
    await tell(hoursLater(1));
    expect([addressees(), (await told()).notices]).toEqual([[], []]);
  });

  it('should be told once to each administrator in their language, however many workers tell it', async () => {
    await tamper('claimed');
    await check(hoursLater(24));
    const queued = await one.unitOfWork.query(`SELECT 1 FROM pgboss.job WHERE name = 'register.tell-alarm'`);
    expect(queued).toHaveLength(1);
    await Promise.all([one, two, one, two].map((app) => tell(hoursLater(24), app)));
    await tell(hoursLater(25));
    expect(addressees()).toEqual(both());
    const [toEnglish, toUrdu] = both().map((login) => sink.mails.find(({ to }) => to === login)?.raw ?? '');
    const inEnglish = english.login < urdu.login ? toEnglish : toUrdu;
    const inUrdu = english.login < urdu.login ? toUrdu : toEnglish;
    expect(inEnglish).toContain('Subject: Alarm: the register is not sound');
    expect(inEnglish).toContain('Changed entries: 1');
    expect(inEnglish).not.toContain(entry);
    expect(inUrdu).toContain('lang=3D"ur" dir=3D"rtl"');
    const mail = await told();
    expect([mail.way, mail.reached, mail.withoutAddress]).toEqual(['smtp', 2, 1]);
    expect(mail.notices.map(({ nameEn, outcome, day }) => [nameEn, outcome, day])).toEqual([
      ['Amina Rafiq', 'delivered', '2026-03-06'],
      ['Bilal Khan', 'delivered', '2026-03-06'],
    ]);
  });

  it('should be told again the next day, and to whom the server did not take at the next look', async () => {
    await check(hoursLater(48));
    sink.refusing.set(urdu.login, 450);
    await tell(hoursLater(48));
    expect(addressees()).toEqual([english.login]);
    expect((await told()).notices.slice(0, 2).map(({ outcome }) => outcome)).toEqual([
      'delivered',
      'unreachable',
    ]);
    sink.refusing.clear();
    await tell(hoursLater(49));
    expect(addressees()).toEqual(both());
    const notices = (await told()).notices;
    expect(new Set(notices.map(({ alarmSince }) => alarmSince)).size).toBe(1);
    expect(notices).toHaveLength(4);
  });

  it('should end with a check that finds the register sound, and begin anew on the same day', async () => {
    await tamper('verified');
    await check(hoursLater(50));
    await tell(hoursLater(74));
    expect(addressees()).toEqual([]);
    await tamper('claimed');
    await check(hoursLater(51));
    await tell(hoursLater(51));
    expect(addressees()).toEqual(both());
    await tamper('verified');
  });

  it('should wait in the queue with the check, or not at all', async () => {
    await expect(
      one.unitOfWork.run(async () => {
        await one.get(Jobs).send('register.tell-alarm', { of: 'nothing' });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    const queued = await one.unitOfWork.query(`SELECT 1 FROM pgboss.job WHERE data ->> 'of' = 'nothing'`);
    expect(queued).toEqual([]);
  });
});
