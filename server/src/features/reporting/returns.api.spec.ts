import { createHash } from 'node:crypto';
import {
  freezeReturn,
  getReturn,
  identityNames,
  listReturns,
  returnCanonical,
  returnCsv,
  trainedChanges,
  trainedPeople,
  trainedPeopleCsv,
  trainedPeopleXlsx,
  trainedReport,
} from '@academy/shared';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RowStream } from '../../platform/database/row-stream.js';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { ReferenceData } from '../directory/index.js';

const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const QUESTION = { ...PERIOD, groupBy: 'sex' };

let app: TestApp;
let reporter: TestClient;
let records: string[];
let people: string[];

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  reporter = await signedIn('reporter');
  people = [await aPerson('Sana Tariq'), await aPerson('Bilal Khan'), await aPerson('Hina Shah')];
  records = [];
  for (const [index, person] of people.entries())
    records.push(await aRecord(person, index < 2 ? 'female' : 'male', '2026-02-10'));
});
afterAll(() => app?.close());

async function signedIn(role: 'reporter' | 'coordinator', scope?: string): Promise<TestClient> {
  const { login } = await anAccount(app, { role, ...(scope ? { scope } : {}) });
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

async function aPerson(name: string): Promise<string> {
  const id = newId();
  await app.unitOfWork.query('INSERT INTO person (id, name_en) VALUES ($1, $2)', [id, name]);
  return id;
}

async function agencyId(code: string): Promise<string> {
  const [row] = await app.unitOfWork.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]);
  return row?.id as string;
}

async function aRecord(
  person: string,
  sex: string,
  on: string,
  agency = 'police-punjab-lahore',
): Promise<string> {
  const id = newId();
  await app.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted, sex, disability, identity, agency_id)
     VALUES ($1, 'record', $2, 'online', $3, 1, 'justice-for-children', $4, 1, true, $5, 'no', 'claimed', $6)`,
    [id, person, newId(), on, sex, await agencyId(agency)],
  );
  return id;
}

const reverse = (target: string, reason: string) =>
  app.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, target_id, reason) VALUES ($1, 'reversal', $2, $3)`,
    [newId(), target, reason],
  );

const freeze = (id: string, client = reporter, question: object = QUESTION) =>
  client.post('/api/returns', { id, title: 'First quarter of 2026', note: 'As sent', question });

const open = async (id: string) => {
  const answer = await reporter.call(getReturn, { params: { id } });
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('returns', () => {
  const id = newId();

  describe('when a report is frozen', () => {
    it('should keep its question, figures, rule, seal and signature under a hash that anybody can compute', async () => {
      const answer = await freeze(id);
      expect(answer.status).toBe(201);
      const { number, hash } = answer.body as { number: number; hash: string };
      expect(number).toBe(1);
      const signed = await reporter.call(returnCanonical, { params: { id } });
      expect(createHash('sha256').update(signed.text, 'utf8').digest('hex')).toBe(hash);
      const { frozen, check } = await open(id);
      expect(JSON.parse(signed.text)).toEqual(frozen);
      expect(frozen).toMatchObject({
        title: 'First quarter of 2026',
        report: {
          ...PERIOD,
          groupBy: ['sex'],
          rule: { version: 1 },
          total: { individuals: 3, verified: 0, records: 3 },
        },
        signed: { role: 'reporter' },
      });
      expect(check).toEqual({
        hashHolds: true,
        sealHolds: true,
        headCountsHold: true,
        equal: true,
        differences: [],
      });
    });

    it('should freeze nothing twice for one request sent again', async () => {
      const again = await freeze(id);
      expect(again.body).toMatchObject({ number: 1 });
      const { items } = (await reporter.call(listReturns)).body;
      expect(items.map(({ number, individuals }) => [number, individuals])).toEqual([[1, 3]]);
    });

    it('should not give another person’s return to who asks with its id', async () => {
      const other = await signedIn('reporter');
      expect((await freeze(id, other)).status).toBe(403);
    });

    it('should print its hash and who signed it on the file', async () => {
      const { text } = await reporter.call(returnCsv, { params: { id } });
      const { hash, frozen } = await open(id);
      expect(text).toContain(hash);
      expect(text).toContain(`${frozen.signed.name}, Reporter`);
      expect(text).toContain('1. First quarter of 2026');
    });

    it.each([
      `UPDATE report_return SET hash = hash`,
      `DELETE FROM report_return`,
      `TRUNCATE report_return`,
      `INSERT INTO report_return SELECT gen_random_uuid(), 99, canonical || ' ', hash, seal_number, signed_by, signed_at FROM report_return`,
    ])('should be refused by the database: %s', async (sql) => {
      await expect(app.unitOfWork.query(sql)).rejects.toThrow(/never changed|ck_report_return_hash/);
    });

    it('should say which field is missing', async () => {
      const answer = await reporter.post('/api/returns', { id: newId(), title: 'Q1', question: QUESTION });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ fields: [{ field: 'title', code: 'too-short' }] });
    });
  });

  describe('when more is recorded and reversed later', () => {
    it('should still be equal as of its seal, and say what has changed since', async () => {
      const { frozen } = await open(id);
      await reverse(records[2] as string, 'Entered for somebody else');
      const newcomer = await aPerson('Zara Malik');
      const later = await aRecord(newcomer, 'female', '2026-03-02');
      await aRecord(newcomer, 'female', '2026-04-02');
      expect((await open(id)).check.equal).toBe(true);
      const query = { ...QUESTION, since: frozen.report.asOf.sealedAt as string };
      const { body } = await reporter.call(trainedChanges, { query });
      expect(body.before.total).toEqual({ individuals: 3, verified: 0, records: 3 });
      expect(body.after.total).toEqual({ individuals: 3, verified: 0, records: 3 });
      expect(body.counts).toMatchObject({ record: 1, reversal: 1, link: 0, unlink: 0, identity: 0 });
      expect(body.items.map(({ kind, reason, people }) => [kind, reason, people])).toEqual([
        ['record', null, []],
        ['reversal', 'Entered for somebody else', []],
      ]);
      expect(body.items[0]?.id).toBe(later);
    });

    it('should give names where they are asked for, and log it', async () => {
      const { frozen } = await open(id);
      const query = { ...QUESTION, since: frozen.report.asOf.sealedAt as string, names: 'yes' };
      const { body } = await reporter.call(trainedChanges, { query });
      expect(body.items.map(({ people: named }) => named.map(({ nameEn }) => nameEn))).toEqual([
        ['Zara Malik'],
        ['Hina Shah'],
      ]);
      const logged = await app.unitOfWork.query(
        `SELECT 1 FROM audit_entry WHERE action = 'reporting.changes'`,
      );
      expect(logged).toHaveLength(1);
    });

    it('should list a link of two of its people, and show the second figure smaller by one', async () => {
      const since = (await reporter.call(trainedReport, { query: QUESTION })).body.asOf.sealedAt as string;
      await app.unitOfWork.query(
        `INSERT INTO register_entry (id, kind, person_id, other_person_id, reason) VALUES ($1, 'link', $2, $3, 'One card')`,
        [newId(), people[0], people[1]],
      );
      const { body } = await reporter.call(trainedChanges, { query: { ...QUESTION, since, names: 'yes' } });
      expect([body.before.total.individuals, body.after.total.individuals]).toEqual([3, 2]);
      expect(body.items).toMatchObject([
        { kind: 'link', reason: 'One card', people: [{ nameEn: 'Sana Tariq' }, { nameEn: 'Bilal Khan' }] },
      ]);
    });

    it('should show a coordinator nothing of agencies beyond their own', async () => {
      const since = (await reporter.call(trainedReport, { query: QUESTION })).body.asOf.sealedAt as string;
      await aRecord(await aPerson('Umar Baloch'), 'male', '2026-02-20', 'police-sindh-karachi');
      const punjab = await signedIn('coordinator', await agencyId('police-punjab'));
      const mine = await punjab.call(trainedChanges, { query: { ...QUESTION, since, names: 'yes' } });
      expect(mine.body.items).toEqual([]);
      expect(
        (await reporter.call(trainedChanges, { query: { ...QUESTION, since } })).body.items,
      ).toHaveLength(1);
    });
  });

  describe('when what it rests on was tampered with', () => {
    it('should name exactly the rows that differ', async () => {
      await app.unitOfWork.query(
        `UPDATE count_fact SET sex = (SELECT no FROM count_code WHERE dimension = 'sex' AND value = 'male') WHERE entry_id = $1`,
        [records[0]],
      );
      const { check } = await open(id);
      const row = (people: number) => ({ individuals: people, verified: 0, records: people });
      expect(check).toMatchObject({ hashHolds: true, sealHolds: true, equal: false });
      expect(check.differences).toHaveLength(2);
      expect(check.differences).toEqual(
        expect.arrayContaining([
          { key: ['female'], frozen: row(2), found: row(1) },
          { key: ['male'], frozen: row(1), found: row(2) },
        ]),
      );
    });
  });

  describe('when it is asked for by who may not', () => {
    it('should be closed to a coordinator', async () => {
      const coordinator = await signedIn('coordinator', await agencyId('police-punjab'));
      expect((await freeze(newId(), coordinator)).status).toBe(403);
      expect((await coordinator.call(freezeReturn)).status).toBe(403);
    });
  });
});

describe('the people behind a figure as files', () => {
  const query = { ...PERIOD, sex: 'female' } as const;
  const address = (path: string): string => `${path}?${new URLSearchParams(query)}`;

  it('should be the people of the screen cell by cell, one row an individual, with the rule and the seal', async () => {
    await aRecord(await aPerson('=HYPERLINK("http://example.org")'), 'female', '2026-03-01');
    await aRecord(people[0] as string, 'female', '2026-03-02');
    const { body: screen } = await reporter.call(trainedPeople, { query });
    const csv = parse((await reporter.get(address(trainedPeopleCsv.path))).text, {
      ...{ bom: true, relax_column_count: true, skip_empty_lines: true },
    }) as string[][];
    const { bytes } = await reporter.download(address(trainedPeopleXlsx.path));
    const [sheet] = await readSheets(Uint8Array.from(bytes).buffer);

    const shown = screen.items.map((person) => [
      ...[person.nameEn, '', '', identityNames[person.identity].en, person.records, person.lastCompletedOn],
      ...['Not recorded', 'Not recorded', person.agency?.name.en, 'Female'],
    ]);
    expect(shown).toHaveLength(3);
    expect(screen.total).toBe(3);
    const texts = shown.map((row) => row.map((cell) => String(cell).replace(/^=/, "'=")));
    expect(csv.slice(1, 4)).toEqual(texts);
    const rows = sheet?.data.map((row) => row.map((cell) => cell ?? '')) ?? [];
    expect(rows.slice(-3)).toEqual(shown);
    const noteOf = (lines: readonly unknown[][], name: string) =>
      lines.find(([first]) => first === name)?.[1];
    for (const name of ['Counting rule', 'Register seal', 'Period', 'Filters'])
      expect([name, noteOf(rows, name)]).toEqual([name, noteOf(csv, name)]);
    expect(noteOf(csv, 'Filters')).toBe('sex=female');
  });

  it('should stand in the trail with its question before a row leaves', async () => {
    await reporter.get(address(trainedPeopleCsv.path));
    const [entry] = await app.unitOfWork.query<{ after: { format: string; rows: number } }>(
      `SELECT after FROM audit_entry WHERE action = 'reporting.export-trained-people' ORDER BY at DESC LIMIT 1`,
    );
    expect(entry?.after).toMatchObject({ format: 'csv', rows: 3, question: { filters: { sex: 'female' } } });
  });

  it('should leave connections to the requests: more readers at once wait for each other', async () => {
    // A third of the test's pool of ten.
    const open = [1, 2, 3].map(() => app.get(RowStream).read('SELECT generate_series(1, 100000)'));
    await Promise.all(open.map((stream) => stream.next()));
    let served = false;
    const fourth = app.get(RowStream).read('SELECT 1');
    const asked = fourth.next().then(() => {
      served = true;
    });
    expect((await reporter.call(trainedReport, { query: PERIOD })).status).toBe(200);
    expect(served).toBe(false);
    await open[0]?.return(undefined);
    await asked;
    await Promise.all([fourth, ...open].map((stream) => stream.return(undefined)));
  });

  it('should give its connection back when the reader goes away', async () => {
    const stream = app.get(RowStream).read('SELECT generate_series(1, 100000)');
    await stream.next();
    await stream.return(undefined);
    for (let times = 0; times < 30; times += 1)
      for await (const rows of app.get(RowStream).read('SELECT 1')) expect(rows).toEqual([[1]]);
  });
});
