import { countWords, ESSAY_LENGTH, type WishedWords } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage, useLetters } from '../../../lib/i18n/index.js';
import type { InputProps } from '../answer-props.js';
import classes from './essay.module.css';
import asked from './question.module.css';

/** A text in one's own words. It runs in the direction of what is typed; before that, of the course's language. */
export function EssayField({ question, language, legend, hint, given, onChange }: InputProps) {
  const { t } = useTranslation('common');
  const { language: own } = useLanguage();
  const id = useId();
  const typed = given[0] ?? '';
  const letters = useLetters(typed);
  const words = countWords(typed);
  const { min = 0, max = Number.POSITIVE_INFINITY } = question.words ?? {};
  const isTooLong = typed.length > ESSAY_LENGTH;
  const advice = words === 0 ? null : words < min ? 'few' : words > max ? 'many' : null;
  return (
    <div className={asked.question} data-question={question.key}>
      <label htmlFor={id} className={asked.stem}>
        {legend}
        {hint && <span className={asked.hint}>{hint}</span>}
      </label>
      <textarea
        id={id}
        className={classes.area}
        rows={12}
        {...(typed.trim() === '' ? { lang: language, dir: dirOf(language) } : letters)}
        value={typed}
        aria-invalid={isTooLong || undefined}
        aria-describedby={`${id}-words`}
        onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
      />
      <div id={`${id}-words`} lang={own} dir={dirOf(own)} className={classes.words}>
        <p>
          {t('answer.essay.words', { count: words })}
          {question.words && ` · ${t(`answer.essay.${wishOf(question.words)}`, { ...question.words })}`}
        </p>
        {advice && <p className={classes.advice}>{t(`answer.essay.${advice}`)}</p>}
        {isTooLong && (
          <p className={asked.missing}>
            {t('answer.essay.tooLong', { most: ESSAY_LENGTH, over: typed.length - ESSAY_LENGTH })}
          </p>
        )}
      </div>
    </div>
  );
}

const wishOf = ({ min, max }: WishedWords): 'between' | 'least' | 'most' =>
  min && max ? 'between' : min ? 'least' : 'most';
