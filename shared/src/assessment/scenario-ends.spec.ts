import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioEnds, type WayStep } from './scenario-ends.js';

const KEYS = ['s0', 's1', 's2', 's3'];
const ENDS = ['e0', 'e1'];
const to = (key: string) => ({ to: key, meets: [], breaches: [] });
const end = (key: string) => ({ key, minutes: 0, choices: [] });

/** Choices lead only on, or nowhere: so every way can be listed. */
const scenarios = fc
  .tuple(
    ...KEYS.map((_, index) =>
      fc.array(fc.constantFrom(...KEYS.slice(index + 1), ...ENDS, 'nowhere').map(to), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
  )
  .map((made) => ({
    duties: [],
    start: 's0',
    steps: [
      ...made.map((choices, index) => ({ key: KEYS[index] ?? '', minutes: 0, choices })),
      ...ENDS.map(end),
    ],
  }));

type Made = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

function everyWay({ steps }: Made, at: string): { end: string; way: WayStep[] }[] {
  const step = steps.find(({ key }) => key === at);
  if (!step) return [];
  if (step.choices.length === 0) return [{ end: at, way: [] }];
  return step.choices.flatMap((one, choice) =>
    everyWay({ steps } as Made, one.to).map(({ end: last, way }) => ({
      end: last,
      way: [{ step: at, choice }, ...way],
    })),
  );
}

describe('scenarioEnds', () => {
  it('should count every way to each end, and give one of the shortest', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const ways = everyWay(scenario, scenario.start);
        for (const { key, shortest, ways: count } of scenarioEnds(scenario)) {
          const here = ways.filter((one) => one.end === key).map(({ way }) => way);
          expect(count).toBe(here.length);
          if (shortest === null) expect(here).toEqual([]);
          else {
            expect(here).toContainEqual(shortest);
            expect(shortest.length).toBe(Math.min(...here.map((way) => way.length)));
          }
        }
      }),
    );
  });

  it('should give no number where one can go round in a circle', () => {
    const steps = [
      { key: 's0', minutes: 0, choices: [to('s1'), to('e0')] },
      { key: 's1', minutes: 0, choices: [to('s0')] },
      end('e0'),
      end('e1'),
    ];
    expect(scenarioEnds({ duties: [], start: 's0', steps })).toEqual([
      { key: 'e0', shortest: [{ step: 's0', choice: 1 }], ways: null },
      { key: 'e1', shortest: null, ways: 0 },
    ]);
  });
});
