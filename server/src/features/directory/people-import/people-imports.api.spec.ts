import {
  checkImportUndo,
  confirmImport,
  discardImport,
  getImport,
  type ImportView,
  importResult,
  importTemplate,
  linkPeople,
  listImportRows,
  listImports,
  mapImport,
  undoImport,
  uploadImport,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, freshCnic, freshMobile, referenceId, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { ReferenceData } from '../index.js';
import { PeopleImportsJobs } from './people-imports.jobs.js';
import { readSheet } from './sheet.js';

const HEADINGS = ['Name', 'CNIC', 'Mobile', 'Belt No', 'Agency', 'Rank', 'District', 'Sex'];

describe('imports of people', () => {
  let app: TestApp;
  let administrator: TestClient;
  let coordinator: TestClient;
  let punjab: string;
  let lahore: string;
  let sindh: string;

  beforeAll(async () => {
    app = await testApp();
    await app.get(ReferenceData).load();
    punjab = await referenceId(app, 'agency', 'police-punjab');
    lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
    sindh = await referenceId(app, 'agency', 'police-sindh');
    administrator = await signedIn('administrator');
    coordinator = await signedIn('coordinator');
  });
  afterAll(() => app?.close());

  const signedIn = async (role: 'administrator' | 'coordinator'): Promise<TestClient> => {
    const account = await anAccount(app, { role, ...(role === 'coordinator' ? { scope: punjab } : {}) });
    const client = app.client();
    await client.signIn(account.login, TEST_PASSWORD);
    return client;
  };
  const csv = (rows: readonly (readonly string[])[], headings: readonly string[] = HEADINGS): Buffer =>
    Buffer.from([headings, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
  const send = async (
    client: TestClient,
    file: Buffer,
    facts: { id?: string; agencyId?: string | null } = {},
  ): Promise<Answer<ImportView>> => {
    const agencyId = facts.agencyId === undefined ? lahore : facts.agencyId;
    const query = new URLSearchParams({
      id: facts.id ?? newId(),
      fileName: 'list.csv',
      ...(agencyId ? { agencyId } : {}),
    });
    return (await client.post(`${uploadImport.path}?${query}`, file)) as Answer<ImportView>;
  };
  const upload = async (client: TestClient, rows: readonly (readonly string[])[], agencyId?: string) => {
    const answer = await send(client, csv(rows), agencyId ? { agencyId } : {});
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const confirm = (client: TestClient, { id, revision }: ImportView) =>
    client.call(confirmImport, { params: { id }, body: { revision, official: false } });
  const undo = (client: TestClient, { id }: ImportView) => client.call(undoImport, { params: { id } });
  const rowsOf = async (client: TestClient, { id }: ImportView) =>
    (await client.call(listImportRows, { params: { id } })).body.items;
  const fates = async (client: TestClient, view: ImportView) =>
    (await rowsOf(client, view)).map(({ number, fate, reasons }) => [
      number,
      fate,
      ...reasons.map(({ code }) => code),
    ]);
  const countPeople = async (): Promise<number> =>
    Number((await app.unitOfWork.query<{ count: string }>('SELECT count(*) FROM person'))[0]?.count);
  /** Rows of people nobody has seen, as agencies write them. */
  const someRows = (count: number): string[][] =>
    Array.from({ length: count }, (_, index) => {
      const cnic = freshCnic();
      return [
        'Nasreen Akhtar',
        index % 2 ? cnic : `${cnic.slice(0, 5)}-${cnic.slice(5, 12)}-${cnic.slice(12)}`,
        `0${freshMobile().slice(3)}`,
        `LH/${cnic.slice(5, 12)}`,
        'Lahore Police',
        index % 2 ? 'ASI' : 'ہیڈ کانسٹیبل',
        'Lahore',
        index % 2 ? 'f' : 'مرد',
      ];
    });

  describe('when a file is sent', () => {
    it('should say each row’s fate and write nobody', async () => {
      const known = await anAccount(app, { nameEn: 'Bilal Khan', cnic: freshCnic(), agencyId: lahore });
      const elsewhereCnic = freshCnic();
      await anAccount(app, { nameEn: 'Far Away', cnic: elsewhereCnic, agencyId: sindh });
      const [knownRow] = await app.unitOfWork
        .query<{ mobile: string }>(`UPDATE person SET mobile = $2 WHERE id = $1 RETURNING mobile`, [
          known.personId,
          freshMobile(),
        ])
        .then((result) => result.flat() as { mobile: string }[]);
      const [fresh = []] = someRows(1);
      const before = await countPeople();
      const view = await upload(coordinator, [
        fresh,
        ['Bilal Khan', '', `0${knownRow?.mobile.slice(3)}`, '', '', '', '', ''],
        ['Far Away', elsewhereCnic, '', '', '', '', '', ''],
        ['Sana Iqbal', '3.52021E+12', '', '', 'Sindh Police', 'SHO', 'Lahor', '?'],
        ['', freshCnic(), '', '', '', '', '', ''],
        ['No Number', '', '', '', '', '', '', ''],
        fresh,
      ]);
      expect(view.counts).toEqual({ new: 1, matched: 1, conflict: 2, wrong: 3 });
      expect(await fates(coordinator, view)).toEqual([
        [2, 'new'],
        [3, 'matched'],
        [4, 'conflict', 'beyond-reach'],
        [5, 'wrong', 'agency-beyond-reach', 'cnic-ruined', 'rank-unknown', 'district-unknown', 'sex-unknown'],
        [6, 'wrong', 'name-needed'],
        [7, 'wrong', 'identifier-needed'],
        [8, 'conflict', 'repeats-row'],
      ]);
      expect(await countPeople()).toBe(before);
      const items = await rowsOf(coordinator, view);
      expect(items[1]).toMatchObject({ personId: known.personId, matchedBy: 'mobile', nameEn: 'Bilal Khan' });
      expect(items[2]).toMatchObject({ personId: null });
    });

    it('should keep no CNIC in the clear, and forget the file once it is confirmed', async () => {
      const rows = someRows(2);
      const digits = rows.map(([, cnic = '']) => cnic.replaceAll('-', ''));
      const view = await upload(coordinator, rows);
      const stored = async () =>
        JSON.stringify(
          await app.unitOfWork.query(
            `SELECT i.*, encode(i.sheet_sealed, 'escape') AS sheet, r.* FROM people_import i JOIN people_import_row r ON r.import_id = i.id WHERE i.id = $1`,
            [view.id],
          ),
        );
      for (const cnic of digits) expect((await stored()).replaceAll('-', '')).not.toContain(cnic);
      expect(view.columns[1]?.examples[0]).toMatch(/^[•-]+$/);
      await confirm(coordinator, view);
      const [left] = await app.unitOfWork.query(
        `SELECT sheet_sealed, (SELECT count(*)::int FROM people_import_row WHERE import_id = $1 AND facts IS NOT NULL) AS kept FROM people_import WHERE id = $1`,
        [view.id],
      );
      expect(left).toEqual({ sheet_sealed: null, kept: 0 });
    });

    it('should answer the same to the same id, also when both come at once', async () => {
      const id = newId();
      const file = csv(someRows(3));
      const answers = await Promise.all([1, 2].map(() => send(coordinator, file, { id })));
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
      expect((await send(coordinator, Buffer.from('x'), { id })).body).toEqual(answers[0]?.body);
    });

    it('should refuse what is no spreadsheet, is too large, or serves elsewhere', async () => {
      expect((await send(coordinator, Buffer.from('%PDF-1.7'))).code).toBe('import-unreadable');
      expect((await send(coordinator, Buffer.alloc(9 * 1024 * 1024, 'a'))).code).toBe('too-large');
      expect((await send(coordinator, csv(someRows(1)), { agencyId: sindh })).code).toBe('not-found');
      expect((await send(coordinator, csv(someRows(1)), { agencyId: null })).code).toBe('bad-input');
      expect((await administrator.post(`${uploadImport.path}?id=${newId()}&fileName=x`, {})).code).toBe(
        'bad-input',
      );
    });

    it('should let an administrator leave the agency to the rows', async () => {
      const rows = [
        ...someRows(1),
        ...someRows(1).map((row) => row.map((cell, index) => (index === 4 ? '' : cell))),
      ];
      const answer = await send(administrator, csv(rows), { agencyId: null });
      expect(await fates(administrator, answer.body)).toEqual([
        [2, 'new'],
        [3, 'wrong', 'agency-needed'],
      ]);
    });
  });

  describe('when columns are named by hand', () => {
    it('should make the dry run anew and remember them for the agency', async () => {
      const file = csv([['Nasreen Akhtar', freshCnic(), 'x']], ['Kaun', 'Pehchan', 'Gender (M/F)']);
      const { body: first } = await send(coordinator, file);
      expect(first.columns.map(({ field }) => field)).toEqual([null, null, 'sex']);
      expect(first.counts.wrong).toBe(1);
      const answer = await coordinator.call(mapImport, {
        params: { id: first.id },
        body: { agencyId: lahore, columns: ['nameEn', 'cnic', null] },
      });
      expect(answer.body).toMatchObject({ revision: 2, counts: { new: 1, wrong: 0 } });
      expect((await confirm(coordinator, first)).code).toBe('import-changed');
      const { body: second } = await send(coordinator, file);
      expect(second.columns.map(({ field }) => field)).toEqual(['nameEn', 'cnic', null]);
      const { body: other } = await send(coordinator, file, { agencyId: punjab });
      expect(other.columns.map(({ field }) => field)).toEqual([null, null, 'sex']);
    });

    it('should refuse two columns for one thing and another number of columns', async () => {
      const view = await upload(coordinator, someRows(1));
      const map = (columns: ('cnic' | null)[]) =>
        coordinator.call(mapImport, { params: { id: view.id }, body: { agencyId: lahore, columns } });
      expect((await map(['cnic', 'cnic', null, null, null, null, null, null])).code).toBe('bad-input');
      expect((await map([null])).code).toBe('bad-input');
    });
  });

  describe('when it is confirmed', () => {
    it('should make the people once, however often it is said, with an entry in the trail', async () => {
      const rows = someRows(4);
      const view = await upload(coordinator, rows);
      const before = await countPeople();
      const answers = await Promise.all([1, 2, 3].map(() => confirm(coordinator, view)));
      expect(answers.map(({ status, body }) => [status, body.state])).toEqual(
        Array(3).fill([200, 'confirmed']),
      );
      expect(await countPeople()).toBe(before + 4);
      const [{ personId } = { personId: null }] = await rowsOf(coordinator, view);
      const [person] = await app.unitOfWork.query(
        `SELECT name_en, mobile, service_number, agency_id, rank, sex, identity, demonstration, cnic_last_four FROM person WHERE id = $1`,
        [personId],
      );
      const [name, cnic = '', mobile = '', service = ''] = rows[0] as string[];
      expect(person).toEqual({
        name_en: name,
        mobile: `+92${mobile.slice(1)}`,
        service_number: service.replace('/', ''),
        agency_id: lahore,
        rank: 'head-constable',
        sex: 'male',
        identity: 'claimed',
        demonstration: false,
        cnic_last_four: cnic.slice(-5).replace('-', ''),
      });
      const trail = await app.unitOfWork.query(
        `SELECT after FROM audit_entry WHERE action = 'directory.confirm-import' AND subject_id = $1`,
        [view.id],
      );
      expect(trail).toEqual([
        { after: { fileName: 'list.csv', counts: { new: 4, matched: 0, conflict: 0, wrong: 0 } } },
      ]);
    });

    it('should make nobody from the same file a second time', async () => {
      const rows = someRows(5);
      await confirm(coordinator, await upload(coordinator, rows));
      const before = await countPeople();
      const again = await upload(coordinator, rows);
      expect(again.counts).toEqual({ new: 0, matched: 5, conflict: 0, wrong: 0 });
      await confirm(coordinator, again);
      expect(await countPeople()).toBe(before);
    });

    it('should make each person once where two imports cross', async () => {
      const rows = someRows(30);
      const [one, two] = [
        await upload(coordinator, rows.slice(0, 20)),
        await upload(administrator, rows.slice(10)),
      ];
      expect([one.counts.new, two.counts.new]).toEqual([20, 20]);
      const before = await countPeople();
      const answers = await Promise.all([confirm(coordinator, one), confirm(administrator, two)]);
      expect(await countPeople()).toBe(before + 30);
      const counts = answers.map(({ body }) => body.counts);
      expect(counts.map((count) => count.new).reduce((sum, count) => sum + count, 0)).toBe(30);
      expect(counts.map((count) => count.matched).reduce((sum, count) => sum + count, 0)).toBe(10);
    });

    it('should see one person in two who are linked', async () => {
      const [cnic, mobile] = [freshCnic(), freshMobile()];
      const one = await anAccount(app, { nameEn: 'Nasreen Akhtar', cnic, agencyId: lahore });
      const two = await anAccount(app, { nameEn: 'Nasreen Akhtar', mobile, agencyId: lahore });
      const rows = [['Nasreen Akhtar', cnic, mobile, '', '', '', '', '']];
      expect(await fates(coordinator, await upload(coordinator, rows))).toEqual([
        [2, 'conflict', 'two-people'],
      ]);
      await administrator.call(linkPeople, {
        body: { personId: two.personId, samePersonAs: one.personId, reason: 'Two accounts of one person' },
      });
      expect(await fates(coordinator, await upload(coordinator, rows))).toEqual([[2, 'matched']]);
    });
  });

  describe('when it is an agency’s official list', () => {
    const official = (client: TestClient, { id, revision }: ImportView) =>
      client.call(confirmImport, { params: { id }, body: { revision, official: true } });
    const identityOf = async (personId: string) =>
      (
        await app.unitOfWork.query<{ identity: string }>('SELECT identity FROM person WHERE id = $1', [
          personId,
        ])
      )[0]?.identity;
    const entriesOf = (personId: string) =>
      app.unitOfWork.query<{ kind: string }>(
        `SELECT e.kind FROM register_entry e LEFT JOIN register_entry t ON t.id = e.target_id
         WHERE $1 IN (e.person_id, t.person_id) ORDER BY e.recorded_at, e.id`,
        [personId],
      );
    const rowOf = (name: string, cnic: string) => [name, cnic, '', '', 'Lahore Police', 'ASI', 'Lahore', 'f'];

    it('should verify by the CNIC whom nothing speaks against, and take it back with the undoing', async () => {
      const [cnic, otherName] = [freshCnic(), freshCnic()];
      const known = await anAccount(app, { nameEn: 'Nadia Jamil', cnic, agencyId: lahore });
      const differs = await anAccount(app, { nameEn: 'Saima Noor', cnic: otherName, agencyId: lahore });
      const [made, withoutCnic] = someRows(2) as [string[], string[]];
      const rows = [
        rowOf('Nadia Jamil', cnic),
        rowOf('Zulfiqar Bhatti', otherName),
        made,
        withoutCnic.with(1, ''),
      ];
      const view = await upload(coordinator, rows, lahore);
      expect([view.official, view.verifies]).toEqual([false, { new: 1, matched: 1 }]);
      for (const _time of [1, 2]) {
        const { body } = await official(coordinator, view);
        expect([body.state, body.official, body.verifies]).toEqual([
          'confirmed',
          true,
          { new: 1, matched: 1 },
        ]);
      }
      const people = (await rowsOf(coordinator, view)).map(({ personId }) => personId ?? '');
      expect(await Promise.all(people.map(identityOf))).toEqual(['verified', 'claimed', 'verified', 'none']);
      expect(await entriesOf(known.personId)).toEqual([{ kind: 'identity' }]);
      expect(await entriesOf(differs.personId)).toEqual([]);
      const undone = await undo(coordinator, view);
      expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
      expect(await identityOf(known.personId)).toBe('claimed');
      expect(await entriesOf(known.personId)).toEqual([{ kind: 'identity' }, { kind: 'reversal' }]);
      const trail = await app.unitOfWork.query<{ action: string; verified: number }>(
        `SELECT action, (after ->> 'verified')::int AS verified FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
        [view.id],
      );
      expect(trail).toEqual([
        { action: 'directory.confirm-import', verified: 2 },
        { action: 'directory.undo-import', verified: 1 },
      ]);
    });

    it('should not be undone where a record has been written since that says verified', async () => {
      const cnic = freshCnic();
      const known = await anAccount(app, { nameEn: 'Nadia Jamil', cnic, agencyId: lahore });
      const view = await upload(coordinator, [rowOf('Nadia Jamil', cnic)], lahore);
      await official(coordinator, view);
      await app.unitOfWork.query(
        `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version,
           counted, sex, disability, identity)
         VALUES ($1, 'record', $2, 'online', $1, 1, 'topic', '2026-01-05', 1, true, 'female', 'no', 'verified')`,
        [newId(), known.personId],
      );
      expect((await undo(coordinator, view)).code).toBe('import-held');
      expect(await identityOf(known.personId)).toBe('verified');
    });

    it('should be of one agency', async () => {
      const { body: view } = await send(administrator, csv(someRows(1)), { agencyId: null });
      const refused = await official(administrator, view);
      expect([refused.status, refused.code]).toEqual([422, 'bad-input']);
    });
  });

  describe('when it is undone', () => {
    it('should take back everyone, and nobody twice', async () => {
      const before = await countPeople();
      const view = await upload(coordinator, someRows(3));
      expect((await undo(coordinator, view)).code).toBe('import-settled');
      await confirm(coordinator, view);
      const answers = [await undo(coordinator, view), await undo(coordinator, view)];
      expect(answers.map(({ body }) => body.state)).toEqual(['undone', 'undone']);
      expect(await countPeople()).toBe(before);
      expect((await confirm(coordinator, view)).code).toBe('import-settled');
      expect((await rowsOf(coordinator, view)).map(({ personId, nameEn }) => [personId, nameEn])).toEqual(
        Array(3).fill([null, null]),
      );
    });

    it('should refuse and say what rests on whom', async () => {
      const rows = someRows(3);
      const view = await upload(coordinator, rows);
      await confirm(coordinator, view);
      const ids = (await rowsOf(coordinator, view)).map(({ personId }) => personId as string);
      const again = await upload(coordinator, rows.slice(2));
      await confirm(coordinator, again);
      await app.unitOfWork.query(`INSERT INTO account (id, person_id, password_hash) VALUES ($1, $2, '')`, [
        newId(),
        ids[0],
      ]);
      await app.unitOfWork.query('UPDATE person SET sex = $2, updated_at = now() WHERE id = $1', [
        ids[0],
        'female',
      ]);
      expect((await undo(coordinator, view)).code).toBe('import-held');
      const { body } = await coordinator.call(checkImportUndo, { params: { id: view.id } });
      expect(body).toEqual({
        people: 3,
        held: 2,
        items: [
          { personId: ids[0], nameEn: 'Nasreen Akhtar', holds: ['account', 'changed'] },
          { personId: ids[2], nameEn: 'Nasreen Akhtar', holds: ['import'] },
        ],
      });
      await undo(coordinator, again);
      expect((await coordinator.call(checkImportUndo, { params: { id: view.id } })).body.held).toBe(1);
    });
  });

  describe('when it is looked at', () => {
    it('should be seen within the agency’s reach and by nobody beyond', async () => {
      const { body: far } = await send(administrator, csv(someRows(1)), { agencyId: sindh });
      const { body: none } = await send(administrator, csv(someRows(1)), { agencyId: null });
      for (const { id } of [far, none])
        expect((await coordinator.call(getImport, { params: { id } })).code).toBe('not-found');
      const seen = (await coordinator.call(listImports)).body.items.map(({ id }) => id);
      expect(seen).not.toContain(far.id);
      expect((await administrator.call(listImports)).body.items.map(({ id }) => id)).toContain(far.id);
    });

    it('should give its result as CSV in both languages, and formulas as text', async () => {
      const [row = []] = someRows(1);
      const view = await upload(coordinator, [row, ['Wrong', '12', '', '', '=cmd()', '', '', '']]);
      await confirm(coordinator, view);
      const file = async (lang: string) =>
        (await coordinator.call(importResult, { params: { id: view.id }, query: { lang } })).text.split(
          '\r\n',
        );
      const english = await file('en');
      expect(english[1]).toMatch(/^2,New,,Nasreen Akhtar,,http.*\/reports\/people\/[0-9a-f-]{36},$/);
      expect(english[2]).toBe(
        '3,Wrong,,,,,Agency: There is no agency called “=cmd()” here. CNIC: A CNIC has 13 digits.',
      );
      expect((await file('ur'))[2]).toContain('شناختی کارڈ نمبر کے 13 ہندسے ہوتے ہیں');
    });

    it('should give a template whose headings are understood', async () => {
      for (const lang of ['en', 'ur']) {
        const response = await fetch(`${app.url}${importTemplate.path}?lang=${lang}`, {
          headers: { cookie: await cookieOf() },
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        await expect(readSheet(bytes)).rejects.toMatchObject({ code: 'import-empty' });
      }
    });

    const cookieOf = async (): Promise<string> => {
      const account = await anAccount(app, { role: 'coordinator', scope: punjab });
      const answer = await app
        .client()
        .post('/api/sign-in', { login: account.login, password: TEST_PASSWORD });
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    };
  });

  describe('when it is thrown away', () => {
    it('should leave nothing of it, but never of one that was confirmed', async () => {
      const [draft, kept] = [await upload(coordinator, someRows(2)), await upload(coordinator, someRows(2))];
      await confirm(coordinator, kept);
      expect((await coordinator.call(discardImport, { params: { id: draft.id } })).status).toBe(204);
      expect((await coordinator.call(getImport, { params: { id: draft.id } })).code).toBe('not-found');
      expect((await coordinator.call(discardImport, { params: { id: kept.id } })).code).toBe(
        'import-settled',
      );
    });

    it('should forget drafts after a week', async () => {
      const [old, young] = [await upload(coordinator, someRows(1)), await upload(coordinator, someRows(1))];
      await app.unitOfWork.query(
        `UPDATE people_import SET created_at = now() - interval '8 days' WHERE id = $1`,
        [old.id],
      );
      await app.get(PeopleImportsJobs).forget();
      expect((await coordinator.call(getImport, { params: { id: old.id } })).code).toBe('not-found');
      expect((await coordinator.call(getImport, { params: { id: young.id } })).status).toBe(200);
    });
  });

  describe('when 10,000 rows come with 300 bad ones', () => {
    it('should keep the bad ones out and take the good ones back as one', async () => {
      const bad = (row: string[], index: number): string[] => {
        const [name = '', cnic = '', ...rest] = row;
        return [
          [name, '3.52021E+12', ...rest],
          ['Ali 786', cnic, ...rest],
          [name, cnic.slice(0, -1), ...rest],
        ][index % 3] as string[];
      };
      const rows = someRows(10_000).map((row, index) =>
        index % 33 === 0 && index < 9_900 ? bad(row, index / 33) : row,
      );
      const before = await countPeople();
      const view = await upload(coordinator, rows);
      expect(view.counts).toEqual({ new: 9_700, matched: 0, conflict: 0, wrong: 300 });
      expect((await confirm(coordinator, view)).body.counts).toEqual(view.counts);
      expect(await countPeople()).toBe(before + 9_700);
      expect((await upload(coordinator, rows)).counts).toEqual({
        new: 0,
        matched: 9_700,
        conflict: 0,
        wrong: 300,
      });
      expect((await undo(coordinator, view)).body.state).toBe('undone');
      expect(await countPeople()).toBe(before);
    }, 120_000);
  });
});
