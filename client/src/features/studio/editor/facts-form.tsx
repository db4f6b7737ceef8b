import type { DraftParts } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '../../../ui/field.js';
import { CitesField } from './cites-field.js';
import classes from './facts-form.module.css';
import { type FactFault, factFault } from './model/front-faults.js';
import {
  type FactName,
  type LessonFacts,
  readFacts,
  withoutFacts,
  writeFact,
  writtenFacts,
} from './model/front-matter.js';

interface FactsFormProps {
  /** The front matter as it stands in the text. */
  readonly front: string;
  readonly lang: 'en' | 'ur';
  readonly laws: DraftParts['laws'] | null;
  readonly readOnly: boolean;
  readonly onFront: (front: string) => void;
}

/** What the English lesson alone decides; its translation need not repeat it. */
const COUNTING: readonly FactName[] = ['minutes', 'required', 'cites'];

/**
 * What a lesson says of itself above its text. What is right is written at once; what is not is kept in its field, with
 * what is wrong below it.
 */
export function FactsForm({ front, lang, laws, readOnly, onFront }: FactsFormProps) {
  const { t } = useTranslation('lesson-editor');
  const [typed, setTyped] = useState<Partial<LessonFacts>>({});
  const standing = readFacts(front);
  // Decided once: it does not close below the hands of whoever mends it.
  const [isOpen] = useState(
    () => standing !== null && lang === 'en' && factFault(standing, 'minutes', null) !== null,
  );
  if (!standing) return <p className={classes.wrong}>{t('facts.unreadable')}</p>;
  const facts = { ...standing, ...typed };
  const known = laws?.map(({ id }) => id) ?? null;
  const faultOf = (name: FactName): FactFault | null => factFault(facts, name, known);
  const put = <Name extends FactName>(name: Name, value: LessonFacts[Name]): void => {
    setTyped((before) => ({ ...before, [name]: value }));
    const isRight = factFault({ ...standing, [name]: value }, name, known) === null;
    const clean =
      typeof value === 'string' ? (value.trim().replace(/\s+/g, ' ') as LessonFacts[Name]) : value;
    if (isRight || name === 'cites') onFront(writeFact(front, name, clean));
  };
  /** Once it is left, a field shows what stands in the text, unless that was not taken. */
  const leave = (name: FactName): void =>
    setTyped(({ [name]: value, ...others }) => (faultOf(name) ? { ...others, [name]: value } : others));
  const text = (name: 'title' | 'minutes' | 'contentNote') => {
    const fault = faultOf(name);
    return {
      name,
      value: facts[name],
      readOnly,
      error: fault ? t(`fault.${fault}`) : undefined,
      onBlur: () => leave(name),
    };
  };
  const side = { lang, dir: lang === 'ur' ? 'rtl' : 'ltr' } as const;
  const isCounting = lang === 'en';
  const repeated = isCounting ? [] : COUNTING.filter((name) => writtenFacts(front).has(name));
  return (
    <div className={classes.facts}>
      <TextField
        label={t('facts.title')}
        {...text('title')}
        {...side}
        onChange={(event) => put('title', event.currentTarget.value)}
      />
      <details className={classes.more} open={isOpen}>
        <summary>
          {isCounting
            ? t('facts.summary', { minutes: facts.minutes || '–', count: facts.cites.length })
            : t('facts.more')}
        </summary>
        <div className={classes.facts}>
          {isCounting && (
            <>
              <TextField
                label={t('facts.minutes')}
                hint={t('facts.minutesHint')}
                inputMode="numeric"
                dir="ltr"
                {...text('minutes')}
                onChange={(event) => put('minutes', event.currentTarget.value)}
              />
              <label className={classes.tick}>
                <input
                  type="checkbox"
                  checked={facts.required}
                  disabled={readOnly}
                  onChange={(event) => put('required', event.currentTarget.checked)}
                />
                <span>{t('facts.required')}</span>
              </label>
            </>
          )}
          <AreaField
            label={t('facts.contentNote')}
            hint={t('facts.contentNoteHint')}
            optional
            rows={2}
            {...text('contentNote')}
            {...side}
            onChange={(event) => put('contentNote', event.currentTarget.value)}
          />
          {isCounting ? (
            <CitesField
              cites={facts.cites}
              laws={laws}
              readOnly={readOnly}
              onChange={(cites) => put('cites', cites)}
            />
          ) : (
            <p className={classes.quiet}>{t('facts.english')}</p>
          )}
          {repeated.length > 0 && !readOnly && (
            <div>
              <Button variant="default" onClick={() => onFront(withoutFacts(front, repeated))}>
                {t('facts.leaveOut')}
              </Button>
            </div>
          )}
        </div>
      </details>
    </div>
  );
}
