import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunnelGroup, funnelOf, mergedLessons, type StepLesson } from './funnel.js';

const lessons = (...keys: string[]): StepLesson[] => keys.map((key) => ({ key, title: { en: key } }));
const KEYS = ['a', 'b', 'c', 'd'];

const group: fc.Arbitrary<FunnelGroup> = fc
  .record({
    publicationId: fc.constantFrom('new', 'old'),
    lessons: fc.subarray(KEYS),
    far: fc.integer({ min: 0, max: 3 }),
    idle: fc.boolean(),
    people: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ far, ...rest }) => ({ ...rest, testBegun: far > 0, passed: far > 1, certified: far > 2 }));

const publications = new Map([
  ['new', lessons('a', 'c', 'd')],
  ['old', lessons('a', 'b', 'c')],
]);

describe('mergedLessons', () => {
  it('should keep the newest order and put older lessons behind what they followed', () => {
    const merged = mergedLessons([lessons('a', 'c', 'd'), lessons('x', 'a', 'b', 'c'), lessons('d', 'z')]);
    expect(merged.map(({ key }) => key)).toEqual(['x', 'a', 'b', 'c', 'd', 'z']);
  });

  it('should name each lesson once, and keep the order of the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(KEYS), { minLength: 1, maxLength: 4 }), (orders) => {
        const merged = mergedLessons(orders.map((keys) => lessons(...keys))).map(({ key }) => key);
        expect([...merged].sort()).toEqual([...new Set(orders.flat())].sort());
        expect(merged.filter((key) => orders[0]?.includes(key))).toEqual(orders[0]);
      }),
    );
  });
});

describe('funnelOf', () => {
  it('should count each step as a walk through all people counts it', () => {
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        const people = groups.flatMap((one) => Array.from({ length: one.people }, () => one));
        const steps = funnelOf(publications, groups);
        const has = (id: string, key: string | null) =>
          key === null || publications.get(id)?.some((lesson) => lesson.key === key);
        for (const { kind, key, of, people: taken } of steps) {
          const asked = people.filter(({ publicationId }) => has(publicationId, key));
          expect(of).toBe(asked.length);
          const did = {
            enrolled: () => true,
            lesson: (one: FunnelGroup) => one.lessons.includes(key as string),
            test: (one: FunnelGroup) => one.testBegun,
            passed: (one: FunnelGroup) => one.passed,
            certificate: (one: FunnelGroup) => one.certified,
          }[kind];
          expect(taken).toBe(asked.filter(did).length);
        }
      }),
    );
  });

  it('should find everybody without a certificate at one step, stopped or under way', () => {
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        const steps = funnelOf(publications, groups);
        const sum = (of: (step: (typeof steps)[number]) => number) =>
          steps.reduce((total, step) => total + of(step), 0);
        const open = groups.filter(({ certified }) => !certified);
        const size = (some: readonly FunnelGroup[]) => some.reduce((total, { people }) => total + people, 0);
        expect(sum(({ stopped }) => stopped)).toBe(size(open.filter(({ idle }) => idle)));
        expect(sum(({ underWay }) => underWay)).toBe(size(open.filter(({ idle }) => !idle)));
      }),
    );
  });

  it('should leave those who got furthest where they stand', () => {
    const stopped = { testBegun: false, passed: false, certified: false, idle: true, people: 3 };
    const steps = funnelOf(publications, [{ ...stopped, publicationId: 'new', lessons: ['a', 'd', 'b'] }]);
    expect(steps.filter((step) => step.stopped > 0).map(({ key, stopped: many }) => [key, many])).toEqual([
      ['d', 3],
    ]);
    expect(steps.map(({ of }) => of)).toEqual([3, 3, 0, 3, 3, 3, 3, 3]);
  });
});
