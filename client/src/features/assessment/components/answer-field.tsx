import type { Localised, OpenQuestion } from '@academy/shared';
import { isReadInLines } from '../../../lib/answer-lines.js';
import { UntranslatedTexts } from '../../../ui/untranslated.js';
import type { AnswerFieldProps } from '../answer-props.js';
import { marksOf } from '../grading-marks.js';
import { EssayField } from './essay-field.js';
import { GradedEssay } from './graded-essay.js';
import { GradedLines } from './graded-lines.js';
import { MatchField } from './match-field.js';
import { Options } from './options.js';
import { OrderField } from './order-field.js';
import { TypedField } from './typed-field.js';

/** A question of any kind with what it is answered in, or with what was right once it is graded. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, graded, language } = props;
  return (
    <>
      <UntranslatedTexts texts={textsOf(question, graded)} language={language} />
      <Field {...props} />
    </>
  );
}

const textsOf = (
  { stem, options, choices, unit }: OpenQuestion,
  graded: AnswerFieldProps['graded'],
): (Localised | undefined)[] => [
  stem,
  ...[...options, ...(choices ?? [])].map(({ text }) => text),
  unit,
  graded?.explain,
  graded?.expected,
  ...Object.values(graded?.feedback ?? {}),
];

function Field({ graded, words, given, onChange, ...asked }: AnswerFieldProps) {
  const { question } = asked;
  if (graded?.essay) return <GradedEssay {...asked} graded={graded} essay={graded.essay} />;
  if (graded && isReadInLines(question)) return <GradedLines {...asked} graded={graded} words={words} />;
  const change = onChange ?? (() => undefined);
  switch (question.kind) {
    case 'match':
      return <MatchField {...asked} given={given} onChange={change} />;
    case 'order':
      return <OrderField {...asked} given={given} onChange={change} />;
    case 'essay':
      return <EssayField {...asked} given={given} onChange={change} />;
    case 'number':
    case 'short':
      return <TypedField {...asked} given={given} onChange={change} />;
    default:
      return (
        <Options
          {...asked}
          chosen={given}
          onChange={change}
          {...(graded ? { marks: marksOf(graded, words) } : {})}
        />
      );
  }
}

/** How a question of this kind is answered, in words; single choices need none. */
export const hintOf = ({ kind }: OpenQuestion): 'several' | 'match' | 'order' | null =>
  kind === 'multiple' ? 'several' : kind === 'match' || kind === 'order' ? kind : null;
