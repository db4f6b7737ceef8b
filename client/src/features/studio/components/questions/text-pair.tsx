import { type Language, languages, type WrittenText } from '@academy/shared';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, loadUrduFonts } from '../../../../lib/i18n/index.js';
import { AreaField } from '../../../../ui/field.js';
import type { FieldWords } from '../../field-words.js';
import classes from './question-form.module.css';

interface TextPairProps {
  readonly label: string;
  /** The path of the field: `options.2.text`. */
  readonly name: string;
  readonly value: WrittenText;
  readonly onChange: (value: WrittenText) => void;
  readonly faults: FieldWords;
  readonly readOnly: boolean;
  readonly optional?: boolean;
  readonly rows?: number;
}

/** One text in English and Urdu beside each other; on a phone below each other. */
export function TextPair(props: TextPairProps) {
  const { label, name, value, onChange, faults, readOnly, optional, rows = 2 } = props;
  const { t } = useTranslation('bank');
  useEffect(loadUrduFonts, []);
  const field = (language: Language) => (
    <AreaField
      key={language}
      name={`${name}.${language}`}
      label={t(`form.in.${language}`, { label })}
      lang={language}
      dir={dirOf(language)}
      rows={rows}
      optional={optional === true || language === 'ur'}
      readOnly={readOnly}
      value={value[language]}
      error={faults.get(`${name}.${language}`)}
      onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
    />
  );
  return <div className={classes.pair}>{languages.map(field)}</div>;
}
