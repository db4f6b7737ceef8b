import { inLanguage } from '@academy/shared';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import type { InputProps } from '../answer-props.js';
import classes from './question.module.css';

interface Moved {
  readonly key: string;
  readonly by: 1 | -1;
  readonly place: number;
}

/** Things put in order by a button up and a button down each: the same with a finger, a mouse and a keyboard. */
export function OrderField({ question, language, legend, hint, given, onChange }: InputProps) {
  const { t } = useTranslation('common');
  const { language: own } = useLanguage();
  const [moved, setMoved] = useState<Moved | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const keys = given.length === question.options.length ? given : question.options.map(({ key }) => key);
  const textOf = (key: string): string => {
    const text = question.options.find((option) => option.key === key)?.text;
    return text ? isolateSections(inLanguage(text, language)) : key;
  };
  const move = (from: number, by: 1 | -1) => {
    const to = from + by;
    const [key, other] = [keys[from], keys[to]];
    if (key === undefined || other === undefined) return;
    const next = [...keys];
    next[from] = other;
    next[to] = key;
    setMoved({ key, by, place: to + 1 });
    onChange(next);
  };
  useEffect(() => {
    // A node that was moved has lost the focus in some browsers; whoever presses again means the same button.
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.key}${moved.by}"]`)?.focus();
  }, [moved]);
  return (
    <fieldset className={classes.question} data-question={question.key}>
      <legend className={classes.stem}>
        {legend}
        {hint && <span className={classes.hint}>{hint}</span>}
      </legend>
      <ol ref={list} className={classes.order}>
        {keys.map((key, index) => (
          <li key={key} data-item={key} className={classes.item}>
            <span className={classes.place} aria-hidden>
              {index + 1}
            </span>
            <span className={classes.text}>{textOf(key)}</span>
            <span className={classes.moves} lang={own} dir={dirOf(own)}>
              {([-1, 1] as const).map((by) => {
                const Icon = by === -1 ? IconArrowUp : IconArrowDown;
                const isEnd = keys[index + by] === undefined;
                return (
                  <button
                    key={by}
                    type="button"
                    data-move={`${key}${by}`}
                    aria-disabled={isEnd || undefined}
                    aria-label={t(by === -1 ? 'answer.up' : 'answer.down', { words: textOf(key) })}
                    className={classes.move}
                    onClick={() => move(index, by)}
                  >
                    <Icon aria-hidden size={22} />
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={classes.hidden}>
        {moved && t('answer.moved', { words: textOf(moved.key), place: moved.place, of: keys.length })}
      </p>
      {given.length === 0 && (
        <p lang={own} dir={dirOf(own)} className={classes.keep}>
          <button type="button" className={classes.keepButton} onClick={() => onChange([...keys])}>
            {t('answer.keepOrder')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
