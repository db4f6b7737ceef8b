import { isBlank, type WrittenScenario, type WrittenText } from '@academy/shared';
import { parseDocument, type YAMLMap } from 'yaml';
import { fill, type Plain, type Rewriting, writtenYaml, type YamlStyle } from '../../yaml-rewriting.js';
import { keptLines } from './kept-lines.js';
import { formOf } from './scenario-form.js';

const STYLE: YamlStyle = {
  keys: [
    ...['id', 'title', 'role', 'duties', 'start', 'steps', 'end', 'say', 'minutes', 'choices', 'text', 'to'],
    ...['meets', 'breaches', 'reply', 'cites', 'kind', 'within', 'en', 'ur'],
  ],
  inBrackets: ['cites', 'meets', 'breaches'],
  apart: ['role', 'say'],
  named: ['steps'],
};

/** What is understood by itself where it is not written. */
const UNDERSTOOD = { minutes: '0', end: 'false', choices: '[]', meets: '[]', breaches: '[]' } as const;

/** A scenario's file as it is written. */
export interface ScenarioText {
  /** Empty where none is written. */
  readonly id: string;
  readonly value: unknown;
  /** Null where a form cannot hold all that counts in it. */
  readonly form: WrittenScenario | null;
}

export function readScenarioText(text: string): ScenarioText {
  const value = valueIn(text);
  const id = (value as { id?: unknown } | null)?.id;
  return { id: typeof id === 'string' ? id : '', value, form: formOf(value) };
}

/** Null where it cannot be read, or has aliases, by which a short file could unfold into a huge one. */
function valueIn(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length + document.warnings.length > 0) return null;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/**
 * The file with these contents; comments, quotes and keys of the author's own stay where the contents do, and a file
 * that says the same already stays as it is, letter for letter.
 * @returns null where a form cannot write it
 */
export function rewrittenScenario(source: string, scenario: WrittenScenario): string | null {
  const { id, form } = readScenarioText(source);
  if (!form) return null;
  if (isSameScenario(form, scenario)) return source;
  const after = filled(source, id, scenario);
  const before = `${writtenYaml(parseDocument(source), STYLE)}\n`;
  return checked(keptLines(source, before, after), scenario) ?? checked(after, scenario);
}

/** A new scenario as the manuals write theirs. */
export const newScenarioText = (id: string, scenario: WrittenScenario): string | null =>
  checked(filled('{}', id, scenario), scenario);

function filled(source: string, id: string, scenario: WrittenScenario): string {
  const document = parseDocument(source);
  const map = document.contents as unknown as YAMLMap;
  if (map.items.length === 0) map.flow = false;
  const on: Rewriting = { document, style: STYLE, understood: UNDERSTOOD };
  fill(on, map, plainScenario(id, scenario));
  return `${writtenYaml(document, STYLE)}\n`;
}

/** Only what says what was wanted is ever handed out. */
function checked(text: string, scenario: WrittenScenario): string | null {
  const { form } = readScenarioText(text);
  return form && isSameScenario(form, scenario) ? text : null;
}

/** Whether two say the same; a text of nothing but spaces is none. */
export const isSameScenario = (one: WrittenScenario, other: WrittenScenario): boolean =>
  JSON.stringify(formOf(plainScenario('', one))) === JSON.stringify(formOf(plainScenario('', other)));

/** A form's scenario as a course folder has it, without what is understood by itself. */
function plainScenario(id: string, { title, role, duties, start, steps }: WrittenScenario): Plain {
  return {
    ...(id === '' ? {} : { id }),
    title: localisedOf(title),
    role: localisedOf(role),
    duties: duties.map(({ id: key, text, cites, kind, within }) => ({
      ...{ id: key, text: localisedOf(text), cites: [...new Set(cites)], kind },
      ...(within === null ? {} : { within }),
    })),
    start,
    steps: Object.fromEntries(
      steps.map(({ key, say, minutes, end, choices }) => [
        key,
        {
          ...(end ? { end } : {}),
          say: localisedOf(say),
          ...(minutes === 0 ? {} : { minutes }),
          ...(choices.length === 0 ? {} : { choices: choices.map(plainChoice) }),
        },
      ]),
    ),
  };
}

const plainChoice = ({
  text,
  to,
  meets,
  breaches,
  reply,
}: WrittenScenario['steps'][number]['choices'][number]): Plain => ({
  ...{ text: localisedOf(text), to },
  ...(meets.length === 0 ? {} : { meets: [...new Set(meets)] }),
  ...(breaches.length === 0 ? {} : { breaches: [...new Set(breaches)] }),
  ...(isBlank(reply) ? {} : { reply: localisedOf(reply) }),
});

const localisedOf = ({ en, ur }: WrittenText): Plain => ({ en, ...(ur.trim() === '' ? {} : { ur }) });
