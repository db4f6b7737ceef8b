import { ANSWER_LENGTH, readNumber } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import type { InputProps } from '../answer-props.js';
import classes from './question.module.css';

/** A number with its unit, or a few words. Digits may be typed in Urdu. */
export function TypedField({ question, language, legend, hint, given, onChange }: InputProps) {
  const { t } = useTranslation('common');
  const { language: own } = useLanguage();
  const id = useId();
  const typed = given[0] ?? '';
  const isNumber = question.kind === 'number';
  const isWrongShape = isNumber && typed.trim() !== '' && readNumber(typed) === null;
  return (
    <div className={classes.question} data-question={question.key}>
      <label htmlFor={id} className={classes.stem}>
        {legend}
        {hint && <span className={classes.hint}>{hint}</span>}
      </label>
      <span className={classes.typed}>
        <input
          id={id}
          className={classes.input}
          data-number={isNumber || undefined}
          inputMode={isNumber ? 'decimal' : 'text'}
          dir={isNumber ? 'ltr' : 'auto'}
          autoComplete="off"
          maxLength={ANSWER_LENGTH}
          value={typed}
          aria-invalid={isWrongShape || undefined}
          aria-describedby={isWrongShape ? `${id}-shape` : undefined}
          onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
        />
        {question.unit && (
          <span>
            <Said text={question.unit} language={language} />
          </span>
        )}
      </span>
      {isWrongShape && (
        <p id={`${id}-shape`} lang={own} dir={dirOf(own)} className={classes.missing}>
          {t('answer.number')}
        </p>
      )}
    </div>
  );
}
