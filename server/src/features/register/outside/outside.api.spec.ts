import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  addOutsideFile,
  approveOutside,
  type BodyOf,
  dayInKarachi,
  declineOutside,
  EVIDENCE_MAX_BYTES,
  enterOutside,
  getOutside,
  ledgerCsv,
  linkPeople,
  listOutside,
  listVerifications,
  type OutsideCompletion,
  openOutsideFile,
  outsideCsv,
  personEvidence,
  personLedger,
  retractOutside,
  reverseRecord,
  withdrawOutsideFile,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD, type TestAccount } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { pdfScan, pngScan } from '../../../testing/scans.js';
import { People, ReferenceData } from '../../directory/index.js';
import { Seals } from '../seals.service.js';
import { Verifications } from '../verifications.service.js';

/** `twin` is the reporter under a second account. */
type Staff = 'coordinator' | 'reporter' | 'twin' | 'second' | 'administrator';
const DAY = '2026-03-14';

let app: TestApp;
let by: Record<Staff, { account: TestAccount; client: TestClient }>;
let lahore: string;
let karachi: string;

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  await app.unitOfWork.query(
    `INSERT INTO topic (id, code, title_en) VALUES ($1, 'juvenile-justice', 'Juvenile justice') ON CONFLICT DO NOTHING`,
    [newId()],
  );
  lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
  karachi = await referenceId(app, 'agency', 'police-sindh-karachi');
  const scope = await referenceId(app, 'agency', 'police-punjab');
  const staff = async (role: 'coordinator' | 'reporter' | 'administrator', nameEn: string) => {
    const wanted = { role, nameEn, agencyId: lahore, ...(role === 'coordinator' ? { scope } : {}) };
    const account = await anAccount(app, wanted);
    const client = app.client();
    await client.signIn(account.login, TEST_PASSWORD);
    return { account, client };
  };
  by = {
    coordinator: await staff('coordinator', 'Sana Coordinator'),
    reporter: await staff('reporter', 'Bilal Reporter'),
    twin: await staff('reporter', 'Bilal Reporter'),
    second: await staff('reporter', 'Hina Reporter'),
    administrator: await staff('administrator', 'Amina Administrator'),
  };
}, 60_000);
afterAll(() => app?.close());

const person = (agencyId = lahore): Promise<string> =>
  app.get(People).create({
    nameEn: 'Nasreen Akhtar',
    profile: {
      ...{ agencyId, rank: 'constable', districtId: null, serviceNumber: null },
      ...{ sex: 'female' as const, disability: 'no' as const },
    },
  });

const fields = (personId: string, wanted: Partial<BodyOf<typeof enterOutside>> = {}) => ({
  ...{ id: newId(), personId, topic: 'juvenile-justice', title: 'Child protection', provider: 'UNICEF' },
  ...{ completedOn: DAY, minutes: 360 },
  ...wanted,
});

const enter = (who: Staff, body: ReturnType<typeof fields>) => by[who].client.call(enterOutside, { body });

const send = (who: Staff, id: string, bytes: Buffer, fileId = newId(), fileName = 'سند 1.pdf') =>
  by[who].client.call(addOutsideFile, {
    params: { id },
    query: { id: fileId, fileName },
    body: bytes as never,
  });

/** Entered by the coordinator, with one file. */
async function waiting(personId: string): Promise<OutsideCompletion> {
  const { id } = (await enter('coordinator', fields(personId))).body;
  return (await send('coordinator', id, pdfScan())).body;
}

const seen = ({ files }: OutsideCompletion) =>
  files.filter(({ withdrawal }) => withdrawal === null).map((file) => file.id);

const approve = (who: Staff, completion: OutsideCompletion) =>
  by[who].client.call(approveOutside, {
    params: { id: completion.id },
    body: { fileIds: seen(completion) },
  });

const records = (personId: string) =>
  app.unitOfWork.query<{ way: string; source_id: string; agency_id: string; recorded_by: string }>(
    `SELECT way, source_id, agency_id, recorded_by FROM register_entry WHERE kind = 'record' AND person_id = $1`,
    [personId],
  );

const told = ({ status, code }: Answer) => [status, code];
const fieldsOf = (answer: Answer) => (answer.body as { fields?: { field: string; code: string }[] }).fields;

describe('an outside completion', () => {
  it('should become one record once a second person has approved it, and show what it rests on', async () => {
    const personId = await person();
    const entered = await enter('coordinator', fields(personId));
    expect([entered.status, entered.body.state]).toEqual([201, 'incomplete']);
    const completion = (await send('coordinator', entered.body.id, pdfScan())).body;
    expect([completion.state, completion.files[0]?.name]).toEqual(['waiting', 'سند 1.pdf']);
    expect(await records(personId)).toEqual([]);
    const approved = await approve('reporter', completion);
    expect([approved.status, approved.body.state, approved.body.decision?.by]).toEqual([
      200,
      'approved',
      'Bilal Reporter',
    ]);
    expect(await records(personId)).toEqual([
      {
        way: 'outside',
        source_id: completion.id,
        agency_id: lahore,
        recorded_by: by.reporter.account.accountId,
      },
    ]);
    const evidence = await by.coordinator.client.call(personEvidence, { params: { id: personId } });
    const [record] = evidence.body.records;
    expect(record?.outside).toMatchObject({
      ...{ provider: 'UNICEF', minutes: 360, enteredBy: 'Sana Coordinator', approvedBy: 'Bilal Reporter' },
    });
    expect(record?.files).toEqual([
      expect.objectContaining({
        name: 'سند 1.pdf',
        sha256: completion.files[0]?.sha256,
        withdrawnBecause: null,
      }),
    ]);
  });

  it('should write one record when two approve at once', async () => {
    const personId = await person();
    const completion = await waiting(personId);
    const answers = await Promise.all([
      approve('reporter', completion),
      approve('second', completion),
      approve('administrator', completion),
      approve('reporter', completion),
    ]);
    expect(await records(personId)).toHaveLength(1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers)
      if (answer.status !== 200) expect(told(answer)).toEqual([409, 'completion-decided']);
  });

  it('should be refused to whoever entered it, and to whom it is about', async () => {
    const own = (await enter('reporter', fields(await person()))).body;
    const completion = (await send('reporter', own.id, pngScan(), newId(), 'scan.png')).body;
    expect(told(await approve('reporter', completion))).toEqual([409, 'completion-own']);
    const params = { id: own.id };
    const body = { reason: 'No paper' };
    expect(told(await by.reporter.client.call(declineOutside, { params, body }))).toEqual([
      409,
      'completion-own',
    ]);
    const pair = { personId: by.reporter.account.personId, samePersonAs: by.twin.account.personId };
    await by.administrator.client.call(linkPeople, { body: { ...pair, reason: 'One person, twice.' } });
    expect(told(await approve('twin', completion))).toEqual([409, 'completion-own']);
    const aboutMe = await waiting(by.second.account.personId);
    expect(told(await approve('second', aboutMe))).toEqual([409, 'completion-own']);
    expect(told(await approve('coordinator', aboutMe))).toEqual([403, 'not-allowed']);
    expect((await approve('administrator', aboutMe)).status).toBe(200);
  });

  it('should not be entered twice, whoever is linked, and again once its record is reversed', async () => {
    const [personId, twin] = [await person(), await person()];
    const body = { personId, samePersonAs: twin, reason: 'One card' };
    await by.administrator.client.call(linkPeople, { body });
    const answers = await Promise.all([
      enter('coordinator', fields(personId)),
      enter('reporter', fields(twin, { title: 'The same' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422) as Answer;
    expect(fieldsOf(refused)).toMatchObject([{ field: 'completedOn', code: 'training-entered' }]);
    const { id } = (answers.find(({ status }) => status === 201) as Answer<OutsideCompletion>).body;
    const { body: completion } = await send('coordinator', id, pdfScan());
    const { recordId } = (await approve('second', completion)).body;
    expect(fieldsOf(await enter('coordinator', fields(twin)))).toMatchObject([{ code: 'training-entered' }]);
    expect((await enter('coordinator', fields(twin, { completedOn: '2026-03-15' }))).status).toBe(201);
    await by.administrator.client.call(reverseRecord, {
      params: { id: recordId ?? '' },
      body: { reason: 'The paper was of somebody else' },
    });
    const reversed = await by.coordinator.client.call(getOutside, { params: { id } });
    expect([reversed.body.state, reversed.body.reversal?.reason]).toEqual([
      'reversed',
      'The paper was of somebody else',
    ]);
    expect((await enter('coordinator', fields(twin))).status).toBe(201);
  });

  it('should be the same when it is sent again', async () => {
    const body = fields(await person());
    const answers = [await enter('coordinator', body), await enter('coordinator', body)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const fileId = newId();
    const sent = await Promise.all([
      send('coordinator', body.id, pdfScan(), fileId),
      send('coordinator', body.id, pdfScan(), fileId),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
    const { files } = (await by.coordinator.client.call(getOutside, { params: { id: body.id } })).body;
    expect(files).toHaveLength(1);
    expect(told(await send('coordinator', body.id, pdfScan('other'), fileId))).toEqual([
      409,
      'evidence-known',
    ]);
  });

  it('should be declined with a reason, or taken back by who entered it, and then be closed', async () => {
    const params = { id: (await waiting(await person())).id };
    const body = { reason: 'The name on the paper is another' };
    const declined = await by.second.client.call(declineOutside, { params, body });
    expect([declined.body.state, declined.body.decision?.reason]).toEqual(['declined', body.reason]);
    expect(told(await approve('reporter', declined.body))).toEqual([409, 'completion-decided']);
    expect(told(await send('coordinator', params.id, pdfScan()))).toEqual([409, 'completion-decided']);
    const mine = { id: (await waiting(await person())).id };
    expect(told(await by.reporter.client.call(retractOutside, { params: mine, body }))).toEqual([
      403,
      'not-allowed',
    ]);
    const taken = await by.coordinator.client.call(retractOutside, { params: mine, body });
    expect(taken.body.state).toBe('retracted');
  });

  it('should refuse a day to come, an unknown topic, and less than a quarter of an hour', async () => {
    const personId = await person();
    const tomorrow = dayInKarachi(new Date(Date.now() + 86_400_000));
    const tries = [{ completedOn: tomorrow }, { topic: 'astronomy' }, { minutes: 5 }, { title: 'a\u0000b' }];
    const found = [];
    for (const wanted of tries)
      found.push(fieldsOf(await enter('coordinator', fields(personId, wanted)))?.[0]);
    expect(found).toMatchObject([
      { field: 'completedOn', code: 'day-in-future' },
      { field: 'topic', code: 'invalid' },
      { field: 'minutes', code: 'too-short' },
      { field: 'title', code: 'invalid' },
    ]);
  });

  it('should keep a coordinator to their own people', async () => {
    const stranger = await person(karachi);
    expect(told(await enter('coordinator', fields(stranger)))).toEqual([404, 'not-found']);
    const { id } = (await enter('reporter', fields(stranger))).body;
    const [file] = (await send('reporter', id, pdfScan())).body.files;
    const { client } = by.coordinator;
    const params = { id, fileId: file?.id ?? '' };
    expect(told(await client.call(getOutside, { params: { id } }))).toEqual([404, 'not-found']);
    expect(told(await send('coordinator', id, pdfScan('x')))).toEqual([404, 'not-found']);
    expect(told(await client.call(openOutsideFile, { params }))).toEqual([404, 'not-found']);
    const listed = await client.call(listOutside, { query: {} });
    expect(listed.body.items.map((item) => item.id)).not.toContain(id);
    expect((await client.call(outsideCsv)).text).not.toContain(stranger);
  });

  it('should be listed by its state, with a file that neutralises formulas', async () => {
    const personId = await person();
    const { id } = (await enter('coordinator', fields(personId, { title: '=HYPERLINK("x")' }))).body;
    const query = { state: 'incomplete', person: personId };
    const { items } = (await by.reporter.client.call(listOutside, { query })).body;
    expect(items.map((item) => [item.id, item.isOwn])).toEqual([[id, false]]);
    const { text } = await by.reporter.client.call(outsideCsv, { query });
    expect(text).toContain(`'=HYPERLINK`);
  });
});

describe('a file of evidence', () => {
  const stored = async (): Promise<number> =>
    (await readdir(join(app.config.dataDir, 'files'), { recursive: true })).filter((name) => name.length > 60)
      .length;

  it('should be refused where it is not what it must be', async () => {
    const { id } = await waiting(await person());
    const before = await stored();
    const html = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
    expect(told(await send('coordinator', id, html, newId(), 'certificate.pdf'))).toEqual([
      422,
      'evidence-unreadable',
    ]);
    const half = pdfScan().subarray(0, 40);
    expect(told(await send('coordinator', id, half))).toEqual([422, 'evidence-unreadable']);
    const large = Buffer.concat([pdfScan(), Buffer.alloc(EVIDENCE_MAX_BYTES), pdfScan()]);
    expect(told(await send('coordinator', id, large))).toEqual([413, 'too-large']);
    expect(told(await send('coordinator', id, Buffer.alloc(0)))).toEqual([422, 'evidence-unreadable']);
    expect(await stored()).toBe(before);
  });

  it('should be served as a file to be saved, whatever it holds, and the trail has who opened it', async () => {
    const { id, files } = await waiting(await person());
    const params = { id, fileId: files[0]?.id ?? '' };
    const answer = await by.second.client.call(openOutsideFile, { params });
    expect(answer.text).toBe(pdfScan().toString());
    const { headers } = answer;
    expect(headers.get('content-type')).toContain('application/pdf');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_ 1.pdf"; filename*=UTF-8''%D8%B3%D9%86%D8%AF%201.pdf`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    const trail = await app.unitOfWork.query(
      `SELECT account_id FROM audit_entry WHERE action = 'register.open-evidence' AND subject_id = $1`,
      [id],
    );
    expect(trail).toEqual([{ account_id: by.second.account.accountId }]);
  });

  it('should be withdrawn and stay, and an approval hold only for the files that were seen', async () => {
    const completion = await waiting(await person());
    const { id } = completion;
    await send('coordinator', id, pdfScan('better'));
    expect(told(await approve('reporter', completion))).toEqual([409, 'completion-changed']);
    const params = { id, fileId: completion.files[0]?.id ?? '' };
    const body = { reason: 'Scanned upside down' };
    const withdrawn = await by.coordinator.client.call(withdrawOutsideFile, { params, body });
    expect(withdrawn.body.files.map(({ withdrawal }) => withdrawal?.reason ?? null)).toEqual([
      'Scanned upside down',
      null,
    ]);
    expect((await by.second.client.call(openOutsideFile, { params })).status).toBe(200);
    expect((await approve('reporter', withdrawn.body)).status).toBe(200);
    const last = { id, fileId: withdrawn.body.files[1]?.id ?? '' };
    expect(told(await by.coordinator.client.call(withdrawOutsideFile, { params: last, body }))).toEqual([
      409,
      'evidence-missing',
    ]);
    await expect(
      app.unitOfWork.query('DELETE FROM evidence_file WHERE id = $1', [last.fileId]),
    ).rejects.toThrow(/never changed/);
  });

  it('should be one of ten at most', async () => {
    const { id } = await waiting(await person());
    const sent = [];
    for (let number = 2; number <= 10; number += 1)
      sent.push(await send('coordinator', id, pdfScan(`${number}`)));
    expect(sent.map(({ status }) => status)).toEqual(Array(9).fill(201));
    expect(told(await send('coordinator', id, pdfScan('eleven')))).toEqual([409, 'evidence-full']);
  });

  it('should leave nothing where the line breaks in the middle', async () => {
    const { id, files } = await waiting(await person());
    const before = await stored();
    const { hostname, port } = new URL(app.url);
    const cookie = by.coordinator.client.cookieLine;
    await new Promise<void>((resolve) => {
      const line = connect(Number(port), hostname, () => {
        line.write(
          `POST /api/register/outside-completions/${id}/files?id=${newId()}&fileName=a.pdf HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\nx-academy: 1\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n`,
        );
        line.write(pdfScan('broken'), () => setTimeout(() => line.destroy(), 200));
      });
      line.on('close', () => setTimeout(resolve, 200));
    });
    expect(await stored()).toBe(before);
    const after = (await by.coordinator.client.call(getOutside, { params: { id } })).body;
    expect(after.files).toHaveLength(files.length);
  });
});

describe('a person’s ledger', () => {
  it('should tell what was written, by whom and why, and which seal holds it', async () => {
    const [personId, twin] = [await person(), await person(karachi)];
    const link = { personId, samePersonAs: twin, reason: 'One card, two rows' };
    await by.administrator.client.call(linkPeople, { body: link });
    const { recordId } = (await approve('reporter', await waiting(personId))).body;
    await app.get(Seals).closeNow();
    await by.administrator.client.call(reverseRecord, {
      params: { id: recordId ?? '' },
      body: { reason: 'Not the person of the paper' },
    });
    const params = { id: twin };
    const { items } = (await by.second.client.call(personLedger, { params })).body;
    expect(items.map((entry) => [entry.kind, entry.recordedBy, entry.reason])).toEqual([
      ['link', 'Amina Administrator', 'One card, two rows'],
      ['record', 'Bilal Reporter', null],
      ['reversal', 'Amina Administrator', 'Not the person of the paper'],
    ]);
    expect(items.map(({ seal }) => seal !== null)).toEqual([true, true, false]);
    for (const { digest } of items) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const { text } = await by.second.client.call(ledgerCsv, { params });
    expect(text.trim().split('\r\n')).toHaveLength(4);
    const ofCoordinator = (await by.coordinator.client.call(personLedger, { params: { id: personId } })).body;
    expect(ofCoordinator.items[0]?.otherPerson).toBeNull();
    const trail = await app.unitOfWork.query(
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'register.%ledger%' ORDER BY at`,
      [twin],
    );
    expect(trail).toEqual([{ action: 'register.person-ledger' }, { action: 'register.ledger-csv' }]);
  });
});

describe('the check of the register', () => {
  const listed = async () => (await by.administrator.client.call(listVerifications)).body;

  it('should keep what it found, and raise the alarm where the register is not as it was written', async () => {
    expect((await listed()).health).toBe('never');
    await app.get(Verifications).run();
    const sound = await listed();
    expect([sound.health, sound.items[0]?.sound]).toEqual(['sound', true]);
    await approve('reporter', await waiting(await person()));
    const [changed] = await app.unitOfWork.run(async () => {
      await app.unitOfWork.query('SET LOCAL session_replication_role = replica');
      return app.unitOfWork.query<{ id: string }[]>(
        `UPDATE register_entry SET completed_on = '2026-04-01'
         WHERE id = (SELECT id FROM register_entry WHERE kind = 'record' ORDER BY id DESC LIMIT 1) RETURNING id`,
      );
    });
    await app.get(Verifications).run();
    const broken = await listed();
    expect([broken.health, broken.items[0]?.changedEntries]).toEqual([
      'broken',
      (changed ?? []).map(({ id }) => id),
    ]);
    expect(broken.items).toHaveLength(2);
    expect((await app.client().get('/metrics')).text).toContain('academy_register_sound 0');
  });
});
