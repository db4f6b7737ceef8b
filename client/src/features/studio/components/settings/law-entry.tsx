import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../../lib/i18n/index.js';
import { TextField } from '../../../../ui/field.js';
import type { RegisterOfLaws } from '../../api/known-laws.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import type { ListedLaw } from '../../law-differences.js';
import { BothField, faultsOf } from './fields.js';
import { LawDifferences, LawStanding } from './law-standing.js';
import classes from './settings.module.css';

interface LawEntryProps {
  readonly form: SettingsForm;
  readonly law: ListedLaw;
  readonly index: number;
  readonly register: RegisterOfLaws;
  /** Of the course. */
  readonly slug: string;
  /** Its facts are fields to type in. */
  readonly isByHand: boolean;
  readonly onByHand: () => void;
  readonly onChange: (law: ListedLaw) => void;
  readonly onRemove: () => void;
}

/** A law that the course lists: as the register has it, or typed where that has none or something is wrong. */
export function LawEntry(props: LawEntryProps) {
  const { form, law, index, register, slug, isByHand, onByHand, onChange, onRemove } = props;
  const { t } = useTranslation(['course-settings', 'law-register']);
  const { readOnly, view, refused, problemsAt } = form;
  const count = view.cited.find((one) => one.law === law.id)?.count ?? 0;
  const isHeld = count > 0 && (view.settings?.laws ?? []).some(({ id }) => id === law.id);
  const known = register.find(law.id);
  const isRefused = refused.some(({ field }) => field.startsWith(`laws.${index}.`));
  const isTyped =
    !readOnly &&
    (isByHand || isRefused || problemsAt(`laws.${index}`).length > 0 || register.lacks(law.id) || !law.id);
  const name = law.id || law.title.en;
  const entry = useRef<HTMLDivElement>(null);
  return (
    <div ref={entry} tabIndex={-1} className={classes.entry}>
      {isTyped ? <TypedLaw {...{ form, law, index, isHeld, onChange }} /> : <LawWords law={law} />}
      <p className={classes.hint}>
        {t('law.cited', { count })} ·{' '}
        <LawStanding {...{ law, known, slug }} isLacking={register.lacks(law.id)} />
      </p>
      {known && (
        <LawDifferences
          {...{ law, known, readOnly }}
          onChange={(changed) => {
            // The button goes with the differences.
            entry.current?.focus();
            onChange(changed);
          }}
        />
      )}
      {!readOnly && (
        <div className={classes.buttons}>
          {!isTyped && (
            <Button
              variant="default"
              aria-label={t('law-register:changeOf', { law: name })}
              onClick={onByHand}
            >
              {t('law-register:change')}
            </Button>
          )}
          {!isHeld && (
            <Button
              variant="subtle"
              color="red"
              aria-label={t('removeLaw', { law: name })}
              onClick={onRemove}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Its titles in both languages, with act, jurisdiction and id. */
function LawWords({ law: { id, title, act, jurisdiction } }: { law: ListedLaw }) {
  const { language } = useLanguage();
  const other = language === 'ur' ? 'en' : 'ur';
  return (
    <div className={classes.law}>
      {([language, other] as const).map(
        (lang) =>
          title[lang] && (
            <p key={lang}>
              <bdi lang={lang} dir={dirOf(lang)}>
                {lang === language ? <strong>{title[lang]}</strong> : title[lang]}
              </bdi>
            </p>
          ),
      )}
      <p className={classes.hint}>
        {[act, jurisdiction, id]
          .filter((fact) => fact !== '')
          .map((fact, at) => (
            <span key={fact}>
              {at > 0 && ' · '}
              <bdi lang="en">{fact}</bdi>
            </span>
          ))}
      </p>
    </div>
  );
}

interface TypedLawProps extends Pick<LawEntryProps, 'form' | 'law' | 'index' | 'onChange'> {
  /** It is cited under its id, which therefore stays. */
  readonly isHeld: boolean;
}

function TypedLaw({ form, law, index, isHeld, onChange }: TypedLawProps) {
  const { t } = useTranslation(['course-settings', 'errors']);
  const { problemsAt, refused, readOnly } = form;
  const isRefused = refused.some(({ field }) => field === `laws.${index}.id`);
  return (
    <>
      <div className={classes.facts}>
        {(['id', 'act', 'jurisdiction'] as const).map((name) => (
          <TextField
            key={name}
            {...{ name: `laws.${index}.${name}`, label: t(`law.${name}`), lang: 'en', dir: 'ltr' }}
            value={law[name]}
            readOnly={readOnly || (name === 'id' && isHeld)}
            error={
              isRefused && name === 'id'
                ? t('errors:field.law-cited')
                : faultsOf(problemsAt(`laws.${index}.${name}`))
            }
            onChange={(event) => onChange({ ...law, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <BothField
        {...{ name: `laws.${index}.title`, label: t('law.title'), value: law.title, readOnly }}
        problems={problemsAt(`laws.${index}.title`)}
        onChange={(title) => onChange({ ...law, title })}
      />
    </>
  );
}
