import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, judge, type Known } from './judge.js';

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null, freq: 2 });
const few = (prefix: string) => fc.integer({ min: 1, max: 6 }).map((number) => `${prefix}${number}`);
const names = fc.constantFrom('Amina Rafiq', 'Bilal Khan', 'Sana Tariq');

const numbers = {
  cnicIndex: maybe(few('cnic')),
  mobile: maybe(few('mobile')),
  serviceNumber: maybe(few('service')),
  nameUr: fc.constant(null),
};
const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(fc.record({ ...numbers, agencyId: few('agency'), nameEn: maybe(names) }), { maxLength: 12 })
  .map((rows) =>
    rows
      .filter((row) => row.cnicIndex || row.mobile || row.serviceNumber)
      .map((row, index) => ({ ...row, number: index + 2 })),
  );
const directory: fc.Arbitrary<Known[]> = fc
  .array(
    fc.record({
      ...numbers,
      agencyId: maybe(few('agency')),
      nameEn: names,
      within: fc.boolean(),
      root: fc.integer({ min: 0, max: 8 }),
    }),
    { maxLength: 8 },
  )
  .map((people) =>
    people.map(({ root, ...person }, index) => ({
      ...person,
      id: `person${index}`,
      rootId: `person${Math.min(root, index)}`,
    })),
  );

const keysOf = (
  one: Omit<Candidate, 'number' | 'agencyId' | 'nameEn' | 'nameUr'> & { agencyId: string | null },
) =>
  [
    one.cnicIndex && `c ${one.cnicIndex}`,
    one.mobile && `m ${one.mobile}`,
    one.serviceNumber && one.agencyId && `s ${one.agencyId} ${one.serviceNumber}`,
  ].filter((key) => typeof key === 'string' && key !== '');

const made = (rows: readonly Candidate[], verdicts: ReturnType<typeof judge>): Known[] =>
  rows
    .filter(({ number }) => verdicts.get(number)?.fate === 'new')
    .map((row) => ({
      ...row,
      nameEn: row.nameEn as string,
      id: `made${row.number}`,
      rootId: `made${row.number}`,
      within: true,
    }));

describe('judge', () => {
  it('should give each row one fate', () => {
    fc.assert(
      fc.property(candidates, directory, (rows, known) => {
        expect([...judge(rows, known).keys()].sort()).toEqual(rows.map(({ number }) => number).sort());
      }),
    );
  });

  it('should never make a person who shares a number with somebody known or made', () => {
    fc.assert(
      fc.property(candidates, directory, (rows, known) => {
        const people = made(rows, judge(rows, known));
        const taken = new Set(known.flatMap(keysOf));
        for (const key of people.flatMap(keysOf)) {
          expect(taken.has(key)).toBe(false);
          taken.add(key);
        }
      }),
    );
  });

  it('should make nobody when the same file comes again', () => {
    fc.assert(
      fc.property(candidates, directory, (rows, known) => {
        const first = judge(rows, known);
        const people = made(rows, first);
        const second = judge(rows, [...known, ...people]);
        expect(made(rows, second)).toEqual([]);
        for (const person of people)
          expect(second.get(Number(person.id.slice(4)))).toMatchObject({
            fate: 'matched',
            personId: person.id,
          });
      }),
    );
  });

  it('should match only people within reach whose every number speaks of one person, each once', () => {
    fc.assert(
      fc.property(candidates, directory, (rows, known) => {
        const byId = new Map(known.map((person) => [person.id, person]));
        const matched: string[] = [];
        for (const row of rows) {
          const verdict = judge(rows, known).get(row.number);
          if (verdict?.fate !== 'matched') continue;
          const person = byId.get(verdict.personId as string) as Known;
          matched.push(person.rootId);
          expect(person.within).toBe(true);
          const touched = known.filter((one) => keysOf(one).some((key) => keysOf(row).includes(key)));
          expect(new Set(touched.map(({ rootId }) => rootId))).toEqual(new Set([person.rootId]));
          const cnics = touched.map(({ cnicIndex }) => cnicIndex).filter(Boolean);
          if (row.cnicIndex && cnics.length > 0) expect(cnics).toContain(row.cnicIndex);
        }
        expect(new Set(matched).size).toBe(matched.length);
      }),
    );
  });

  const row = (facts: Partial<Candidate>): Candidate => ({
    number: 2,
    cnicIndex: null,
    mobile: null,
    serviceNumber: null,
    agencyId: 'lahore',
    nameEn: 'Amina Rafiq',
    nameUr: null,
    ...facts,
  });
  const person = (facts: Partial<Known>): Known => ({
    ...row({}),
    nameEn: 'Amina Rafiq',
    id: 'a',
    rootId: facts.id ?? 'a',
    within: true,
    ...facts,
  });
  const only = (rows: Candidate[], known: Known[], number = 2) => {
    const verdict = judge(rows, known).get(number);
    return [verdict?.fate, verdict?.matchedBy ?? null, ...(verdict?.reasons ?? []).map(({ code }) => code)];
  };

  it('should see a conflict where the CNIC says one person and the mobile another, unless they are linked', () => {
    const rows = [row({ cnicIndex: 'c1', mobile: 'm2' })];
    const [one, two] = [person({ id: 'a', cnicIndex: 'c1' }), person({ id: 'b', mobile: 'm2' })];
    expect(only(rows, [one, two])).toEqual(['conflict', null, 'two-people']);
    expect(only(rows, [one, { ...two, rootId: 'a' }])).toEqual(['matched', 'cnic']);
  });

  it('should doubt a mobile number that came to somebody with another name, and a service number with another CNIC', () => {
    expect(only([row({ mobile: 'm' })], [person({ mobile: 'm', nameEn: 'Bilal Khan' })])).toEqual([
      'conflict',
      null,
      'other-name',
    ]);
    expect(only([row({ mobile: 'm' })], [person({ mobile: 'm', nameEn: 'AMEENA RAFEEQ bibi' })])).toEqual([
      'matched',
      'mobile',
    ]);
    expect(
      only([row({ serviceNumber: 's', cnicIndex: 'c1' })], [person({ serviceNumber: 's', cnicIndex: 'c2' })]),
    ).toEqual(['conflict', null, 'other-cnic']);
  });

  it('should say what differs of somebody who is known', () => {
    const known = [person({ cnicIndex: 'c', nameEn: 'Bilal Khan', agencyId: 'multan' })];
    expect(only([row({ cnicIndex: 'c' })], known)).toEqual([
      'matched',
      'cnic',
      'name-differs',
      'agency-differs',
    ]);
  });

  it('should keep a second row of one person out, and both where one number has two CNICs', () => {
    const twice = [row({ cnicIndex: 'c' }), row({ number: 3, cnicIndex: 'c', mobile: 'm' })];
    expect([only(twice, []), only(twice, [], 3)]).toEqual([
      ['new', null],
      ['conflict', null, 'repeats-row'],
    ]);
    const shared = [row({ cnicIndex: 'c1', mobile: 'm' }), row({ number: 3, cnicIndex: 'c2', mobile: 'm' })];
    expect([only(shared, []), only(shared, [], 3)]).toEqual([
      ['conflict', null, 'shares-number'],
      ['conflict', null, 'shares-number'],
    ]);
  });
});
