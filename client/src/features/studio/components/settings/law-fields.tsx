import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useDelayed } from '../../../../lib/use-delayed.js';
import { useKnownLaws } from '../../api/known-laws.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import { type ListedLaw, listedLaw } from '../../law-differences.js';
import { LawEntry } from './law-entry.js';
import classes from './settings.module.css';

/** Draws the register of laws to choose from. */
export type RenderLawChoice = (choice: {
  readonly listed: readonly string[];
  readonly onChoose: (law: Parameters<typeof listedLaw>[0]) => void;
  readonly onClose: () => void;
}) => ReactNode;

interface LawFieldsProps {
  readonly form: SettingsForm;
  /** Of the course. */
  readonly slug: string;
  readonly renderChoice: RenderLawChoice;
}

const AFTER_TYPING_MS = 400;

/** Laws that the course cites, chosen from the register or typed: one that is cited keeps its id and stays. */
export function LawFields({ form, slug, renderChoice }: LawFieldsProps) {
  const { t } = useTranslation(['course-settings', 'law-register']);
  const { localised } = useLanguage();
  const { value, set, readOnly } = form;
  const { laws } = value;
  // Joined, so that the same ids are the same value from one letter to the next.
  const ids = useDelayed(laws.map(({ id }) => id).join(','), AFTER_TYPING_MS);
  const register = useKnownLaws(ids.split(','));
  const [byHand, setByHand] = useState<ReadonlySet<number>>(new Set());
  const [isChoosing, setChoosing] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLFieldSetElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const put = (next: ListedLaw[]): void => set({ laws: next });
  /** Makes the facts of a law fields, and puts the caret into the first of them. */
  const write = (index: number, open: () => void): void => {
    flushSync(() => {
      setByHand(new Set([...byHand, index]));
      open();
    });
    list.current?.querySelector<HTMLInputElement>(`input[name^="laws.${index}."]:not([readonly])`)?.focus();
  };
  const remove = (index: number): void => {
    chooser.current?.focus();
    put(laws.filter((_, at) => at !== index));
    setByHand(new Set([...byHand].flatMap((at) => (at === index ? [] : at > index ? at - 1 : at))));
    setSaid(t('law-register:removed', { law: nameOf(laws[index], localised) }));
  };
  return (
    <fieldset ref={list} className={classes.group}>
      <legend>{t('laws')}</legend>
      <p className={classes.hint}>
        {t('law-register:about')} <Link to={paths.laws}>{t('law-register:open')}</Link>
      </p>
      {laws.length === 0 && <p className={classes.hint}>{t('noLaws')}</p>}
      {laws.map((law, index) => (
        <LawEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: an id is being typed
          key={index}
          {...{ form, law, index, register, slug }}
          isByHand={byHand.has(index)}
          onByHand={() => write(index, () => undefined)}
          onChange={(changed) => put(laws.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => remove(index)}
        />
      ))}
      {!readOnly && (
        <div className={classes.buttons}>
          <Button ref={chooser} onClick={() => setChoosing(true)}>
            {t('law-register:choose')}
          </Button>
          <Button
            variant="default"
            onClick={() =>
              write(laws.length, () =>
                put([...laws, { id: '', title: { en: '', ur: '' }, act: '', jurisdiction: 'federal' }]),
              )
            }
          >
            {t('addLaw')}
          </Button>
        </div>
      )}
      <p role="status" className={classes.hint}>
        {said}
      </p>
      {isChoosing &&
        renderChoice({
          listed: laws.map(({ id }) => id),
          onChoose: (law) => {
            put([...laws, listedLaw(law)]);
            setSaid(t('law-register:added', { law: localised(law.title) }));
            setChoosing(false);
          },
          onClose: () => setChoosing(false),
        })}
    </fieldset>
  );
}

const nameOf = (
  law: ListedLaw | undefined,
  localised: (text: { en: string; ur: string }) => string,
): string => (law ? localised(law.title) || law.id : '');
