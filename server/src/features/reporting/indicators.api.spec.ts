import { indicatorsCsv, indicatorsReport, setTarget, trainedReport } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { publishSmallCourse } from '../../testing/small-course.js';
import { ReferenceData } from '../directory/index.js';

const FIRST_HALF = { from: '2026-01-01', to: '2026-06-30' };

let app: TestApp;
let reporter: TestClient;

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  const { login } = await anAccount(app, { role: 'reporter' });
  reporter = app.client();
  await reporter.signIn(login, TEST_PASSWORD);
  await play();
});
afterAll(() => app?.close());

interface Fact {
  readonly person: string;
  readonly agency: string | null;
  readonly on?: string;
  readonly way?: string;
  readonly source?: string;
  readonly topic?: string;
  readonly course?: string | null;
}

async function record({ person, agency, on, way, source, topic, course }: Fact): Promise<void> {
  await app.unitOfWork.query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, course_id, completed_on, rule_version, counted,
       sex, disability, identity, agency_id)
     SELECT $1, 'record', $2, $3, $4, 1, $5, $6, $7, 1, true, 'unsaid', 'unsaid', 'claimed', (SELECT id FROM agency WHERE code = $8)`,
    [
      newId(),
      person,
      way ?? 'online',
      source ?? newId(),
      topic ?? 'justice-for-children',
      course ?? null,
      on ?? '2026-02-01',
      agency,
    ],
  );
}

async function aPerson(): Promise<string> {
  const id = newId();
  await app.unitOfWork.query('INSERT INTO person (id, name_en) VALUES ($1, $2)', [id, 'Somebody']);
  return id;
}

/** Two courses, two workshops, five people of four agencies, and one record of the year before. */
async function play(): Promise<void> {
  const one = (await publishSmallCourse(app.unitOfWork)).courseId;
  const other = (await publishSmallCourse(app.unitOfWork)).courseId;
  const [officer, judge, lawyer, staff, unplaced] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ];
  const [joint, inside] = [newId(), newId()];
  const complaints = 'complaints-and-referral';
  await record({ person: officer, agency: 'police-punjab-lahore', course: one, topic: complaints });
  await record({ person: officer, agency: 'police-punjab-lahore', course: other });
  await record({ person: judge, agency: 'judiciary-superior', course: one });
  await record({ person: lawyer, agency: 'bar', course: other, topic: complaints });
  await record({ person: unplaced, agency: null, course: one, topic: complaints });
  await record({ person: staff, agency: 'ncrc', way: 'workshop', source: joint });
  await record({ person: officer, agency: 'police-punjab', way: 'workshop', source: joint });
  await record({ person: staff, agency: 'ncrc', way: 'workshop', source: inside });
  await record({ person: judge, agency: 'judiciary-superior', course: other, on: '2025-12-31' });
}

const report = async (query: Record<string, string> = FIRST_HALF) => {
  const { body, status } = await reporter.call(indicatorsReport, { query });
  expect(status).toBe(200);
  return new Map(body.items.map((item) => [item.code, item]));
};

describe('indicators', () => {
  it('should count people, agencies, workshops and programmes each for what it is', async () => {
    const items = await report();
    const figures = [...items.values()].map(({ code, unit, actual, people, records, parts }) => [
      ...[code, unit, actual, people, records],
      ...parts.map((part) => `${part.code} ${part.actual}`),
    ]);
    expect(figures).toEqual([
      ['individuals-trained-online', 'people', 4, 4, 5],
      ['entities-trained-on-complaints', 'agencies', 2, 3, 3, 'government 1', 'stakeholders 1'],
      ['training-sessions-conducted', 'workshops', 2, 2, 3],
      ['capacity-building-sessions', 'workshops', 2, 2, 3, 'commission 2', 'stakeholders 1'],
      ['training-programmes', 'programmes', 2, 3, 5, 'law-enforcement 2', 'legal 1', 'judicial 1'],
    ]);
  });

  it('should agree with the figure of individuals trained online', async () => {
    const { body } = await reporter.call(trainedReport, { query: { ...FIRST_HALF, way: 'online' } });
    expect((await report()).get('individuals-trained-online')?.actual).toBe(body.total.individuals);
  });

  it('should hold each target against the actual figure of its own period', async () => {
    const year = { from: '2025-07-01', to: '2026-06-30' };
    const body = { indicator: 'training-programmes', ...year, value: 5 };
    expect((await reporter.call(setTarget, { body })).status).toBe(200);
    expect((await report()).get('training-programmes')?.targets).toEqual([
      { ...year, target: 5, actual: 2, gap: 3 },
    ]);
    const { body: trained } = await reporter.call(trainedReport, { query: year });
    expect(trained.target).toBeNull();
  });

  it('should give the figure of then as of a moment before the first record', async () => {
    const items = await report({ ...FIRST_HALF, asOf: '2026-01-01T00:00:00Z' });
    expect([...items.values()].map(({ actual }) => actual)).toEqual([0, 0, 0, 0, 0]);
  });

  it('should say in the file what each figure counts', async () => {
    const { text } = await reporter.call(indicatorsCsv, { query: { ...FIRST_HALF, lang: 'en' } });
    const items = await report();
    for (const { counts, title } of items.values()) {
      expect(text).toContain(title.en);
      expect(text).toContain(counts.en.slice(0, 40));
    }
  });
});
