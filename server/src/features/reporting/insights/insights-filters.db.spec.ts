import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { type TestDatabase, testDatabase } from '../../../testing/database.js';
import { publishSmallCourse, type SmallCourse } from '../../../testing/small-course.js';
import { InsightsQuery } from './insights.query.js';
import type { InsightScope } from './insights.sql.js';

interface Entry {
  readonly personId: string;
  /** Whose other entry this is. */
  readonly rootId: string | null;
  readonly agencyId: string | null;
  readonly districtId: string | null;
  readonly language: 'en' | 'ur' | null;
  readonly cohortId: string | null;
  readonly publicationId: string;
  readonly enrolledOn: string;
  readonly completed: boolean;
  readonly withdrawn: boolean;
  readonly demonstration: boolean;
  /** Has a closed first attempt at the final test. */
  readonly sat: boolean;
}

const NOW = new Date('2026-06-30T08:00:00Z');
const ids = (count: number) => Array.from({ length: count }, newId);
const AGENCIES = ids(3);
const PROVINCES = ids(2);
const DISTRICTS = ids(4);
const COHORTS = ids(2);
const DAYS = ['2026-02-01', '2026-02-02', '2026-03-01', '2026-04-15'];

let db: TestDatabase;
let query: InsightsQuery;
let course: SmallCourse;
let publications: string[];
let entries: Entry[];
let linked: InsightScope['linked'];

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values));

beforeAll(async () => {
  db = await testDatabase();
  query = new InsightsQuery(db.unitOfWork);
  course = await publishSmallCourse(db.unitOfWork);
  publications = [course.publicationId, newId()];
  await writeSurroundings();
  entries = withLinks(fc.sample(anEntry(), { numRuns: 160, seed: 28 }));
  for (const entry of entries) await write(entry);
  const others = entries.filter(({ rootId }) => rootId !== null);
  linked = {
    people: others.map(({ personId }) => personId),
    roots: others.map(({ rootId }) => rootId as string),
  };
});
afterAll(() => db?.close());

const anEntry = (): fc.Arbitrary<Entry> =>
  fc
    .record({
      agencyId: maybe(AGENCIES),
      districtId: maybe(DISTRICTS),
      language: maybe(['en', 'ur'] as const),
      cohortId: maybe(COHORTS),
      publicationId: fc.constantFrom(...publications),
      enrolledOn: fc.constantFrom(...DAYS),
      completed: fc.boolean(),
      withdrawn: fc.nat(9).map((nth) => nth === 0),
      demonstration: fc.nat(9).map((nth) => nth === 0),
      sat: fc.boolean(),
    })
    .map((facts) => ({ ...facts, personId: newId(), rootId: null }));

/** Every fifth entry is the second one of the person before. */
const withLinks = (sampled: readonly Entry[]): Entry[] =>
  sampled.map((entry, at) =>
    at % 5 === 4 ? { ...entry, rootId: (sampled[at - 1] as Entry).personId } : entry,
  );

async function writeSurroundings(): Promise<void> {
  const run = (sql: string, values: unknown[]) => db.unitOfWork.query(sql, values);
  await run(
    `INSERT INTO publication (id, course_id, number, content_hash, outline)
     SELECT $2, course_id, 2, 'another', outline FROM publication WHERE id = $1`,
    publications,
  );
  await run(
    `INSERT INTO agency (id, code, "group", name_en, position)
     SELECT id, id::text, 'police', 'An agency', n FROM unnest($1::uuid[]) WITH ORDINALITY AS a(id, n)`,
    [AGENCIES],
  );
  await run(
    `INSERT INTO place (id, code, kind, name_en, position)
     SELECT id, id::text, 'province', 'A province', n FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, n)`,
    [PROVINCES],
  );
  await run(
    `INSERT INTO place (id, code, kind, parent_id, name_en, position)
     SELECT id, id::text, 'district', ($2::uuid[])[1 + n % 2], 'A district', n
     FROM unnest($1::uuid[]) WITH ORDINALITY AS d(id, n)`,
    [DISTRICTS, PROVINCES],
  );
  const facilitator = await anAccountOf(null, 'en');
  await run(
    `INSERT INTO cohort (id, course_id, agency_id, facilitator_id, title_en, starts_on, ends_on, created_by, created_at, updated_at)
     SELECT id, $2, $3, $4, 'A cohort', '2026-01-01', '2026-12-31', $4, now(), now() FROM unnest($1::uuid[]) AS c(id)`,
    [COHORTS, course.courseId, AGENCIES[0], facilitator],
  );
}

async function anAccountOf(personId: string | null, language: 'en' | 'ur'): Promise<string> {
  const accountId = newId();
  const holder = personId ?? newId();
  if (personId === null)
    await db.unitOfWork.query(`INSERT INTO person (id, name_en) VALUES ($1, 'Staff')`, [holder]);
  await db.unitOfWork.query(
    `INSERT INTO account (id, person_id, password_hash, language) VALUES ($1, $2, 'none', $3)`,
    [accountId, holder, language],
  );
  return accountId;
}

async function write(entry: Entry): Promise<void> {
  const { personId, language, enrolledOn, cohortId } = entry;
  const at = new Date(`${enrolledOn}T08:00:00Z`);
  const enrolmentId = newId();
  await db.unitOfWork.query(
    `INSERT INTO person (id, name_en, agency_id, district_id, demonstration) VALUES ($1, 'A Learner', $2, $3, $4)`,
    [personId, entry.agencyId, entry.districtId, entry.demonstration],
  );
  if (language) await anAccountOf(personId, language);
  await db.unitOfWork.query(
    `INSERT INTO enrolment (id, person_id, course_id, publication_id, enrolled_at, last_worked_at, state, completed_at,
       cohort_id, cohort_joined_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
    [
      ...[enrolmentId, personId, course.courseId, entry.publicationId, at, stateOf(entry)],
      ...[stateOf(entry) === 'completed' ? at : null, cohortId, cohortId && at],
    ],
  );
  if (entry.sat)
    await db.unitOfWork.query(
      `INSERT INTO attempt (id, enrolment_id, person_id, publication_id, kind, number, state, rule, drawn, opened_at, deadline_at,
         submitted_at, correct, score, passed)
       VALUES ($1, $2, $3, $4, 'final', 1, 'submitted', '{}', '[]', $5, $5, $5, 0, 0, false)`,
      [newId(), enrolmentId, personId, entry.publicationId, at],
    );
}

const stateOf = ({ withdrawn, completed }: Entry): string => {
  if (withdrawn) return 'withdrawn';
  return completed ? 'completed' : 'active';
};

/** As the words of the page have it, one person after the other. */
function naively(scope: InsightScope): { people: number; begun: number; firstFinals: number } {
  const standing = entries.filter(({ withdrawn, demonstration }) => !withdrawn && !demonstration);
  const people = new Map<string, Entry[]>();
  for (const entry of standing) {
    const who = entry.rootId ?? entry.personId;
    people.set(who, [...(people.get(who) ?? []), entry]);
  }
  const taken = [...people.values()].flatMap((own) => {
    const completed = own.filter((entry) => entry.completed);
    const [way] = (completed.length > 0 ? completed : own).sort(
      (one, other) => one.enrolledOn.localeCompare(other.enrolledOn) || order(one) - order(other),
    );
    return way && isAsked(way, scope) ? [{ way, own }] : [];
  });
  return {
    people: taken.length,
    begun: taken.filter(({ way }) => way.sat).length,
    firstFinals: taken.filter(({ own }) => {
      const [first] = own
        .filter(({ sat }) => sat)
        .sort((one, other) => one.enrolledOn.localeCompare(other.enrolledOn));
      return first && (scope.publicationId === null || first.publicationId === scope.publicationId);
    }).length,
  };
}

/** Of two ways on one day the one that was written first, whose id is smaller. */
const order = (entry: Entry): number => entries.indexOf(entry);

const isAsked = (way: Entry, scope: InsightScope): boolean =>
  (scope.from === null || way.enrolledOn >= scope.from) &&
  (scope.to === null || way.enrolledOn <= scope.to) &&
  (scope.publicationId === null || way.publicationId === scope.publicationId) &&
  (scope.agencies === null || (way.agencyId !== null && scope.agencies.includes(way.agencyId))) &&
  (scope.cohortId === null || way.cohortId === scope.cohortId) &&
  (scope.provinceId === null ||
    (way.districtId !== null &&
      PROVINCES[(DISTRICTS.indexOf(way.districtId) + 1) % 2] === scope.provinceId)) &&
  (scope.language === null || way.language === scope.language);

describe('people of a course', () => {
  it('should be chosen as a naive model chooses them, whatever filters stand together', async () => {
    const scopes = fc.record({
      from: maybe(DAYS),
      to: maybe(DAYS),
      publicationId: maybe(publications),
      agencies: fc.option(fc.subarray(AGENCIES)),
      cohortId: maybe(COHORTS),
      provinceId: maybe(PROVINCES),
      language: maybe(['en', 'ur'] as const),
    });
    await fc.assert(
      fc.asyncProperty(scopes, async (narrowed) => {
        const scope: InsightScope = { courseId: course.courseId, linked, ...narrowed };
        const groups = await query.groups(scope, NOW);
        const sum = (counted: typeof groups) => counted.reduce((total, { people }) => total + people, 0);
        expect({
          people: sum(groups),
          begun: sum(groups.filter(({ testBegun }) => testBegun)),
          firstFinals: await query.firstFinals(scope),
        }).toEqual(naively(scope));
      }),
      { numRuns: 120 },
    );
  });

  it('should be many enough for the model to say something', () => {
    const { people, firstFinals } = naively({
      ...{ courseId: course.courseId, linked, from: null, to: null, publicationId: null },
      ...{ agencies: null, cohortId: null, provinceId: null, language: null },
    });
    expect(people).toBeGreaterThan(80);
    expect(firstFinals).toBeGreaterThan(30);
  });
});
