import {
  courseInsights,
  courseInsightsCsv,
  courseInsightsXlsx,
  itemsInsights,
  itemsInsightsCsv,
  listInsights,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../platform/auth/actor.js';
import { newId } from '../../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { publishSmallCourse, type SmallCourse } from '../../../testing/small-course.js';
import { ReferenceData } from '../../directory/index.js';
import { Links } from '../../register/index.js';
import { Taught } from '../testing/taught.js';

let app: TestApp;
let trainer: TestClient;
let coordinator: TestClient;
let reviewer: TestClient;
let administrator: TestClient;

beforeAll(async () => {
  app = await testApp();
  await app.get(ReferenceData).load();
  const scope = await referenceId(app, 'agency', 'police-punjab');
  const signIn = async (wanted: Parameters<typeof anAccount>[1]) => {
    const client = app.client();
    await client.signIn((await anAccount(app, wanted)).login, TEST_PASSWORD);
    return client;
  };
  trainer = await signIn({ role: 'trainer' });
  coordinator = await signIn({ role: 'coordinator', scope });
  reviewer = await signIn({ role: 'reviewer' });
  administrator = await signIn({ role: 'administrator' });
});
afterAll(() => app?.close());

/** Answers that have so many of six questions right, the others wrong; the third is left open where it is wrong. */
function answersOf(right: number) {
  const keys = ['f-age-1', 'f-age-2', 'f-age-3', 'f-bail-1', 'f-bail-2', 'f-bail-3'];
  const [wrong, rights] = [
    [['a'], ['b'], null, ['c'], ['d'], ['b']],
    [['b'], ['a', 'c'], ['a'], ['b'], ['a', 'c'], ['a']],
  ];
  return Object.fromEntries(keys.map((key, at) => [key, (at < right ? rights : wrong)?.[at] ?? null]));
}

async function aWorkshop(topic: string): Promise<string> {
  const id = newId();
  await app.unitOfWork.query(
    `INSERT INTO workshop (id, title_en, topic, district_id, venue, trainers, threshold_percent, created_by, created_at, updated_at)
     SELECT $1, 'A workshop', $2, id, 'Here', '{A}', 80, $3, now(), now() FROM place WHERE parent_id IS NOT NULL LIMIT 1`,
    [id, topic, newId()],
  );
  return id;
}

const ask = async (course: SmallCourse, query: object = {}, client = trainer) => {
  const answer = await client.call(courseInsights, {
    params: { courseId: course.courseId },
    query: { ...query },
  });
  expect(answer.status).toBe(200);
  return answer.body;
};
const askItems = async (course: SmallCourse, query: object = {}) => {
  const answer = await trainer.call(itemsInsights, {
    params: { courseId: course.courseId },
    query: { ...query },
  });
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('questions of the final test', () => {
  let course: SmallCourse;
  const scores = Array.from({ length: 36 }, (_, nth) => nth % 7);

  beforeAll(async () => {
    course = await publishSmallCourse(app.unitOfWork);
    const taught = new Taught(app, course);
    for (const score of scores) {
      const learner = await taught.enrol();
      await taught.sit(learner, { answers: answersOf(score) });
      // A second attempt, knowing everything, is no first.
      if (score === 2) await taught.sit(learner, { number: 2, after: 3, answers: answersOf(6) });
    }
    const everything = answersOf(6);
    await taught.sit(await taught.enrol(), { answers: everything, isOpen: true });
    await taught.sit(await taught.enrol(), { kind: 'pretest', answers: everything });
    await taught.sit(await taught.enrol({ demonstration: true }), { answers: everything });
    const workshopId = await aWorkshop(course.outline.topic);
    await taught.sit(await taught.enrol(), { workshopId, answers: everything });
  });

  it('should count closed first attempts at the course’s own test alone', async () => {
    const { people, items } = await askItems(course);
    expect(people).toBe(scores.length);
    expect(items.map(({ key, people: asked }) => [key, asked])).toEqual(
      ['f-age-1', 'f-age-2', 'f-age-3', 'f-bail-1', 'f-bail-2', 'f-bail-3'].map((key) => [
        key,
        scores.length,
      ]),
    );
  });

  it('should give the facility and discrimination that a pencil finds', async () => {
    const { items } = await askItems(course);
    items.forEach((item, at) => {
      const right = scores.filter((score) => score > at);
      expect(item.facility).toBeCloseTo((100 * right.length) / scores.length, 0);
      const pairs = scores.map((score) => ({ x: score > at ? 1 : 0, y: (score - (score > at ? 1 : 0)) / 5 }));
      expect(item.discrimination).toBeCloseTo(pearson(pairs), 2);
    });
  });

  it('should count what was chosen, name the wrong choice that wins, and mark what is right', async () => {
    const { items } = await askItems(course);
    const [first, , third, fourth] = items;
    const failed = (at: number) => scores.filter((score) => score <= at).length;
    expect(first?.choices?.map(({ key, right, people }) => [key, right, people])).toEqual([
      ['a', false, failed(0)],
      ['b', true, scores.length - failed(0)],
      ['c', false, 0],
      ['d', false, 0],
    ]);
    expect([first?.winner, fourth?.winner, third?.winner]).toEqual(['a', 'c', null]);
    expect(third?.unanswered).toBeCloseTo((100 * failed(2)) / scores.length, 0);
    expect(first?.warnings).toContain('unchosen-distractor');
    expect(fourth?.warnings).toContain('distractor-beats-right');
    expect(third?.warnings).toContain('many-unanswered');
    expect(items.at(-1)?.warnings).toContain('too-hard');
  });

  it('should put the hardest first where that is asked', async () => {
    const { items } = await askItems(course, { order: 'facility' });
    expect(items.map(({ key }) => key)[0]).toBe('f-bail-3');
  });

  it('should show nothing of few people but why', async () => {
    const few = await publishSmallCourse(app.unitOfWork);
    const taught = new Taught(app, few);
    for (let nth = 0; nth < 4; nth += 1) await taught.sit(await taught.enrol(), { answers: answersOf(3) });
    const [item] = (await askItems(few)).items;
    expect(item).toMatchObject({
      people: 4,
      facility: null,
      choices: null,
      withheld: 'too-few',
      warnings: [],
    });
    await taught.sit(await taught.enrol(), { answers: answersOf(3) });
    const [enough] = (await askItems(few)).items;
    expect(enough).toMatchObject({
      facility: 100,
      discrimination: null,
      withheld: 'too-few-for-discrimination',
    });
  });

  it('should be closed to those who may not see what is right', async () => {
    const params = { courseId: course.courseId };
    for (const endpoint of [itemsInsights, itemsInsightsCsv])
      expect((await coordinator.call(endpoint, { params })).status).toBe(403);
    const { text } = await coordinator.call(courseInsights, { params });
    expect(text).not.toContain('f-age-1');
  });

  it('should be the same in the file, one row for each choice', async () => {
    const { text } = await trainer.call(itemsInsightsCsv, { params: { courseId: course.courseId } });
    const { items } = await askItems(course);
    const rows = text.split('\r\n').filter((line) => line.startsWith('f-'));
    expect(rows).toHaveLength(items.reduce((sum, { choices }) => sum + (choices?.length ?? 0), 0));
    expect(rows[0]).toContain(
      `Stem of f-age-1,${scores.length},${items[0]?.facility},${items[0]?.discrimination}`,
    );
    expect(text).toContain('Henrysson 1963');
  });
});

describe('from enrolment to certificate', () => {
  let course: SmallCourse;
  let taught: Taught;

  beforeAll(async () => {
    course = await publishSmallCourse(app.unitOfWork);
    taught = new Taught(app, course);
    // Six read one lesson, on days 1 to 6; of them five read the other and sit the test, three pass.
    for (let day = 1; day <= 6; day += 1) {
      const learner = await taught.enrol({ agency: 'police-punjab-lahore' });
      await taught.read(learner, { 'l-1': day, ...(day > 1 ? { 'l-2': day + 1 } : {}) });
      if (day > 1) await taught.sit(learner, { after: day + 2, answers: answersOf(day > 3 ? 6 : 3) });
    }
    await taught.enrol({ agency: 'police-sindh-karachi', on: '2026-05-20' });
    await taught.enrol({ demonstration: true });
  });

  const steps = async (query: object = {}, client = trainer) =>
    (await ask(course, query, client)).steps.map(({ kind, key, people, of, medianDays }) => [
      key ?? kind,
      people,
      of,
      medianDays,
    ]);

  it('should count who took each step, with the median of days', async () => {
    expect(await steps()).toEqual([
      ['enrolled', 7, 7, null],
      ['l-1', 6, 7, 3.5],
      ['l-2', 5, 7, 5],
      ['test', 5, 7, 6],
      ['passed', 3, 7, null],
      ['certificate', 0, 7, null],
    ]);
  });

  it('should say at which step people stopped', async () => {
    const { steps: all } = await ask(course, { to: '2026-03-01' });
    expect(all.map(({ stopped, underWay }) => stopped + underWay)).toEqual([0, 1, 0, 2, 3, 0]);
  });

  it('should be narrowed by period, publication, agency, province and language', async () => {
    const enrolled = async (query: object) => (await ask(course, query)).people;
    await app.unitOfWork.query(
      `UPDATE person SET district_id = (SELECT d.id FROM place d JOIN place p ON p.id = d.parent_id WHERE p.code = 'punjab' LIMIT 1)
       WHERE agency_id = (SELECT id FROM agency WHERE code = 'police-punjab-lahore')`,
    );
    expect(await enrolled({ to: '2026-04-30' })).toBe(6);
    expect(await enrolled({ agency: 'police-punjab' })).toBe(6);
    expect(await enrolled({ publication: course.publicationId })).toBe(7);
    expect(await enrolled({ province: 'punjab' })).toBe(6);
    expect([await enrolled({ province: 'sindh' }), await enrolled({ language: 'ur' })]).toEqual([0, 0]);
  });

  it('should say nothing but that they are few of people whom a filter leaves in a handful', async () => {
    for (const query of [{ from: '2026-05-01' }, { agency: 'police-sindh' }]) {
      const answer = await ask(course, query);
      expect([answer.people, answer.steps, answer.gain.figures]).toEqual(['fewer-than-5', [], null]);
      expect((await askItems(course, query)).items).toEqual([]);
    }
    const params = { courseId: course.courseId };
    const { text } = await trainer.call(courseInsightsCsv, {
      params,
      query: { agency: 'police-sindh' } as never,
    });
    expect(text).toContain('fewer than 5');
    expect(text).not.toContain('l-1');
  });

  describe('of a cohort', () => {
    let near: string;
    let far: string;

    beforeAll(async () => {
      near = await aCohort('police-punjab');
      far = await aCohort('police-sindh');
      await app.unitOfWork.query(
        `UPDATE enrolment SET cohort_id = $1, cohort_joined_at = now() WHERE course_id = $2 AND enrolled_at < '2026-03-01'
           AND person_id IN (SELECT id FROM person WHERE NOT demonstration)`,
        [near, course.courseId],
      );
    });

    const aCohort = async (agency: string): Promise<string> => {
      const id = newId();
      const { accountId } = await anAccount(app, { role: 'trainer' });
      await app.unitOfWork.query(
        `INSERT INTO cohort (id, course_id, agency_id, facilitator_id, title_en, starts_on, ends_on, created_by, created_at, updated_at)
         SELECT $1, $2, id, $4, $5, '2026-02-01', '2026-08-31', $4, now(), now() FROM agency WHERE code = $3`,
        [id, course.courseId, agency, accountId, `Intake of ${agency}`],
      );
      return id;
    };

    it('should count its people, name it in the answer and in the head of the file', async () => {
      const { asked, people, course: shown } = await ask(course, { cohort: near }, administrator);
      expect([people, asked.cohort]).toEqual([6, { en: 'Intake of police-punjab' }]);
      expect(shown.cohorts.map(({ id }) => id).sort()).toEqual([near, far].sort());
      const { text } = await administrator.call(courseInsightsCsv, {
        params: { courseId: course.courseId },
        query: { cohort: near } as never,
      });
      expect(text).toContain('Cohort,Intake of police-punjab');
    });

    it('should be offered to nobody who may not see it, and be refused as one that there is not', async () => {
      const { course: shown } = await ask(course, {}, coordinator);
      expect(shown.cohorts.map(({ id }) => id)).toEqual([near]);
      expect((await ask(course, { cohort: near }, coordinator)).people).toBe(6);
      for (const [client, cohort] of [
        [coordinator, far],
        [trainer, near],
        [reviewer, near],
        [administrator, newId()],
      ] as const) {
        const params = { courseId: course.courseId };
        const answer = await client.call(courseInsights, { params, query: { cohort } as never });
        expect(answer.status).toBe(422);
        expect(answer.text).toContain('"field":"cohort"');
      }
    });
  });

  it('should name what is wrong with a question', async () => {
    const params = { courseId: course.courseId };
    const faults = async (query: object) => {
      const { status, body } = await trainer.call(courseInsights, { params, query: { ...query } });
      const { fields } = body as unknown as { fields: { field: string; code: string }[] };
      return [status, ...fields.map(({ field, code }) => `${field} ${code}`)];
    };
    expect(await faults({ agency: 'nowhere' })).toEqual([422, 'agency invalid']);
    expect(await faults({ province: 'nowhere' })).toEqual([422, 'province invalid']);
    expect(await faults({ publication: newId() })).toEqual([422, 'publication invalid']);
    expect(await faults({ from: '2026-05-01', to: '2026-04-01' })).toEqual([422, 'to period-reversed']);
    expect((await trainer.call(courseInsights, { params: { courseId: newId() } })).status).toBe(404);
  });

  it('should reach no further than a coordinator does', async () => {
    expect((await steps({}, coordinator))[0]).toEqual(['enrolled', 6, 6, null]);
    expect((await ask(course, { agency: 'police-sindh' }, coordinator)).people).toBe(0);
    const near = (await coordinator.call(listInsights)).body;
    const all = (await trainer.call(listInsights)).body;
    const enrolled = ({ items }: typeof all) =>
      items.find(({ courseId }) => courseId === course.courseId)?.enrolled;
    expect([enrolled(near), enrolled(all)]).toEqual([6, 7]);
    expect([near.reach?.length, all.reach]).toEqual([1, null]);
  });

  it('should count linked entries as one person, once', async () => {
    const again = await taught.enrol({ on: '2026-06-01' });
    const [other] = await app.unitOfWork.query<{ id: string }>(
      `SELECT p.id FROM enrolment e JOIN person p ON p.id = e.person_id
       WHERE e.course_id = $1 AND e.enrolled_at < '2026-03-01' AND NOT p.demonstration LIMIT 1`,
      [course.courseId],
    );
    expect((await steps())[0]?.[1]).toBe(8);
    await app.get(Links).link(SYSTEM, again.personId, other?.id ?? '', 'The same person, entered twice.');
    expect((await steps())[0]?.[1]).toBe(7);
  });

  it('should be the same in the files', async () => {
    const params = { courseId: course.courseId };
    const { text } = await trainer.call(courseInsightsCsv, { params });
    expect(text).toContain('\r\nl-1,6,7,85.7,');
    expect((await trainer.call(courseInsightsCsv, { params, query: { lang: 'ur' } })).text).toContain(
      'مرحلہ',
    );
    const path = courseInsightsXlsx.path.replace(':courseId', course.courseId);
    const { status, bytes } = await trainer.download(path);
    expect([status, Buffer.from(bytes.slice(0, 2)).toString()]).toEqual([200, 'PK']);
  });
});

describe('gain from pre-test to final test', () => {
  it('should compare the same person’s tests, and protect few', async () => {
    const course = await publishSmallCourse(app.unitOfWork);
    const taught = new Taught(app, course);
    const sitBoth = async (before: number, after: number) => {
      const learner = await taught.enrol();
      await taught.sit(learner, { kind: 'pretest', after: 0, answers: answersOf(before) });
      await taught.sit(learner, { answers: answersOf(after) });
    };
    await sitBoth(0, 6);
    await sitBoth(3, 3);
    await sitBoth(3, 6);
    await sitBoth(3, 6);
    // Only one of the two tests is no comparison.
    await taught.sit(await taught.enrol(), { answers: answersOf(6) });
    expect((await ask(course)).gain).toEqual({ people: 'fewer-than-5', figures: null });
    await sitBoth(6, 3);
    expect((await ask(course)).gain).toEqual({
      people: 5,
      figures: {
        pretest: { mean: 50, q1: 50, median: 50, q3: 50 },
        final: { mean: 80, q1: 50, median: 100, q3: 100 },
        gain: { mean: 30, q1: 0, median: 50, q3: 50 },
        normalised: 0.6,
      },
    });
  });
});

function pearson(pairs: readonly { x: number; y: number }[]): number {
  const mean = (of: (pair: { x: number; y: number }) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((pair) => pair.x), mean((pair) => pair.y)];
  const covariance = mean((pair) => (pair.x - x) * (pair.y - y));
  return covariance / Math.sqrt(mean((pair) => (pair.x - x) ** 2) * mean((pair) => (pair.y - y) ** 2));
}
