import { languages, optionFields, type WrittenOption, type WrittenQuestion } from '@academy/shared';

/** One thing in which two versions of a question differ; `field` is its path. */
export interface QuestionDifference {
  readonly field:
    | 'kind'
    | 'stem'
    | 'option'
    | 'words'
    | 'model'
    | 'explain'
    | 'cites'
    | 'tags'
    | 'difficulty';
  /** Of an option, counted from 1. */
  readonly number: number | null;
  readonly lang: 'en' | 'ur' | null;
  readonly theirs: string;
  readonly mine: string;
}

/** Where two versions of a question differ, in the order of the form. */
export function questionDifferences(theirs: WrittenQuestion, mine: WrittenQuestion): QuestionDifference[] {
  const count = Math.max(theirs.options.length, mine.options.length);
  const found: QuestionDifference[] = [
    plain('kind', theirs.kind, mine.kind),
    ...inBoth('stem', theirs.stem, mine.stem),
    ...Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      inBoth(
        'option',
        optionWords(theirs, theirs.options[index]),
        optionWords(mine, mine.options[index]),
        index + 1,
      ),
    ),
    plain('words', wished(theirs), wished(mine)),
    ...inBoth('model', theirs.essay.model, mine.essay.model),
    ...inBoth('explain', theirs.explain, mine.explain),
    plain('cites', theirs.cites.join(', '), mine.cites.join(', ')),
    plain('tags', theirs.tags.join(', '), mine.tags.join(', ')),
    plain('difficulty', String(theirs.difficulty), String(mine.difficulty)),
  ];
  return found.filter((one) => one.theirs !== one.mine);
}

const wished = ({ essay }: WrittenQuestion): string => [essay.least, essay.most].filter(Boolean).join('–');

const plain = (field: QuestionDifference['field'], theirs: string, mine: string): QuestionDifference => ({
  ...{ field, number: null, lang: null, theirs, mine },
});

interface InBoth {
  readonly en: string;
  readonly ur: string;
}

const inBoth = (
  field: QuestionDifference['field'],
  theirs: InBoth,
  mine: InBoth,
  number: number | null = null,
): QuestionDifference[] =>
  languages.map((lang) => ({ field, number, lang, theirs: theirs[lang], mine: mine[lang] }));

/** All that is written of an option, one thing a line; what is right is ticked. */
function optionWords({ kind }: WrittenQuestion, option: WrittenOption | undefined): InBoth {
  const words = (lang: 'en' | 'ur'): string =>
    option === undefined
      ? ''
      : optionFields[kind]
          .flatMap((field) => {
            const value = option[field];
            if (typeof value === 'boolean') return value ? ['✓'] : [];
            return typeof value === 'string' ? [value] : [value[lang]];
          })
          .filter(Boolean)
          .join('\n');
  return { en: words('en'), ur: words('ur') };
}
