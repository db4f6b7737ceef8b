import {
  addParticipant,
  beginCheckIn,
  checkIn,
  confirmPeopleList,
  getCheckIn,
  getWorkshop,
  type ListMarks,
  linkPeople,
  showCheckIn,
  tryPeopleList,
  type Workshop,
} from '@academy/shared';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import {
  anAccount,
  freshCnic,
  freshMobile,
  TEST_PASSWORD,
  type TestAccount,
} from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { dayFromNow, signedInAs, TrainerRig, told } from './testing/rig.js';

const MINUTE_MS = 60_000;

let app: TestApp;
let rig: TrainerRig;
beforeAll(async () => {
  app = await testApp({ SIGN_IN_RATE_LIMIT: '50' });
  rig = await TrainerRig.arrive(app);
}, 60_000);
afterAll(() => app?.close());
afterEach(() => void vi.restoreAllMocks());

const today = dayFromNow(0);
/** A moment of today in Karachi. */
const at = (time: string): Date => new Date(`${today}T${time}:00+05:00`);
const setClock = (moment: Date): void => {
  vi.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(moment));
};
const wait = (moment: Date, seconds: number): void => setClock(new Date(moment.getTime() + seconds * 1000));

interface Held {
  readonly workshop: Workshop;
  readonly sessionId: string;
}

/** A workshop of today from nine to one. */
async function held(wanted: Parameters<TrainerRig['fields']>[0] = {}): Promise<Held> {
  const sessions = [{ id: newId(), day: today, from: '09:00', to: '13:00' }];
  const workshop = await rig.workshop({ sessions, ...wanted });
  return { workshop, sessionId: workshop.sessions[0]?.id ?? '' };
}

const wall = async ({ workshop, sessionId }: Held) =>
  told(await rig.client.call(showCheckIn, { params: { id: workshop.id, sessionId } }), 200);
const codeOn = async (one: Held): Promise<string> => (await wall(one)).shown?.code ?? '';
const rollOf = async ({ workshop, sessionId }: Held) =>
  told(await rig.client.call(getWorkshop, { params: { id: workshop.id } }), 200).participants.map((one) => [
    one.nameEn,
    one.marks[sessionId] ?? null,
    one.markWays[sessionId] ?? null,
  ]);

async function somebody(nameEn: string): Promise<{ client: TestClient; account: TestAccount }> {
  const account = await anAccount(app, { nameEn });
  const client = app.client();
  await client.signIn(account.login, TEST_PASSWORD);
  return { client, account };
}

const scan = async (client: TestClient, one: Held) =>
  told(await client.call(beginCheckIn, { body: { sessionId: one.sessionId, code: await codeOn(one) } }), 200);
const tap = (client: TestClient, { sessionId }: Held) => client.call(checkIn, { body: { sessionId } });

describe('the wall', () => {
  it('should show a code in its hours only, another one each half minute', async () => {
    const one = await held();
    const codes: (string | undefined)[] = [];
    for (const moment of ['08:29', '08:30', '12:59', '13:00']) {
      setClock(at(moment));
      const { state, shown } = await wall(one);
      codes.push(shown?.code);
      expect([moment, state, shown?.qr.includes('<svg') ?? false]).toEqual([
        moment,
        moment === '08:29' ? 'early' : moment === '13:00' ? 'over' : 'open',
        shown !== null,
      ]);
    }
    expect(codes).toEqual([undefined, expect.any(String), expect.any(String), undefined]);
    setClock(at('09:00'));
    const before = await codeOn(one);
    wait(at('09:00'), 29);
    expect(await codeOn(one)).toBe(before);
    wait(at('09:00'), 30);
    expect(await codeOn(one)).not.toBe(before);
  });

  it('should not show the code of another workshop, nor of one that is confirmed', async () => {
    const [one, other] = [await held(), await held()];
    const params = { id: one.workshop.id, sessionId: other.sessionId };
    expect((await rig.client.call(showCheckIn, { params })).status).toBe(404);
    await rig.attends(one.workshop, await rig.person('Nasreen Akhtar'), 1);
    told(await rig.confirm(one.workshop.id), 200);
    const own = { id: one.workshop.id, sessionId: one.sessionId };
    expect((await rig.client.call(showCheckIn, { params: own })).code).toBe('workshop-confirmed');
  });
});

describe('a code', () => {
  const send = async (sessionId: string | undefined, code: string) =>
    (await app.client().call(beginCheckIn, { body: { ...(sessionId ? { sessionId } : {}), code } })).code;

  it('should be refused when a minute old, for another session, altered, and outside the hours', async () => {
    const [one, other] = [await held(), await held()];
    setClock(at('09:00'));
    const code = await codeOn(one);
    expect(await send(other.sessionId, code)).toBe('check-in-code-old');
    expect(await send(one.sessionId, code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`)).toBe(
      'check-in-code-old',
    );
    expect(await send(newId(), code)).toBe('not-found');
    wait(at('09:00'), 59);
    expect(await send(one.sessionId, code)).toBeNull();
    wait(at('09:00'), 60);
    expect(await send(one.sessionId, code)).toBe('check-in-code-old');
    setClock(at('08:29'));
    expect(await send(one.sessionId, code)).toBe('check-in-early');
    setClock(at('13:00'));
    expect(await send(one.sessionId, code)).toBe('check-in-over');
  });

  it('should find its session when it is typed, however it is written', async () => {
    const one = await held();
    setClock(at('09:00'));
    const code = await codeOn(one);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    const found = told(await app.client().call(beginCheckIn, { body: { code: typed } }), 200);
    expect([found.session.sessionId, found.session.number, found.recorded]).toEqual([one.sessionId, 1, null]);
    setClock(at('13:00'));
    expect(await send(undefined, code)).toBe('check-in-code-old');
  });
});

describe('checking in', () => {
  it('should add the person and mark them present, however often and from however many tabs', async () => {
    const one = await held();
    const { client } = await somebody('Sana Tariq');
    setClock(at('09:00'));
    expect((await scan(client, one)).recorded).toBeNull();
    const answers = await Promise.all([1, 2, 3].map(() => tap(client, one)));
    expect(answers.map(({ status, body }) => [status, body.recorded])).toEqual(
      Array(3).fill([200, { mark: 'present', isByCode: true, markedAt: at('09:00').toISOString() }]),
    );
    expect(await rollOf(one)).toEqual([['Sana Tariq', 'present', 'code']]);
    expect(await wall(one)).toMatchObject({ checkedIn: 1, present: 1 });
    const trail = await app.unitOfWork.query(
      `SELECT 1 FROM audit_entry WHERE action = 'workshops.check-in' AND subject_id = $1`,
      [one.workshop.id],
    );
    expect(trail).toHaveLength(1);
  });

  it('should honour a scan through signing in, for ten minutes and in this browser only', async () => {
    const one = await held();
    const account = await anAccount(app, { nameEn: 'Waqas Mehmood' });
    const [phone, other] = [app.client(), app.client()];
    setClock(at('12:55'));
    await scan(phone, one);
    expect((await tap(phone, one)).code).toBe('not-signed-in');
    await phone.signIn(account.login, TEST_PASSWORD);
    await other.signIn(account.login, TEST_PASSWORD);
    expect((await tap(other, one)).code).toBe('check-in-code-old');
    expect((await other.call(getCheckIn, { params: { sessionId: one.sessionId } })).code).toBe(
      'check-in-code-old',
    );
    // The session is over, the scan was in time.
    setClock(at('13:04'));
    expect(told(await tap(phone, one), 200).recorded?.mark).toBe('present');
    // What was recorded is still told when the pass is gone, wherever the person is signed in.
    setClock(at('13:06'));
    const later = told(await other.call(getCheckIn, { params: { sessionId: one.sessionId } }), 200);
    expect([later.passUntil, later.recorded?.mark]).toEqual([null, 'present']);
  });

  it('should refuse a pass that has run out, is for another session, or has served somebody else', async () => {
    const [one, other] = [await held(), await held()];
    const { client } = await somebody('Sana Tariq');
    setClock(at('09:00'));
    await scan(client, one);
    expect((await tap(client, other)).code).toBe('check-in-code-old');
    setClock(new Date(at('09:00').getTime() + 10 * MINUTE_MS));
    expect((await tap(client, one)).code).toBe('check-in-code-old');
    await scan(client, one);
    told(await tap(client, one), 200);
    // The phone is handed on.
    await client.signIn((await anAccount(app, { nameEn: 'Bilal Hussain' })).login, TEST_PASSWORD);
    expect((await tap(client, one)).code).toBe('check-in-used');
    expect(await rollOf(one)).toEqual([['Sana Tariq', 'present', 'code']]);
    await scan(client, one);
    told(await tap(client, one), 200);
    expect(await rollOf(one)).toHaveLength(2);
  });

  it('should leave what the trainer ticked, and give way to what they tick later', async () => {
    const one = await held();
    const { client, account } = await somebody('Sana Tariq');
    setClock(at('09:00'));
    const participantId = await rig.attends(one.workshop, account.personId, 0);
    await scan(client, one);
    expect(told(await tap(client, one), 200).recorded).toMatchObject({ mark: 'absent', isByCode: false });
    expect(await rollOf(one)).toEqual([['Sana Tariq', 'absent', 'roll']]);
    await rig.mark(one.workshop.id, one.sessionId, participantId, null);
    expect(told(await tap(client, one), 200).recorded).toMatchObject({ mark: 'present', isByCode: true });
    await rig.mark(one.workshop.id, one.sessionId, participantId, 'absent');
    expect(await rollOf(one)).toEqual([['Sana Tariq', 'absent', 'roll']]);
  });

  it('should mark the participant who is linked as the same person, and add nobody', async () => {
    const one = await held();
    const { client, account } = await somebody('Sana Tariq');
    const known = await rig.person('Sana Tariq Malik');
    const administrator = await signedInAs(app, 'administrator');
    const body = { personId: account.personId, samePersonAs: known, reason: 'One woman with two entries' };
    told(await administrator.call(linkPeople, { body }), 201);
    told(await rig.client.call(addParticipant, { params: { id: one.workshop.id, personId: known } }), 200);
    setClock(at('09:00'));
    await scan(client, one);
    told(await tap(client, one), 200);
    expect(await rollOf(one)).toEqual([['Sana Tariq Malik', 'present', 'code']]);
  });

  it('should not be possible once the workshop is confirmed', async () => {
    const one = await held();
    const { client } = await somebody('Sana Tariq');
    setClock(at('09:00'));
    await scan(client, one);
    const code = await codeOn(one);
    await rig.attends(one.workshop, await rig.person('Nasreen Akhtar'), 1);
    told(await rig.confirm(one.workshop.id), 200);
    expect((await tap(client, one)).code).toBe('check-in-settled');
    const again = await client.call(beginCheckIn, { body: { sessionId: one.sessionId, code } });
    expect(again.code).toBe('check-in-settled');
  });

  it('should let a class in at once', async () => {
    const one = await held();
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) => somebody(`Officer ${'ABCDEFGHIJKL'[index]}`)),
    );
    setClock(at('09:00'));
    const code = await codeOn(one);
    const answers = await Promise.all(
      people.map(async ({ client }) => {
        told(await client.call(beginCheckIn, { body: { sessionId: one.sessionId, code } }), 200);
        return (await tap(client, one)).status;
      }),
    );
    expect(answers).toEqual(people.map(() => 200));
    expect(await wall(one)).toMatchObject({ checkedIn: 12, present: 12 });
  });

  it('should stop an address that guesses', async () => {
    const one = await held();
    setClock(at('09:00'));
    const guess = () =>
      app.client().call(beginCheckIn, { body: { sessionId: one.sessionId, code: 'AAAAAA' } });
    let last = await guess();
    for (let tries = 0; tries < 60 && last.code !== 'too-many-requests'; tries += 1) last = await guess();
    expect([last.code, Number(last.headers.get('retry-after')) > 0]).toEqual(['too-many-requests', true]);
  });
});

describe('a list of people', () => {
  const send = (id: string, marks: ListMarks, lines: readonly string[]) =>
    rig.client.call(tryPeopleList, {
      params: { id },
      query: { marks },
      body: Buffer.from(lines.join('\n')) as never,
    });
  const confirm = (
    id: string,
    marks: ListMarks,
    lines: readonly string[],
    digest: string,
    listId = newId(),
  ) =>
    rig.client.call(confirmPeopleList, {
      params: { id },
      query: { listId, marks, digest },
      body: Buffer.from(lines.join('\n')) as never,
    });
  const totals = async (): Promise<unknown> =>
    app.unitOfWork.query(
      `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM workshop_participant) AS participants,
         (SELECT count(*) FROM attendance) AS marks`,
    );

  it('should say what becomes of each row, write nothing before it is confirmed, and all of it then', async () => {
    const workshop = await rig.workshop();
    const [first, second] = workshop.sessions.map(({ id }) => id);
    const cnics = [freshCnic(), freshCnic(), freshCnic()];
    const known = await anAccount(app, { nameEn: 'Nasreen Akhtar', cnic: cnics[0] as string });
    await anAccount(app, { nameEn: 'Waqas Mehmood', cnic: cnics[1] as string });
    await rig.attends({ ...workshop, sessions: workshop.sessions.slice(0, 1) }, known.personId, 0);
    const lines = [
      'NOMINATION LIST,,,,,',
      'Name of Officer,CNIC No,Mobile,Session 1,Session 2,Remarks',
      `Nasreen Akhtar,${cnics[0]},,P,P,`,
      `Waqas Mehmood,${cnics[1]},,P,A,`,
      `Farah Naz,${cnics[2]},,حاضر,,`,
      `Bilal Hussain,3.52021E+12,,P,P,`,
      `,,${freshMobile()},P,P,`,
      `Imran Khan,,,P,P,`,
      `Sadia Noor,${freshCnic()},,late,P,`,
    ];
    const before = await totals();
    const seen = told(await send(workshop.id, 'columns', lines), 200);
    expect(await totals()).toEqual(before);
    expect(seen.sessionIds).toEqual([first, second]);
    expect(seen.rows.map(({ fate, marks, stays }) => [fate, Object.values(marks), stays])).toEqual([
      ['participant', ['present'], [first]],
      ['joins', ['present', 'absent'], []],
      ['new', ['present'], []],
      ['wrong', [], []],
      ['unknown', [], []],
      ['unknown', [], []],
      ['wrong', [], []],
    ]);
    expect(seen.rows.map(({ reasons, unread }) => reasons[0]?.code ?? unread[0]?.value ?? null)).toEqual([
      null,
      null,
      null,
      'cnic-ruined',
      'name-needed',
      'identifier-needed',
      'late',
    ]);
    const listId = newId();
    const sent = await Promise.all(
      [1, 2].map(() => confirm(workshop.id, 'columns', lines, seen.digest, listId)),
    );
    expect(sent.map(({ body }) => body)).toEqual(
      Array(2).fill({ added: 2, written: 1, marked: 4, keptOut: 4 }),
    );
    const { participants } = told(await rig.client.call(getWorkshop, { params: { id: workshop.id } }), 200);
    expect(participants.map((one) => [one.nameEn, one.marks, one.markWays])).toEqual([
      ['Farah Naz', { [first as string]: 'present' }, { [first as string]: 'import' }],
      [
        'Nasreen Akhtar',
        { [first as string]: 'absent', [second as string]: 'present' },
        { [first as string]: 'roll', [second as string]: 'import' },
      ],
      [
        'Waqas Mehmood',
        { [first as string]: 'present', [second as string]: 'absent' },
        { [first as string]: 'import', [second as string]: 'import' },
      ],
    ]);
  });

  it('should be refused whole where anything is another than was seen', async () => {
    const workshop = await rig.workshop();
    const lines = ['Name,CNIC', `Farah Naz,${freshCnic()}`];
    const { digest, marks } = told(await send(workshop.id, 'all', lines), 200);
    expect(marks).toBe(3);
    expect((await confirm(workshop.id, 'none', lines, digest)).code).toBe('import-changed');
    expect((await confirm(workshop.id, 'all', [...lines, `Sadia Noor,${freshCnic()}`], digest)).code).toBe(
      'import-changed',
    );
    const [, line = ''] = lines;
    await anAccount(app, { nameEn: 'Farah Naz', cnic: line.split(',')[1] as string });
    expect((await confirm(workshop.id, 'all', lines, digest)).code).toBe('import-changed');
    expect(told(await send(workshop.id, 'all', lines), 200).rows[0]?.fate).toBe('joins');
  });

  it('should add people without marks where none are asked for', async () => {
    const workshop = await rig.workshop();
    const lines = ['Name,Mobile', `Farah Naz,${freshMobile()}`];
    const { digest, rows } = told(await send(workshop.id, 'none', lines), 200);
    expect(rows[0]?.marks).toEqual({});
    expect(told(await confirm(workshop.id, 'none', lines, digest), 201)).toEqual({
      ...{ added: 1, written: 1, marked: 0, keptOut: 0 },
    });
  });

  it('should name what stands against it', async () => {
    const [past, ahead] = [
      await rig.workshop(),
      await rig.workshop({ sessions: [{ id: newId(), day: dayFromNow(2), from: '09:00', to: '10:00' }] }),
    ];
    const line = `Farah Naz,${freshCnic()}`;
    const many = Array.from({ length: 2001 }, (_, index) => `Farah Naz,LH/${index}`);
    const full = Array.from({ length: 501 }, () => `Farah Naz,${freshCnic()}`);
    expect((await send(past.id, 'columns', ['Name,CNIC', line])).code).toBe('list-no-session');
    expect((await send(ahead.id, 'all', ['Name,CNIC', line])).code).toBe('session-not-begun');
    expect((await send(past.id, 'all', ['Name,Belt No', ...many])).code).toBe('list-too-long');
    expect((await send(past.id, 'all', ['Name,CNIC', ...full])).code).toBe('workshop-full');
    expect((await send(past.id, 'all', ['Name,CNIC'])).code).toBe('import-empty');
    await rig.attends(past, await rig.person('Nasreen Akhtar'), 3);
    told(await rig.confirm(past.id), 200);
    expect((await send(past.id, 'all', ['Name,CNIC', line])).code).toBe('workshop-confirmed');
  });
});
