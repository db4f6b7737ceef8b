import {
  addToCohort,
  type Cohort,
  cohortCertificatesPdf,
  cohortPeopleCsv,
  cohortPeopleXlsx,
  createCohort,
  exportCohorts,
  findCohortCandidates,
  getCohort,
  listCohortCertificates,
  listCohorts,
  listFacilitators,
  revokeCertificate,
  updateCohort,
} from '@academy/shared';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD, type TestAccount } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { must } from '../../../testing/permission-learner.js';
import { publishSmallCourse, type SmallCourse } from '../../../testing/small-course.js';
import { ReferenceData } from '../../directory/index.js';
import { complete } from '../testing/completions.js';

let app: TestApp;
let course: SmallCourse;
let punjab: string;
let lahore: string;
let sindh: string;
let administrator: TestClient;
let coordinator: TestClient;
let stranger: TestClient;
let trainer: TestAccount;
let canPrint: boolean;

const signedIn = async ({ login }: TestAccount): Promise<TestClient> => {
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
};
const begin = async (changes: object = {}, client = administrator): Promise<Cohort> => {
  const body = {
    id: newId(),
    ...{ courseId: course.courseId, agencyId: punjab, facilitatorId: trainer.accountId, capacity: null },
    ...{ titleEn: '=Spring intake', titleUr: 'بہار کا گروپ', startsOn: '2026-03-01', endsOn: '2026-04-30' },
    ...changes,
  };
  return must(await client.call(createCohort, { body }), createCohort);
};
const add = async (id: string, personIds: string[], client = administrator) =>
  client.call(addToCohort, { params: { id }, body: { personIds, completedToo: true } });
const someone = (nameEn: string, agencyId: string) => anAccount(app, { nameEn, agencyId });

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  course = await publishSmallCourse(app.unitOfWork);
  punjab = await referenceId(app, 'agency', 'police-punjab');
  lahore = await referenceId(app, 'agency', 'police-punjab-lahore');
  sindh = await referenceId(app, 'agency', 'police-sindh');
  administrator = await signedIn(await anAccount(app, { role: 'administrator' }));
  coordinator = await signedIn(await anAccount(app, { role: 'coordinator', scope: punjab }));
  stranger = await signedIn(await anAccount(app, { role: 'coordinator', scope: sindh }));
  trainer = await anAccount(app, { role: 'trainer', nameEn: 'Sana Iqbal', nameUr: 'ثنا اقبال' });
  const health = await app.client().get('/api/health/ready');
  canPrint = (health.body as { browser: string }).browser === 'up';
}, 60_000);
afterAll(() => app?.close());

describe('a cohort', () => {
  it('should be seen by those who answer for its agency and by its facilitator, and by no other', async () => {
    const { id } = await begin();
    const inLahore = await someone('Asma Noor', lahore);
    const inSindh = await someone('Bilal Khan', sindh);
    expect((await add(id, [inLahore.personId, inSindh.personId])).status).toBe(200);
    const look = async (client: TestClient) => client.call(getCohort, { params: { id } });
    const seen = must(await look(coordinator), getCohort);
    expect([seen.people.map(({ nameEn }) => nameEn), seen.beyondReach]).toEqual([['Asma Noor'], 1]);
    expect(seen.canRun).toBe(true);
    const facilitating = must(await look(await signedIn(trainer)), getCohort);
    expect([facilitating.people.length, facilitating.canRun]).toEqual([2, false]);
    const other = await signedIn(await anAccount(app, { role: 'trainer' }));
    for (const client of [stranger, other]) {
      expect((await look(client)).status).toBe(404);
      expect(must(await client.call(listCohorts), listCohorts).items).toEqual([]);
    }
    expect((await add(id, [inSindh.personId], coordinator)).status).toBe(404);
    const search = { params: { id }, query: { search: 'Bilal' } };
    const found = must(await coordinator.call(findCohortCandidates, search), findCohortCandidates);
    expect(found.items).toEqual([]);
  });

  it('should be begun once, and refuse by field what does not fit', async () => {
    const first = await begin({}, coordinator);
    expect((await begin({ id: first.id, titleEn: 'Another' }, coordinator)).titleEn).toBe('=Spring intake');
    const { items } = must(await coordinator.call(listFacilitators), listFacilitators);
    expect(items.map(({ nameEn }) => nameEn)).toContain('Sana Iqbal');
    const body = {
      ...{ courseId: newId(), agencyId: sindh, facilitatorId: newId(), capacity: null },
      ...{ titleEn: 'Intake', titleUr: null, startsOn: '2026-03-01', endsOn: '2026-04-30' },
    };
    const refused = await coordinator.call(updateCohort, { params: { id: first.id }, body });
    expect(refused.code).toBe('bad-input');
    for (const field of ['courseId', 'agencyId', 'facilitatorId'])
      expect(refused.text).toContain(`"${field}"`);
    const reversed = await coordinator.call(updateCohort, {
      params: { id: first.id },
      body: { ...body, endsOn: '2026-02-01' },
    });
    expect(reversed.text).toContain('period-reversed');
  });

  it('should be found in the list by what narrows it, and leave as a file', async () => {
    const { id } = await begin({ titleEn: 'Autumn intake', agencyId: lahore, endsOn: '2026-11-30' });
    const find = async (query: object) =>
      must(await coordinator.call(listCohorts, { query: query as never }), listCohorts).items.map(
        (one) => one.id,
      );
    expect(
      await find({ search: 'autumn', state: 'open', course: course.courseId, agency: 'police-punjab' }),
    ).toEqual([id]);
    expect(await find({ search: 'autumn', agency: 'police-sindh' })).toEqual([]);
    expect(await find({ search: 'autumn', state: 'closed' })).toEqual([]);
    const file = await coordinator.call(exportCohorts, { query: { lang: 'ur' } });
    expect(file.text).toMatch(/^\ufeff?گروپ/);
    expect(file.text).toContain('ثنا اقبال');
  });
});

describe('the certificates of a cohort', () => {
  it('should be listed, kept in its files, and those in force be printed together', async () => {
    const { id } = await begin();
    const holders = [await someone('Dania Aziz', lahore), await someone('Eman Butt', lahore)];
    const numbers: string[] = [];
    for (const { personId } of holders) numbers.push(await complete(app, course, personId));
    const learning = await someone('Faiza Dar', lahore);
    // The small course's completion is told to the certificates alone: the enrolment says so too.
    await app.unitOfWork.query(
      `UPDATE enrolment SET state = 'completed', completed_at = now() WHERE person_id = ANY ($1::uuid[])`,
      [holders.map(({ personId }) => personId)],
    );
    await add(
      id,
      [learning, ...holders].map(({ personId }) => personId),
    );
    const params = { number: numbers[1] as string };
    await administrator.call(revokeCertificate, { params, body: { reason: 'Issued in error' } });
    const listed = await coordinator.call(listCohortCertificates, { params: { id } });
    expect(must(listed, listCohortCertificates).items.map(({ number, status }) => [number, status])).toEqual([
      [numbers[0], 'in-force'],
      [numbers[1], 'revoked'],
    ]);
    const csv = await coordinator.call(cohortPeopleCsv, { params: { id }, query: { lang: 'en' } });
    expect(csv.text.trim().split('\r\n')).toHaveLength(4);
    expect(csv.text).toMatch(new RegExp(`Dania Aziz.*completed before joining.*${numbers[0]},in force`));
    const xlsx = await coordinator.call(cohortPeopleXlsx, { params: { id }, query: { lang: 'ur' } });
    expect([xlsx.status, xlsx.text.startsWith('PK')]).toEqual([200, true]);
    if (!canPrint) return;
    const path = cohortCertificatesPdf.path.replace(':id', id);
    const printed = await coordinator.download(path);
    const pdf = await PDFDocument.load(printed.bytes);
    expect(pdf.getPageCount()).toBe(1);
    expect((await coordinator.get(`${path}?part=2`)).status).toBe(404);
  });
});
