import {
  type BankFacts,
  type CitationPart,
  citationOf,
  citationParts,
  parseReference,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import type { FieldWords } from '../../field-words.js';
import { SectionHints } from '../section-hints.js';
import classes from './question-form.module.css';

interface CitationFieldProps {
  readonly cites: readonly string[];
  readonly onChange: (cites: string[]) => void;
  readonly laws: BankFacts['laws'];
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

const PARTS = Object.keys(citationParts) as CitationPart[];

/** Provisions that a question rests on, picked from the laws of the course. */
export function CitationField({ cites, onChange, laws, faults, readOnly }: CitationFieldProps) {
  const { t } = useTranslation('bank');
  const { localised, langOf } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const remove = (ref: string): void => {
    onChange(cites.filter((one) => one !== ref));
    list.current?.querySelector('select')?.focus();
  };
  const fault = cites.map((_, index) => faults.get(`cites.${index}`)).find((words) => words);
  return (
    <div ref={list} className={classes.group}>
      {cites.length > 0 && (
        <ul className={classes.chips} aria-label={t('form.cites')}>
          {cites.map((ref) => {
            const label = citationOf(ref, laws)?.label;
            const words = label ? localised(label) : ref;
            return (
              <li key={ref} className={classes.chip}>
                <bdi {...(label ? langOf(label) : { dir: 'ltr' as const })}>{words}</bdi>
                {!readOnly && (
                  <button
                    type="button"
                    aria-label={t('form.removeCitation', { words })}
                    onClick={() => remove(ref)}
                  >
                    <IconX aria-hidden size={16} />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {fault && <p className={classes.fault}>{fault}</p>}
      {readOnly ? null : laws.length === 0 ? (
        <p className={classes.note}>{t('form.noLaws')}</p>
      ) : (
        <PickCitation laws={laws} onPick={(ref) => !cites.includes(ref) && onChange([...cites, ref])} />
      )}
    </div>
  );
}

function PickCitation({ laws, onPick }: { laws: BankFacts['laws']; onPick: (ref: string) => void }) {
  const { t } = useTranslation(['bank', 'errors']);
  const { localised } = useLanguage();
  const [law, setLaw] = useState(laws[0]?.id ?? '');
  const [part, setPart] = useState<CitationPart | ''>('s');
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);
  const listId = useId();
  const typed = number.replace(/\s+/g, '');
  const ref = part === '' ? law : `${law}#${part}${typed}`;
  const numberOf = (reference: string): string | null => {
    const cited = parseReference(reference);
    return cited?.part === part ? cited.number : null;
  };
  const pick = (): void => {
    const isRight = parseReference(ref) !== null;
    setWrong(!isRight);
    if (!isRight) return;
    onPick(ref);
    setNumber('');
  };
  const pickOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    pick();
  };
  return (
    <div className={classes.picker}>
      <SelectField label={t('form.law')} value={law} onChange={(event) => setLaw(event.currentTarget.value)}>
        {laws.map(({ id, title }) => (
          <option key={id} value={id}>
            {localised(title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('form.part')}
        value={part}
        onChange={(event) => setPart(PARTS.find((one) => one === event.currentTarget.value) ?? '')}
      >
        <option value="">{t('form.wholeLaw')}</option>
        {PARTS.map((one) => (
          <option key={one} value={one}>
            {t(`form.parts.${one}`)}
          </option>
        ))}
      </SelectField>
      {part !== '' && (
        <TextField
          label={t('form.partNumber')}
          dir="ltr"
          maxLength={30}
          list={listId}
          autoComplete="off"
          value={number}
          error={isWrong ? t('errors:field.citation-shape') : undefined}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
            setWrong(false);
          }}
          onKeyDown={pickOnEnter}
        />
      )}
      <Button variant="default" onClick={pick}>
        {t('form.addCitation')}
      </Button>
      <div className={classes.pickHint}>
        <SectionHints
          {...{ id: listId, law, write: numberOf }}
          reference={part !== '' && typed === '' ? '' : ref}
        />
      </div>
    </div>
  );
}
