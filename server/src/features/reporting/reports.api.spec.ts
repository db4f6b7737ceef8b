import { type QualityIssue, qualityCsv, qualityFigures, qualityList, type ViewOf } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { newId } from '../../platform/ids.js';
import { Browser } from '../../platform/pdf/browser.js';
import { anAccount, referenceId, TEST_PASSWORD, type TestAccount } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { ReferenceData } from '../directory/index.js';
import { Links } from '../register/index.js';

let app: TestApp;
let reporterAccount: TestAccount;
let reporter: TestClient;
let coordinator: TestClient;
let lahore: string;

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
  reporterAccount = await anAccount(app, { role: 'reporter', nameEn: 'Rabia Noor' });
  reporter = await signedIn(reporterAccount);
  const scope = await referenceId(app, 'agency', 'police-punjab');
  coordinator = await signedIn(await anAccount(app, { role: 'coordinator', scope }));
});
afterAll(() => app?.close());

async function signedIn({ login }: TestAccount): Promise<TestClient> {
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

interface Known {
  readonly name: string;
  readonly agency?: string | null;
  readonly mobile?: string;
  readonly cnic?: string;
}

async function aPerson({ name, agency = null, mobile, cnic }: Known): Promise<string> {
  const id = newId();
  await app.unitOfWork.query(
    `INSERT INTO person (id, name_en, agency_id, mobile, cnic_index, cnic_sealed, cnic_last_four, identity)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      name,
      agency,
      mobile ?? null,
      cnic ?? null,
      cnic && 'sealed',
      cnic && '6789',
      cnic ? 'claimed' : 'none',
    ],
  );
  return id;
}

interface Trained {
  readonly person: string;
  readonly on?: string;
  readonly sex?: string;
  readonly agency?: string | null;
  readonly province?: string | null;
}

async function aRecord({ person, on, sex, agency, province }: Trained): Promise<void> {
  await app.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version, counted,
       sex, disability, identity, agency_id, province_id)
     VALUES ($1, 'record', $2, 'online', $3, 1, 'justice-for-children', $4, 1, true, $5, 'unsaid', 'claimed', $6,
       (SELECT id FROM place WHERE code = $7))`,
    [newId(), person, newId(), on ?? '2026-02-01', sex ?? 'female', agency ?? null, province ?? null],
  );
}

async function aWorkshop(day: string): Promise<string> {
  const id = newId();
  await app.unitOfWork.query(
    `INSERT INTO workshop (id, title_en, topic, district_id, venue, trainers, threshold_percent, created_by, created_at, updated_at)
     SELECT $1, 'First contact', 'justice-for-children', (SELECT id FROM place WHERE code = 'punjab-lahore'), 'Hall', '{Sana}', 80, $2, now(), now()`,
    [id, newId()],
  );
  await app.unitOfWork.query(
    `INSERT INTO workshop_session (id, workshop_id, day, starts, ends) VALUES ($1, $2, $3, '09:00', '12:00')`,
    [newId(), id, day],
  );
  return id;
}

const countsFor = async (client: TestClient): Promise<Partial<Record<QualityIssue, number>>> => {
  const { items } = (await client.call(qualityFigures)).body;
  return Object.fromEntries(items.map(({ issue, count }) => [issue, count]));
};

describe('data quality', () => {
  describe('when facts are missing', () => {
    it('should count each of them, and list behind each figure exactly as many', async () => {
      const before = await countsFor(reporter);
      await app.unitOfWork.query(
        `INSERT INTO topic (id, code, title_en) VALUES (gen_random_uuid(), 'justice-for-children', 'Justice') ON CONFLICT DO NOTHING`,
      );
      const nameless = await aPerson({ name: 'Zara Without', agency: lahore });
      const twin = await aPerson({ name: 'Zara Twin', cnic: 'index of a card' });
      await app.get(Links).link(SYSTEM, nameless, twin, 'One and the same');
      const claimed = await aPerson({ name: 'Bilal Claims', agency: lahore, cnic: 'another card' });
      const bare = await aPerson({ name: 'Hina Bare', agency: lahore });
      await aPerson({ name: 'Omar Mobile', agency: lahore, mobile: '+923001234567' });
      await aRecord({ person: claimed, sex: 'unsaid', agency: lahore });
      await aRecord({ person: bare });
      await aWorkshop('2026-01-05');
      await aWorkshop('2999-01-05');
      const after = await countsFor(reporter);
      const grown = Object.fromEntries(
        Object.entries(after).map(([issue, count]) => [issue, count - (before[issue as QualityIssue] ?? 0)]),
      );
      expect(grown).toMatchObject({
        'record-district': 2,
        'record-agency': 1,
        'record-sex': 1,
        // Zara is known by her twin.
        'person-cnic': 2,
        'person-identifier': 1,
        'person-unverified': 2,
        'workshop-unconfirmed': 1,
        'workshop-nobody': 0,
        'workshop-empty': 1,
      });
      for (const [issue, count] of Object.entries(after)) {
        const { items } = (await reporter.call(qualityList, { params: { issue } })).body;
        expect([issue, items.length]).toEqual([issue, count]);
      }
    });

    it('should page through a list once each, and give all of it as a file that runs no formula', async () => {
      for (let number = 0; number < 60; number += 1)
        await aPerson({ name: `=HYPERLINK(${number % 7})`, agency: lahore });
      const params = { issue: 'person-identifier' };
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query: Record<string, string> = after ? { after } : {};
        const page: ViewOf<typeof qualityList> = (await reporter.call(qualityList, { params, query })).body;
        seen.push(...page.items.map((row) => (row.kind === 'person' ? row.id : '')));
        after = page.next;
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe((await countsFor(reporter))['person-identifier']);
      const { text } = await reporter.call(qualityCsv, { params });
      expect(text.trim().split('\r\n')).toHaveLength(seen.length + 1);
      expect(text).toContain("'=HYPERLINK(1)");
    });

    it('should say that a place in a list is none', async () => {
      const params = { issue: 'people-twice' };
      const after = Buffer.from('["1","2","3"]').toString('base64url');
      const answer = await reporter.call(qualityList, { params, query: { after } });
      expect([answer.status, answer.code]).toEqual([422, 'bad-input']);
    });
  });

  describe('when a coordinator asks', () => {
    it('should show their agency’s subtree and no more', async () => {
      const karachi = await referenceId(app, 'agency', 'police-sindh-karachi');
      const before = await countsFor(coordinator);
      const far = await aPerson({ name: 'Far Away', agency: karachi });
      await aRecord({ person: far, agency: karachi });
      expect(await countsFor(coordinator)).toEqual(before);
      expect(Object.keys(before).some((issue) => issue.startsWith('workshop'))).toBe(false);
      const { text } = await coordinator.call(qualityCsv, { params: { issue: 'person-identifier' } });
      expect(text).toContain('Hina Bare');
      expect(text).not.toContain('Far Away');
    });
  });

  it('should leave a trace where people were named, and none where workshops were', async () => {
    const traces = async () => {
      const [row] = await app.unitOfWork.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM audit_entry WHERE action IN ('reporting.quality-list', 'reporting.quality-csv')`,
      );
      return row?.n ?? 0;
    };
    const before = await traces();
    await reporter.call(qualityList, { params: { issue: 'workshop-empty' } });
    expect(await traces()).toBe(before);
    await reporter.call(qualityCsv, { params: { issue: 'person-cnic' } });
    expect(await traces()).toBe(before + 1);
  });
});

describe('a printed report', () => {
  const query = { from: '2026-01-01', to: '2026-12-31', groupBy: 'sex' };

  /** A machine without a browser says so; with one it prints. */
  const printedOrNot = async (path: string): Promise<void> => {
    const isAvailable = await app.get(Browser).isAvailable();
    const { status, bytes } = await reporter.download(path);
    expect(status).toBe(isAvailable ? 200 : 503);
    if (isAvailable) expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
  };

  it.each(['en', 'ur'])('should be made of the figure in %s', async (lang) => {
    await printedOrNot(`/api/reports/trained.pdf?${new URLSearchParams({ ...query, lang })}`);
  });

  it('should be made of a return as it was frozen, and leave a trace', async () => {
    const id = newId();
    await reporter.post('/api/returns', { id, title: 'Return of the year', note: '', question: query });
    await printedOrNot(`/api/returns/${id}/file.pdf?lang=ur`);
    const [row] = await app.unitOfWork.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'reporting.return-pdf' AND subject_id = $1`,
      [id],
    );
    expect(row?.n).toBe((await app.get(Browser).isAvailable()) ? 1 : 0);
  });
});
