import { type Language, type Localised, type OpenQuestion } from '@academy/shared';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Said } from '../../../ui/said.js';
import classes from './question.module.css';

export interface OptionMark {
  readonly tone: 'right' | 'wrong';
  readonly words: string;
  readonly feedback: Localised | undefined;
}

interface OptionsProps {
  readonly question: OpenQuestion;
  readonly language: Language;
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly chosen: readonly string[];
  readonly onChange?: (chosen: string[]) => void;
  /** After grading: what each option was. */
  readonly marks?: ReadonlyMap<string, OptionMark>;
}

/** A question with its options as radio buttons, or as boxes where several may be right. */
export function Options({ question, language, legend, hint, chosen, onChange, marks }: OptionsProps) {
  const isMultiple = question.kind === 'multiple';
  const choose = (key: string) => {
    if (!isMultiple) return onChange?.([key]);
    return onChange?.(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  return (
    <fieldset className={classes.question} data-question={question.key}>
      <legend className={classes.stem}>
        {legend}
        {hint && <span className={classes.hint}>{hint}</span>}
      </legend>
      {question.options.map(({ key, text }) => {
        const mark = marks?.get(key);
        const Icon = mark?.tone === 'right' ? IconCheck : IconX;
        return (
          <label key={key} className={classes.option} data-mark={mark?.tone} data-open={!marks || undefined}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={question.key}
              value={key}
              checked={chosen.includes(key)}
              disabled={marks !== undefined}
              onChange={() => choose(key)}
            />
            <span className={classes.text}>
              <Said text={text} language={language} />
              {mark && (
                <span className={classes.mark}>
                  <Icon aria-hidden size={18} stroke={3} />
                  {mark.words}
                </span>
              )}
              {mark?.feedback && (
                <span className={classes.feedback}>
                  <Said text={mark.feedback} language={language} />
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
