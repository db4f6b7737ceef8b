import { inLanguage, pairOf, readPair } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import { Said } from '../../../ui/said.js';
import type { InputProps } from '../answer-props.js';
import classes from './question.module.css';

/**
 * Each left side with a list of the right ones, in the phone's own picker. What is used already says so, and is not
 * taken away from where it is: whoever goes through the list by the arrow keys passes over all of it.
 */
export function MatchField({ question, language, legend, hint, given, onChange }: InputProps) {
  const { t } = useTranslation('common');
  const { language: own } = useLanguage();
  const id = useId();
  const pairs = new Map(
    given.flatMap((text) => readPair(text) ?? []).map(({ left, right }) => [left, right]),
  );
  const choices = question.choices ?? [];
  const twice = choices.find(({ key }) => [...pairs.values()].filter((right) => right === key).length > 1);
  const choose = (left: string, right: string) => {
    const next = new Map(pairs);
    if (right) next.set(left, right);
    else next.delete(left);
    onChange([...next].map(([one, other]) => pairOf(one, other)));
  };
  return (
    <fieldset className={classes.question} data-question={question.key}>
      <legend className={classes.stem}>
        {legend}
        {hint && <span className={classes.hint}>{hint}</span>}
      </legend>
      {question.options.map(({ key, text }, index) => (
        <div key={key} className={classes.pair} data-given={pairs.has(key) || undefined}>
          <label htmlFor={`${id}-${index}`} className={classes.left}>
            <Said text={text} language={language} />
          </label>
          <select
            id={`${id}-${index}`}
            className={classes.select}
            data-left={key}
            value={pairs.get(key) ?? ''}
            onChange={(event) => choose(key, event.currentTarget.value)}
          >
            <option value="" lang={own} dir={dirOf(own)}>
              {t('answer.choose')}
            </option>
            {choices.map((choice) => {
              const isTaken = [...pairs].some(([left, right]) => right === choice.key && left !== key);
              const words = isolateSections(inLanguage(choice.text, language));
              return (
                <option key={choice.key} value={choice.key}>
                  {isTaken ? t('answer.taken', { words }) : words}
                </option>
              );
            })}
          </select>
        </div>
      ))}
      <div role="status">
        {twice && (
          <p lang={own} dir={dirOf(own)} className={classes.missing}>
            {t('answer.twice', { words: inLanguage(twice.text, language) })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
