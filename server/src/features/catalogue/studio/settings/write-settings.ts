import { isDeepStrictEqual } from 'node:util';
import type { CourseSettings } from '@academy/shared';
import { valueAt, type YamlPath } from '../../folder/yaml.js';
import type { YamlChange } from '../../folder/yaml-edit.js';
import { readSettings } from './read-settings.js';

interface Both {
  readonly en: string;
  readonly ur: string;
}

const inWords = ({ en, ur }: Both): object => (ur ? { en, ur } : { en });
const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is not said is left out. */
const said = (value: number | null): number | undefined => value ?? undefined;

/** Gathers what has to be written, and only that. */
class Changes {
  readonly all: YamlChange[] = [];

  constructor(private readonly yaml: unknown) {}

  set(path: YamlPath, value: unknown, before?: unknown): void {
    if (!isDeepStrictEqual(value, before)) this.all.push([path, value]);
  }

  both(path: YamlPath, value: Both, before: Both): void {
    if (isDeepStrictEqual(value, before)) return;
    if (isMap(valueAt(this.yaml, path))) {
      this.set([...path, 'en'], value.en, before.en);
      this.set([...path, 'ur'], value.ur || undefined, before.ur || undefined);
    } else this.set(path, inWords(value));
  }

  /** A list entry by entry, so that those that stay keep their place, their quotes and their comments. */
  list<Entry>(
    path: YamlPath,
    { now, before }: { readonly now: readonly Entry[]; readonly before: readonly Entry[] },
    entry: {
      readonly change: (path: YamlPath, value: Entry, before: Entry) => void;
      readonly make: (value: Entry) => unknown;
    },
  ): void {
    const written = valueAt(this.yaml, path);
    if (!Array.isArray(written)) {
      if (!isDeepStrictEqual(now, before)) this.set(path, now.map(entry.make));
      return;
    }
    for (const [index, value] of now.entries()) {
      const old = before[index];
      if (old === undefined || !isMap(written[index])) {
        if (!isDeepStrictEqual(value, old)) this.set([...path, index], entry.make(value));
      } else entry.change([...path, index], value, old);
    }
    for (let index = before.length - 1; index >= now.length; index -= 1)
      this.set([...path, index], undefined, null);
  }
}

type Law = CourseSettings['laws'][number];

/** What has to be written into course.yaml, so that it says what the form does. */
export function settingsChanges(yaml: unknown, now: CourseSettings): readonly YamlChange[] {
  const before = readSettings(yaml);
  const changes = new Changes(yaml);
  changes.both(['title'], now.title, before.title);
  changes.both(['summary'], now.summary, before.summary);
  changes.set(['audience'], now.audience, before.audience);
  changes.set(['hours'], said(now.hours), said(before.hours));
  changes.list(
    ['outcomes'],
    { now: now.outcomes, before: before.outcomes },
    { make: inWords, change: (path, value, old) => changes.both(path, value, old) },
  );
  changes.list<Law>(
    ['laws'],
    { now: now.laws, before: before.laws },
    {
      make: ({ title, ...law }) => ({
        id: law.id,
        title: inWords(title),
        act: law.act,
        jurisdiction: law.jurisdiction,
      }),
      change: (path, value, old) => {
        for (const key of ['id', 'act', 'jurisdiction'] as const)
          changes.set([...path, key], value[key], old[key]);
        changes.both([...path, 'title'], value.title, old.title);
      },
    },
  );
  changes.set(['certificate', 'valid_months'], said(now.certificateMonths), said(before.certificateMonths));
  writeNote(changes, now.reviewNote, before.reviewNote);
  writeTest(changes, yaml, now.test, before.test);
  writePretest(changes, yaml, now, before);
  return changes.all;
}

function writeNote(changes: Changes, now: Both, before: Both): void {
  if (now.en || now.ur) changes.both(['review', 'note'], now, before);
  else if (before.en || before.ur) changes.set(['review', 'note'], undefined, null);
}

function writeTest(
  changes: Changes,
  yaml: unknown,
  now: CourseSettings['test'],
  before: CourseSettings['test'],
): void {
  const test = ['completion', 'test'];
  if (isDeepStrictEqual(now, before)) return;
  if (!isMap(valueAt(yaml, test))) {
    changes.set(test, factsOf(now));
    return;
  }
  const [facts, old] = [factsOf(now), factsOf(before)];
  for (const key of Object.keys(facts)) changes.set([...test, key], facts[key], old[key]);
}

/** As course.yaml writes a test: what is as everywhere is left out. */
function factsOf(test: CourseSettings['test']): Record<string, unknown> {
  return {
    pass: said(test.pass),
    draw: said(test.draw),
    from: test.from,
    minutes: said(test.minutes),
    attempts: said(test.attempts),
    wait_hours: said(test.waitHours),
    blueprint: test.blueprint.length === 0 ? undefined : test.blueprint.map(partOf),
    fixed: test.fixed || undefined,
    shuffle_questions: test.shuffleQuestions ? undefined : false,
    shuffle_options: test.shuffleOptions ? undefined : false,
    explain: test.explain === 'each-attempt' ? undefined : test.explain,
  };
}

const partOf = ({ tag, difficulty, draw }: CourseSettings['test']['blueprint'][number]): object => ({
  ...(tag ? { tag } : {}),
  ...(difficulty === null ? {} : { difficulty }),
  ...(draw === null ? {} : { draw }),
});

/** A pre-test asks from the same questions as the final test: where it names them, it goes along. */
function writePretest(changes: Changes, yaml: unknown, now: CourseSettings, before: CourseSettings): void {
  if (!now.pretest) {
    if (before.pretest) changes.set(['pretest'], undefined, null);
    return;
  }
  const { draw, minutes } = now.pretest;
  if (!before.pretest) {
    const rest = minutes === null ? {} : { minutes };
    changes.set(['pretest'], { ...(draw === null ? {} : { draw }), ...rest });
    return;
  }
  changes.set(['pretest', 'draw'], said(draw), said(before.pretest.draw));
  changes.set(['pretest', 'minutes'], said(minutes), said(before.pretest.minutes));
  if (valueAt(yaml, ['pretest', 'from']) !== undefined)
    changes.set(['pretest', 'from'], now.test.from, before.test.from);
}
