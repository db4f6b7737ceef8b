import type { CourseSettings } from '@academy/shared';
import { valueAt, type YamlPath } from '../../folder/yaml.js';

/** What stands at a path of course.yaml, as far as it is what a field can show. */
class Values {
  constructor(private readonly value: unknown) {}

  at(...path: YamlPath): unknown {
    return valueAt(this.value, path);
  }

  text(...path: YamlPath): string {
    const found = this.at(...path);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
  }

  /** A text that stands alone is the English one. */
  both(...path: YamlPath): { en: string; ur: string } {
    const found = this.at(...path);
    if (typeof found === 'string') return { en: found, ur: '' };
    return { en: this.text(...path, 'en'), ur: this.text(...path, 'ur') };
  }

  number(...path: YamlPath): number | null {
    const found = this.at(...path);
    return typeof found === 'number' && found >= 0 && found <= 1_000_000 ? found : null;
  }

  /** As it is where nothing is said. */
  flag(usual: boolean, ...path: YamlPath): boolean {
    const found = this.at(...path);
    return typeof found === 'boolean' ? found : usual;
  }

  /** The places of a list. */
  list(...path: YamlPath): number[] {
    const found = this.at(...path);
    return Array.isArray(found) ? found.map((_, index) => index) : [];
  }

  texts(...path: YamlPath): string[] {
    return this.list(...path).map((index) => this.text(...path, index));
  }
}

/** course.yaml as the form shows it; what is not there is empty. */
export function readSettings(yaml: unknown): CourseSettings {
  const values = new Values(yaml);
  const test = ['completion', 'test'] as const;
  return {
    title: values.both('title'),
    summary: values.both('summary'),
    audience: values.texts('audience'),
    hours: values.number('hours'),
    outcomes: values.list('outcomes').map((index) => values.both('outcomes', index)),
    laws: values.list('laws').map((index) => ({
      id: values.text('laws', index, 'id'),
      title: values.both('laws', index, 'title'),
      act: values.text('laws', index, 'act'),
      jurisdiction: values.text('laws', index, 'jurisdiction'),
    })),
    certificateMonths: values.number('certificate', 'valid_months'),
    reviewNote: values.both('review', 'note'),
    test: {
      pass: values.number(...test, 'pass'),
      draw: values.number(...test, 'draw'),
      from: values.texts(...test, 'from'),
      minutes: values.number(...test, 'minutes'),
      attempts: values.number(...test, 'attempts'),
      waitHours: values.number(...test, 'wait_hours'),
      fixed: values.flag(false, ...test, 'fixed'),
      shuffleQuestions: values.flag(true, ...test, 'shuffle_questions'),
      shuffleOptions: values.flag(true, ...test, 'shuffle_options'),
      explain: values.text(...test, 'explain') === 'last-attempt' ? 'last-attempt' : 'each-attempt',
      blueprint: values.list(...test, 'blueprint').map((index) => ({
        tag: values.text(...test, 'blueprint', index, 'tag'),
        difficulty: values.number(...test, 'blueprint', index, 'difficulty'),
        draw: values.number(...test, 'blueprint', index, 'draw'),
      })),
    },
    pretest:
      typeof values.at('pretest') === 'object' && values.at('pretest') !== null
        ? { draw: values.number('pretest', 'draw'), minutes: values.number('pretest', 'minutes') }
        : null,
  };
}
