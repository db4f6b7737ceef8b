import type { Localised } from '@academy/shared';
import { parse } from 'yaml';
import { valueAt } from '../../../folder/yaml.js';
import { stringsIn, textIn } from './written-question.js';

/** What a bank has to know of its course. */
export interface CourseFacts {
  readonly laws: readonly { readonly id: string; readonly title: Localised }[];
  /** Tags that the final test draws, and the pre-test with it. */
  readonly drawn: readonly string[];
  readonly hasPretest: boolean;
}

/** As far as course.yaml can be read; it may be half written. */
export function courseFactsIn(yaml: string): CourseFacts {
  const course = read(yaml);
  const laws = valueAt(course, ['laws']);
  return {
    laws: (Array.isArray(laws) ? laws : []).flatMap((law: unknown) => {
      const id = valueAt(law, ['id']);
      return typeof id === 'string' ? [{ id, title: titleOf(valueAt(law, ['title']), id) }] : [];
    }),
    drawn: stringsIn(valueAt(course, ['completion', 'test', 'from'])),
    hasPretest: typeof valueAt(course, ['pretest', 'draw']) === 'number',
  };
}

function read(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return null;
  }
}

function titleOf(title: unknown, otherwise: string): Localised {
  if (typeof title === 'string' && title) return { en: title };
  const { en, ur } = textIn(title);
  return ur ? { en: en || otherwise, ur } : { en: en || otherwise };
}
