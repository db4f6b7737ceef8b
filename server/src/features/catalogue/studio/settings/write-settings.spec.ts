import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CourseSettings } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../folder/yaml-edit.js';
import { readSettings } from './read-settings.js';
import { settingsChanges } from './write-settings.js';

const MANUALS = ['complaints-and-referral', 'justice-for-children', 'trafficking-in-persons'];
const yamlOf = (manual: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../../../../manuals/${manual}/course.yaml`, import.meta.url)),
    'utf8',
  );

const written = (yaml: string, settings: CourseSettings): string => {
  const text = editYaml(yaml, settingsChanges(parse(yaml), settings));
  if (text === null) throw new Error('not readable');
  return text;
};

const linesThatDiffer = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

const words = fc.string({ maxLength: 40 }).map((text) => text.replace(/[\0\r\p{Surrogate}]/gu, '').trim());
const both = fc.record({ en: words, ur: words });
const number = fc.option(fc.integer({ min: 0, max: 500 }));
const key = fc.constantFrom('final', 'age', 'bail', 'police', '');

const settings: fc.Arbitrary<CourseSettings> = fc.record({
  ...{ title: both, summary: both, reviewNote: both, hours: number, certificateMonths: number },
  audience: fc.array(key, { maxLength: 3 }),
  outcomes: fc.array(both, { maxLength: 5 }),
  laws: fc.array(fc.record({ id: key, title: both, act: words, jurisdiction: key }), { maxLength: 4 }),
  test: fc.record({
    ...{ pass: number, draw: number, minutes: number, attempts: number, waitHours: number },
    from: fc.array(key, { maxLength: 2 }),
    ...{ fixed: fc.boolean(), shuffleQuestions: fc.boolean(), shuffleOptions: fc.boolean() },
    explain: fc.constantFrom('each-attempt' as const, 'last-attempt' as const),
    blueprint: fc.array(
      fc.record({ tag: key, difficulty: fc.option(fc.integer({ min: 1, max: 3 })), draw: number }),
      { maxLength: 3 },
    ),
  }),
  pretest: fc.option(fc.record({ draw: number, minutes: number })),
});

describe('settingsChanges', () => {
  it.each(MANUALS)('should change nothing of %s where the form says what it says', (manual) => {
    const yaml = yamlOf(manual);
    expect(written(yaml, readSettings(parse(yaml)))).toBe(yaml);
  });

  it.each(MANUALS)('should change no other line of %s than those that say it', (manual) => {
    const yaml = yamlOf(manual);
    const before = readSettings(parse(yaml));
    const after = written(yaml, { ...before, hours: 9, title: { ...before.title, en: 'Another: title' } });
    expect(linesThatDiffer(yaml, after)).toHaveLength(2);
    expect(after.split('\n')).toHaveLength(yaml.split('\n').length);
  });

  it('should read back whatever was written, over whatever stood there before', () => {
    fc.assert(
      fc.property(settings, settings, fc.constantFrom(...MANUALS), (first, second, manual) => {
        const once = written(yamlOf(manual), first);
        const twice = written(once, second);
        expect(readSettings(parse(twice))).toEqual(second);
        expect(written(twice, second)).toBe(twice);
      }),
      { numRuns: 60 },
    );
  });

  it('should keep comments and keys that it does not know', () => {
    const yaml = '# Ours\nslug: a\ntitle: { en: "A" } # short\nmine: { kept: yes }\n';
    const after = written(yaml, { ...readSettings(parse(yaml)), title: { en: 'B', ur: '' } });
    expect(after).toBe('# Ours\nslug: a\ntitle: { en: "B" } # short\nmine: { kept: yes }\n');
  });
});
