import { type DraftParts, inLanguage } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { SectionHints } from '../components/section-hints.js';
import classes from './editor-dialogs.module.css';

interface LawPickerProps {
  readonly laws: DraftParts['laws'];
  /** `jjsa-2018#s5`. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (reference: string) => void;
}

/** A provision of a law of the course: the law from its list, the section as it is cited. */
export function LawPicker({ laws, value, error, onChange }: LawPickerProps) {
  const { t } = useTranslation('lesson-editor');
  const { language } = useLanguage();
  const listId = useId();
  const [law = '', section = ''] = value.split('#');
  const put = (one: string, part: string): void =>
    onChange(part.trim() === '' ? one : `${one}#${part.trim()}`);
  const isListed = law === '' || laws.some(({ id }) => id === law);
  return (
    <div className={classes.law}>
      <SelectField
        label={t('field.law')}
        value={law}
        error={error}
        onChange={(event) => put(event.currentTarget.value, section)}
      >
        <option value="">{t('field.chooseLaw')}</option>
        {!isListed && <option value={law}>{law}</option>}
        {laws.map(({ id, title }) => (
          <option key={id} value={id}>
            {inLanguage(title, language)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('field.section')}
        hint={t('field.sectionHint')}
        dir="ltr"
        list={listId}
        autoComplete="off"
        value={section}
        onChange={(event) => put(law, event.currentTarget.value)}
      />
      <SectionHints
        {...{ id: listId, law, reference: value }}
        write={(reference) => reference.split('#')[1] ?? null}
      />
    </div>
  );
}
