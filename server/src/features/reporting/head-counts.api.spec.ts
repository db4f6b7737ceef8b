import {
  changesCsv,
  correctHeadCount,
  dayInKarachi,
  enterHeadCount,
  findLikeHeadCounts,
  freezeReturn,
  getHeadCount,
  getReturn,
  headCountsCsv,
  listHeadCounts,
  publicProgress,
  reverseHeadCount,
  trainedChanges,
  trainedCsv,
  trainedReport,
  trainedXlsx,
} from '@academy/shared';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { ReferenceData } from '../directory/index.js';

const TOPIC = 'juvenile-justice';
const PERIOD = { from: '2023-01-01', to: '2023-12-31' };

let app: TestApp;
let reporter: TestClient;
let coordinator: TestClient;
let lahore: string;
let karachi: string;

async function signedIn(role: 'reporter' | 'coordinator', scope?: string): Promise<TestClient> {
  const { login } = await anAccount(app, { role, ...(scope ? { scope } : {}) });
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  await app.unitOfWork.query(
    `INSERT INTO topic (id, code, title_en, title_ur) VALUES ($1, $2, 'Juvenile justice', 'بچوں کا نظامِ انصاف') ON CONFLICT DO NOTHING`,
    [newId(), TOPIC],
  );
  reporter = await signedIn('reporter');
  coordinator = await signedIn('coordinator', await referenceId(app, 'agency', 'police-punjab'));
  lahore = await referenceId(app, 'place', 'punjab-lahore');
  karachi = await referenceId(app, 'place', 'sindh-karachi-south');
}, 60_000);
afterAll(() => app?.close());

const fields = (wanted: object = {}) => ({
  titleEn: 'Police and the child',
  titleUr: null,
  topic: TOPIC,
  from: '2023-05-09',
  to: '2023-05-10',
  districtId: lahore,
  agencyId: null,
  audience: 'Station house officers',
  ...{ total: 37, women: 5, men: 30, withDisability: null },
  source: 'Letter 412/2023 of the training wing',
  ...wanted,
});

async function entered(wanted: object = {}): Promise<string> {
  const id = newId();
  const answer = await reporter.call(enterHeadCount, { body: { id, ...fields(wanted) } });
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining(id)]);
  return id;
}

const listed = async (query: Record<string, string> = {}) => {
  const answer = await reporter.call(listHeadCounts, { query });
  expect(answer.status).toBe(200);
  return listHeadCounts.view.parse(answer.body);
};
const beside = async (query: Record<string, string>, client = reporter) => {
  const answer = await client.call(trainedReport, { query: { ...PERIOD, ...query } });
  return trainedReport.view.parse(answer.body);
};

describe('head-counts', () => {
  it('should be entered once however often they are sent, and listed with their totals', async () => {
    const body = { id: newId(), ...fields() };
    for (const _time of [1, 2]) expect((await reporter.call(enterHeadCount, { body })).status).toBe(201);
    await entered({
      districtId: karachi,
      to: '2023-11-02',
      from: '2023-11-02',
      total: 20,
      women: 20,
      men: 0,
      withDisability: 2,
    });
    const all = await listed(PERIOD);
    expect(all.items.map(({ district, total, unsaid }) => [district.code, total, unsaid])).toEqual([
      ['sindh-karachi-south', 20, 0],
      ['punjab-lahore', 37, 2],
    ]);
    expect(all.totals).toEqual({
      workshops: 2,
      participants: 57,
      women: 25,
      men: 30,
      unsaid: 2,
      withDisability: 2,
      disabilityNotedOf: 20,
    });
    expect((await listed({ ...PERIOD, province: 'punjab' })).totals.participants).toBe(37);
    const file = await reporter.call(headCountsCsv, { query: { ...PERIOD, lang: 'en' } });
    expect(file.text).toContain('Letter 412/2023 of the training wing');
    expect(file.text).toContain('"Participants by head-count, people may be counted twice",57');
  });

  it('should be asked about where one like it stands, and be entered all the same', async () => {
    const day = { from: '2020-02-03', to: '2020-02-04' };
    const id = await entered({ ...day, titleEn: 'Shelter staff and the law' });
    const ask = async (wanted: object) => {
      const answer = await reporter.call(findLikeHeadCounts, { body: { instead: null, ...fields(wanted) } });
      expect(answer.status).toBe(200);
      return answer.body.items.map((item) => [item.id, item.why.join()]);
    };
    expect(await ask({ ...day, titleEn: 'Another name' })).toEqual([[id, 'same-workshop']]);
    const namesake = { from: '2018-01-01', to: '2018-01-01', titleEn: 'shelter staff  and the LAW' };
    expect(await ask(namesake)).toEqual([[id, 'same-title']]);
    expect(await ask({ ...day, districtId: karachi, titleEn: 'Another name' })).toEqual([]);
    expect(await ask({ ...day, titleEn: 'Another name', instead: id })).toEqual([]);
    const again = await entered({ ...day, titleEn: 'Shelter staff and the law' });
    const undo = { id: newId(), reason: 'It was the same workshop' };
    await reporter.call(reverseHeadCount, { params: { id: again }, body: undo });
    expect(await ask({ ...day, titleEn: 'Another name' })).toEqual([[id, 'same-workshop']]);
  });

  it('should be refused by field, and change nothing', async () => {
    const before = (await listed()).totals;
    const tomorrow = dayInKarachi(new Date(Date.now() + 86_400_000));
    const wrong: [object, string][] = [
      [{ women: 20, men: 20 }, 'total'],
      [{ topic: 'no-such-topic' }, 'topic'],
      [{ districtId: newId() }, 'districtId'],
      [{ agencyId: newId() }, 'agencyId'],
      [{ to: tomorrow }, 'to'],
      [{ from: '2023-06-01' }, 'to'],
      [{ source: 'note' }, 'source'],
      [{ total: 20_001 }, 'total'],
    ];
    for (const [part, field] of wrong) {
      const answer = await reporter.call(enterHeadCount, { body: { id: newId(), ...fields(part) } as never });
      expect([
        answer.status,
        (answer.body as unknown as { fields: { field: string }[] }).fields[0]?.field,
      ]).toEqual([422, field]);
    }
    expect((await listed()).totals).toEqual(before);
  });

  it('should be corrected by a reversal and another entry, and still be what they were as of then', async () => {
    const id = await entered({ to: '2022-03-04', from: '2022-03-04' });
    const asked = { from: '2022-03-01', to: '2022-03-31' };
    const then = await listed(asked);
    expect(then.totals.participants).toBe(37);
    const body = {
      id: newId(),
      reason: 'The letter says 32',
      ...fields({ total: 32, men: 27, from: '2022-03-04', to: '2022-03-04' }),
    };
    for (const _time of [1, 2])
      expect((await reporter.call(correctHeadCount, { params: { id }, body })).status).toBe(201);
    const now = await listed(asked);
    expect(now.items.map((item) => [item.id, item.total, item.revision])).toEqual([[body.id, 32, 2]]);
    const [was] = (await listed({ ...asked, state: 'reversed' })).items;
    expect(was).toMatchObject({ id, reversal: { reason: 'The letter says 32', correctedBy: body.id } });
    expect((await listed({ ...asked, asOf: then.asOf.sealedAt as string })).totals).toEqual(then.totals);
    const again = { id: newId(), reason: 'Once more, wrongly', ...fields() };
    expect((await reporter.call(correctHeadCount, { params: { id }, body: again })).body).toMatchObject({
      code: 'already-reversed',
    });
    expect((await reporter.call(getHeadCount, { params: { id: again.id } })).status).toBe(404);
    const reversal = { id: newId(), reason: 'This workshop was never held' };
    for (const _time of [1, 2])
      expect(
        (await reporter.call(reverseHeadCount, { params: { id: body.id }, body: reversal })).status,
      ).toBe(201);
    expect((await listed(asked)).totals.participants).toBe(0);
    const trail = await app.unitOfWork.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_kind = 'head-count' AND subject_id = ANY ($1) ORDER BY at`,
      [[id, body.id]],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'register.enter-head-count',
      'register.correct-head-count',
      'register.reverse-head-count',
    ]);
  });

  it('should stand beside the people and in none of their figures', async () => {
    const before = await beside({ groupBy: 'province' });
    await entered({ total: 10, women: 4, men: 6 });
    const after = await beside({ groupBy: 'province' });
    expect([after.total, after.cells]).toEqual([before.total, before.cells]);
    expect(after.headCounts.figures?.participants).toBe((before.headCounts.figures?.participants ?? 0) + 10);
    const { figures } = (await beside({ sex: 'female' })).headCounts;
    expect(figures).toMatchObject({ participants: figures?.women, men: 0, unsaid: 0 });
    for (const [filter, unfit] of [
      [{ agency: 'police-punjab' }, ['agency']],
      [{ 'rank-group': 'unrecorded', disability: 'yes' }, ['rank-group', 'disability']],
      [{ way: 'online' }, ['way']],
      [{ sex: 'transgender' }, ['sex']],
    ] as const)
      expect((await beside(filter)).headCounts).toEqual({ figures: null, unfit: [...unfit] });
    expect((await beside({}, coordinator)).headCounts).toEqual({ figures: null, unfit: ['reach'] });
  });

  it('should be broken down as the people are, by what they know, and add up to their own whole', async () => {
    const place = { topic: TOPIC, from: '2021-01-01', to: '2021-12-31' };
    const day = (to: string) => ({ from: to, to });
    const agencyId = await referenceId(app, 'agency', 'police-punjab-lahore');
    await entered({ ...day('2021-02-03'), total: 10, women: 4, men: 5, agencyId });
    await entered({ ...day('2021-11-04'), total: 20, women: 20, men: 0, districtId: karachi });
    const cellsOf = async (query: Record<string, string>) => {
      const { headCounts } = await beside({ ...place, ...query });
      const { breakdown, figures } = headCounts;
      const cells = Object.fromEntries(
        (breakdown?.cells ?? []).map(({ key, participants, workshops }) => [
          key.join(),
          [participants, workshops],
        ]),
      );
      const whole = (breakdown?.cells ?? []).reduce((sum, { participants }) => sum + participants, 0);
      expect(whole).toBe(Object.keys(cells).length > 0 ? figures?.participants : 0);
      return { cells, leftOut: breakdown?.leftOut, groupBy: breakdown?.groupBy };
    };
    expect((await cellsOf({ groupBy: 'province,quarter' })).cells).toEqual({
      'punjab,2021-Q1': [10, 1],
      'sindh,2021-Q4': [20, 1],
    });
    expect((await cellsOf({ groupBy: 'sex,topic' })).cells).toEqual({
      [`female,${TOPIC}`]: [24, 2],
      [`male,${TOPIC}`]: [5, 1],
      [`unsaid,${TOPIC}`]: [1, 1],
    });
    expect((await cellsOf({ groupBy: 'district', sex: 'male' })).cells).toEqual({
      'punjab-lahore': [5, 1],
      'sindh-karachi-south': [0, 1],
    });
    expect(Object.values((await cellsOf({ groupBy: 'agency' })).cells)).toEqual(
      expect.arrayContaining([
        [10, 1],
        [20, 1],
      ]),
    );
    expect(await cellsOf({ groupBy: 'rank-group,way' })).toEqual({
      ...{ cells: {}, groupBy: [], leftOut: ['rank-group', 'way'] },
    });
    expect((await beside(place)).headCounts).not.toHaveProperty('breakdown');
    const query = { ...place, groupBy: 'province,way', lang: 'en' } as never;
    const csv = await reporter.call(trainedCsv, { query });
    expect(csv.text).toContain('Punjab,10,4,5,1,1');
    expect(csv.text).toContain('All participants by head-count,30,24,5,1,2');
    expect(csv.text).toContain('head-counts do not say it: Way of training');
  });

  it('should be among what has changed, entered and reversed, with the reason and the sums of both moments', async () => {
    const since = (await beside({})).asOf.sealedAt as string;
    const place = { topic: TOPIC, province: 'punjab' };
    const id = await entered({ titleEn: 'Changed workshop', total: 12, women: 2, men: 10 });
    const body = { id: newId(), reason: 'This workshop was counted twice' };
    await reporter.call(reverseHeadCount, { params: { id }, body });
    const kept = await entered({ total: 9, women: 9, men: 0 });
    const query = { ...PERIOD, ...place, since };
    const view = trainedChanges.view.parse((await reporter.call(trainedChanges, { query })).body);
    expect(view.items.map(({ id: entry, kind, reason }) => [entry, kind, reason])).toEqual(
      expect.arrayContaining([
        [id, 'head-count', null],
        [body.id, 'head-count-reversal', body.reason],
        [kept, 'head-count', null],
      ]),
    );
    expect(view.counts).toMatchObject({ 'head-count': 2, 'head-count-reversal': 1, record: 0 });
    const sums = [view.before, view.after].map(
      ({ headCounts }) => headCounts.figures?.participants ?? Number.NaN,
    );
    expect((sums[1] ?? 0) - (sums[0] ?? 0)).toBe(9);
    expect([view.after.total, view.items.every(({ record }) => record === null)]).toEqual([
      view.before.total,
      true,
    ]);
    const file = await reporter.call(changesCsv, { query });
    expect(file.text).toContain('This workshop was counted twice');
    expect(file.text).toContain('Changed workshop · Juvenile justice · Lahore');
    expect(file.text).toContain(
      `"Participants by head-count, people may be counted twice",${view.after.seal},${sums[1]}`,
    );
    const mine = await coordinator.call(trainedChanges, { query: { ...PERIOD, since } });
    expect(trainedChanges.view.parse(mine.body).items).toEqual([]);
  });

  it('should stand in the files apart from the figures', async () => {
    const { headCounts } = await beside({ groupBy: 'sex' });
    const query = { ...PERIOD, groupBy: 'sex', lang: 'en' } as never;
    const csv = await reporter.call(trainedCsv, { query });
    expect(csv.text).toContain(
      `"Participants by head-count, people may be counted twice",${headCounts.figures?.participants}`,
    );
    const { bytes } = await reporter.download(`${trainedXlsx.path}?${new URLSearchParams(query)}`);
    const sheets = await readXlsxFile(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Trained', 'Head-counts', 'About these figures']);
    expect(sheets[1]?.data[0]?.[1]).toBe(headCounts.figures?.participants);
    const agency = await reporter.call(trainedCsv, {
      query: { ...PERIOD, agency: 'police-punjab', lang: 'en' } as never,
    });
    expect(agency.text).toContain('cannot be given for: agency');
  });

  it('should be frozen with a return, which still holds when they are reversed later', async () => {
    const id = await entered();
    const frozen = { id: newId(), title: 'The year 2023', note: '', question: { ...PERIOD } };
    expect((await reporter.call(freezeReturn, { body: frozen as never })).status).toBe(201);
    await reporter.call(reverseHeadCount, { params: { id }, body: { id: newId(), reason: 'Entered twice' } });
    const { frozen: kept, check } = getReturn.view.parse(
      (await reporter.call(getReturn, { params: { id: frozen.id } })).body,
    );
    expect(check).toMatchObject({ equal: true, headCountsHold: true });
    const now = (await beside({})).headCounts.figures?.participants ?? 0;
    expect(kept.report.headCounts?.figures?.participants).toBe(now + 37);
  });

  it('should be public as a line of their own with small cells protected', async () => {
    const { items } = await listed();
    for (const { id } of items)
      await reporter.call(reverseHeadCount, { params: { id }, body: { id: newId(), reason: 'Begin anew' } });
    await entered({ total: 30, women: 3, men: 20 });
    const { headCounts, sinceLaunch } = publicProgress.view.parse(
      (await app.client().call(publicProgress, {})).body,
    );
    expect(headCounts).toEqual({
      workshops: 1,
      participants: 30,
      women: 'not-shown',
      men: 20,
      unsaid: 'not-shown',
    });
    expect(sinceLaunch).toBe(0);
  });
});
