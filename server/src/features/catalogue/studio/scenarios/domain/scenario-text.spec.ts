import { readdirSync, readFileSync } from 'node:fs';
import {
  newScenario,
  parseReference,
  type ScenarioFault,
  scenarioFaults,
  type WrittenScenario,
  type WrittenStep,
  type WrittenText,
} from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemReport } from '../../../folder/problems.js';
import { checkScenario } from '../../../folder/scenario-checks.js';
import { readScenario } from '../../../folder/scenario-file.js';
import { readYaml } from '../../../folder/yaml.js';
import { isSameScenario, newScenarioText, readScenarioText, rewrittenScenario } from './scenario-text.js';

const MANUALS = new URL('../../../../../../manuals/', import.meta.url);
/** The scenarios that the product ships, and one with comments, keys of the author's own and many ways of writing. */
const shipped: readonly (readonly [string, string])[] = readdirSync(MANUALS).flatMap((slug) => {
  const folder = new URL(`${slug}/scenarios/`, MANUALS);
  try {
    return readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  } catch {
    return [];
  }
});
const HAND = `# Invented.
id: by-hand # the name

title: { en: 'By hand', ur: "ہاتھ سے" }
role:
  en: >-
    You are
    the officer.
duties:
  # the first
  - id: one
    text: { en: "Do it.", ur: "کریں۔" }
    cites: [jjsa-2018#s5(1)]
    kind: must
    within: 60 # an hour
    source: notes of the legal wing
  - { id: two, text: { en: "Do not." }, cites: [jjsa-2018#s6], kind: must-not }
start: start
steps:
  start:
    minutes: 0
    say: { en: "Now." }
    choices:
      - text: { en: "Right" } # good
        to: title
        meets: [one]
      # the other
      - text:
          en: Wrong
        to: title
        breaches: [one, two]
        reply: { en: "No.", ur: "نہیں۔" }
  # here it ends
  title:
    end: true
    say:
      en: "The end."
author: somebody
`;
const sources = [...shipped, ['by hand', HAND] as const];

const formIn = (text: string): WrittenScenario => {
  const { form } = readScenarioText(text);
  if (!form) throw new Error(`no form can hold: ${text}`);
  return form;
};
const rewritten = (text: string, scenario: WrittenScenario): string => {
  const after = rewrittenScenario(text, scenario);
  if (after === null) throw new Error('a form could not write it');
  return after;
};

/** Places of everything that is text in a form. */
function textsOf(scenario: WrittenScenario): WrittenText[] {
  const choices = scenario.steps.flatMap((step) => step.choices);
  return [
    ...[scenario.title, scenario.role],
    ...[...scenario.duties, ...choices].map(({ text }) => text),
    ...[...scenario.steps.map(({ say }) => say), ...choices.map(({ reply }) => reply)],
  ];
}

/** Lines of one text that do not stand in the other, in this order. */
const linesOnlyIn = (text: string, other: string): string[] => {
  const left = new Map<string, number>();
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
};

const sign = fc.constantFrom(
  ...['- ', ': ', ' #', '# x', '"', "'", '{', '}', '[', ']', ',', '&a', '*a', '!', '|', '>', '%', '@', '`'],
  ...[
    '\n',
    '\n\n',
    '\t',
    '---',
    '...',
    '<<',
    '~',
    'null',
    'yes',
    '1e3',
    '\\',
    '\\n',
    '?',
    '\u0085',
    '\u2028',
  ],
  ...['\u00a0', '\ufeff', '\u0007', 'ب', 'ے', '𝒳', '٣', 'a', ' ', '  '],
);
const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `w${signs.join('')}`);
const text = fc.record({ en: words, ur: fc.oneof(words, fc.constant('')) });
/** Names that are keys of the format, too. */
const names = fc.constantFrom(
  'start',
  'end',
  'title',
  'steps',
  'say',
  'choices',
  'to',
  'cites',
  'a-1',
  'null',
  'true',
);
const dutyIds = fc.constantFrom('one', 'two', 'en');
const step = fc.record({
  say: text,
  minutes: fc.constantFrom(0, 5, -1, 90_000),
  end: fc.boolean(),
  choices: fc.array(
    fc.record({
      ...{ text, to: names, reply: fc.oneof(text, fc.constant({ en: '', ur: '' })) },
      ...{ meets: fc.uniqueArray(dutyIds), breaches: fc.uniqueArray(dutyIds) },
    }),
    { maxLength: 3 },
  ),
});
const anyScenario: fc.Arbitrary<WrittenScenario> = fc
  .record({
    ...{ title: text, role: text, start: names },
    duties: fc.array(
      fc.record({
        ...{ id: dutyIds, text, kind: fc.constantFrom('must' as const, 'must-not' as const) },
        cites: fc.uniqueArray(fc.constantFrom('jjsa-2018#s5(1)', 'crc-1989', 'unlisted#s1', 'no reference')),
        within: fc.constantFrom(null, 60, 0),
      }),
      { maxLength: 3 },
    ),
    steps: fc.uniqueArray(fc.tuple(names, step), { selector: ([key]) => key, maxLength: 5 }),
  })
  .map(({ steps, ...rest }) => ({ ...rest, steps: steps.map(([key, one]) => ({ key, ...one })) }));

/** Scenarios in which most names lead somewhere, so that the ways are looked at. */
const wholeScenario: fc.Arbitrary<WrittenScenario> = fc
  .tuple(
    fc.array(fc.tuple(text, fc.constantFrom('must' as const, 'must-not' as const)), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.array(
      fc.record({
        say: text,
        choices: fc.array(fc.tuple(fc.nat(4), fc.subarray(['d0', 'd1']), fc.subarray(['d0', 'd1'])), {
          maxLength: 2,
        }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([duties, steps]) => {
    const ids = duties.map((_, index) => `d${index}`);
    return {
      title: { en: 'T', ur: '' },
      role: { en: 'R', ur: '' },
      duties: duties.map(([words_, kind], index) => ({
        ...{ id: `d${index}`, text: words_, cites: ['jjsa-2018'], kind, within: null },
      })),
      start: 's0',
      steps: steps.map(
        ({ say, choices }, index): WrittenStep => ({
          ...{ key: `s${index}`, say, minutes: 0, end: choices.length === 0 },
          choices: choices.map(([to, meets, breaches]) => ({
            ...{ text: { en: 'C', ur: '' }, to: `s${to % steps.length}`, reply: { en: '', ur: '' } },
            ...{
              meets: meets.filter((id) => ids.includes(id)),
              breaches: breaches.filter((id) => ids.includes(id)),
            },
          })),
        }),
      ),
    };
  });

const LAWS = ['jjsa-2018', 'crc-1989'];

/** Whether the check of course folders finds an error in a file. */
function hasErrors(source: string): boolean {
  const report = new ProblemReport();
  const yaml = readYaml('scenarios/any.yaml', source, report);
  if (!yaml) return true;
  const scenario = readScenario(yaml, report);
  checkScenario(scenario, report);
  // As the check of a whole course holds citations against its laws.
  const isCited = scenario.cites.every(({ text: ref }) => LAWS.includes(parseReference(ref)?.law ?? ''));
  return report.hasErrors || !isCited;
}

describe('rewrittenScenario', () => {
  it.each(sources)('should leave %s letter for letter where the form says the same', (_, source) => {
    expect(shipped.length).toBeGreaterThanOrEqual(3);
    expect(rewritten(source, formIn(source))).toBe(source);
  });

  it.each(shipped)('should change one text of %s and nothing else', (_, source) => {
    const count = textsOf(formIn(source)).length;
    fc.assert(
      fc.property(
        fc.nat(count - 1),
        fc.constantFrom('en' as const, 'ur' as const),
        words,
        (nth, lang, word) => {
          const scenario = formIn(source);
          const at = textsOf(scenario)[nth];
          if (!at || at[lang] === '') return;
          const before = at[lang];
          at[lang] = word;
          const after = rewritten(source, scenario);
          const [gone, come] = [linesOnlyIn(source, after), linesOnlyIn(after, source)];
          expect([gone.length, come.length]).toEqual([1, 1]);
          const [start, rest] = splitAt(gone[0] ?? '', JSON.stringify(before).slice(1, -1));
          expect(come[0]?.startsWith(start)).toBe(true);
          expect(come[0]?.endsWith(rest)).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each(sources)('should write any change of %s so that it is read back', (_, source) => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(isSameScenario(formIn(rewritten(source, scenario)), scenario)).toBe(true);
      }),
      { numRuns: source === HAND ? 60 : 8 },
    );
  });

  it('should keep comments, quotes and keys of the author', () => {
    const scenario = formIn(HAND);
    const [first, second] = scenario.steps[0]?.choices ?? [];
    if (!first || !second) throw new Error('two choices are expected');
    scenario.duties[0]!.text.en = 'Do it now.';
    scenario.duties[0]!.within = null;
    expect(rewritten(HAND, scenario)).toBe(
      HAND.replace('"Do it."', '"Do it now."').replace('    within: 60 # an hour\n', ''),
    );
    const swapped = formIn(HAND);
    swapped.steps[0]!.choices = [second, first];
    expect(rewritten(HAND, swapped)).toContain('      # the other\n      - text:\n          en: Wrong\n');
    expect(rewritten(HAND, swapped)).toMatch(/author: somebody\n$/);
  });

  it('should rename and move a step with all that is written of it', () => {
    const scenario = formIn(HAND);
    const [start, end] = scenario.steps;
    if (!start || !end) throw new Error('two steps are expected');
    const steps = [{ ...end, key: 'finish' }, start].map((one) => ({
      ...one,
      choices: one.choices.map((choice) => ({ ...choice, to: 'finish' })),
    }));
    const after = rewritten(HAND, { ...scenario, steps });
    expect(formIn(after).steps.map(({ key }) => key)).toEqual(['finish', 'start']);
    expect(after).toContain('  # here it ends\n  finish:\n    end: true\n    say:\n      en: "The end."\n');
  });

  it('should leave to text what a form cannot hold', () => {
    for (const odd of ['- a list', 'id: [', 'title: words', 'steps: { A step: {} }', 'a: &x 1\nb: *x', ''])
      expect(rewrittenScenario(odd, formIn(HAND))).toBeNull();
  });
});

function splitAt(line: string, middle: string): [string, string] {
  const at = line.indexOf(middle);
  return at < 0 ? ['', ''] : [line.slice(0, at), line.slice(at + middle.length)];
}

describe('newScenarioText', () => {
  it('should write a new scenario as the manuals do, and one that can be published', () => {
    const made = newScenario({ en: 'At the desk', ur: 'میز پر' }, { en: 'You decide.', ur: '' }, 'jjsa-2018');
    const source = newScenarioText('at-the-desk', made) ?? '';
    expect(hasErrors(source)).toBe(false);
    expect(scenarioFaults(made, LAWS).filter(({ isError }) => isError)).toEqual([]);
    expect(source).toContain(
      'id: at-the-desk\ntitle: { en: "At the desk", ur: "میز پر" }\nrole:\n  en: "You decide."\nduties:\n  - id: duty-1\n',
    );
    expect(source).toContain(
      '    cites: [jjsa-2018]\n    kind: must\nstart: start\nsteps:\n  start:\n    say:\n',
    );
    expect(source).toContain(
      '        to: end\n        breaches: [duty-1]\n  end:\n    end: true\n    say:\n',
    );
  });

  it('should write any scenario so that it is read back', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(isSameScenario(formIn(newScenarioText('any', scenario) ?? ''), scenario)).toBe(true);
      }),
    );
  });
});

describe('scenarioFaults', () => {
  const errorsOf = (scenario: WrittenScenario): ScenarioFault[] =>
    scenarioFaults(scenario, LAWS).filter(({ isError }) => isError);

  it.each(sources)('should find no error in %s where the check finds none', (_, source) => {
    const laws = formIn(source).duties.flatMap(({ cites }) =>
      cites.map((ref) => parseReference(ref)?.law ?? ''),
    );
    expect(scenarioFaults(formIn(source), laws).filter(({ isError }) => isError)).toEqual([]);
  });

  it('should find an error exactly where the check of course folders finds one', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario, wholeScenario, wholeScenario), (scenario) => {
        const source = newScenarioText('any', scenario) ?? '';
        expect([errorsOf(scenario).length > 0, source]).toEqual([hasErrors(source), source]);
      }),
      { numRuns: 200 },
    );
  });

  it('should name the step, choice and duty that are wrong', () => {
    const scenario = formIn(HAND);
    scenario.steps[0]!.choices[1]!.to = 'gone';
    scenario.duties[1]!.cites = [];
    expect(errorsOf(scenario).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'duties.1.cites cites-none',
      'steps.0.choices.1.to step-unknown',
    ]);
  });
});
