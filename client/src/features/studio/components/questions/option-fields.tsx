import { isBlank, type QuestionKind, type WrittenOption } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/field.js';
import type { FieldWords } from '../../field-words.js';
import classes from './question-form.module.css';
import { TextPair } from './text-pair.js';

interface OptionFieldsProps {
  readonly kind: QuestionKind;
  readonly index: number;
  readonly option: WrittenOption;
  readonly onChange: (option: WrittenOption) => void;
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

/** What is written of one option, as its kind wants it. */
export function OptionFields({ kind, index, option, onChange, faults, readOnly }: OptionFieldsProps) {
  const { t } = useTranslation('bank');
  const at = `options.${index}`;
  const pair = (part: 'text' | 'feedback' | 'left' | 'right' | 'unit', label: string, optional = false) => (
    <TextPair
      label={label}
      name={`${at}.${part}`}
      value={option[part]}
      onChange={(value) => onChange({ ...option, [part]: value })}
      faults={faults}
      readOnly={readOnly}
      optional={optional}
      rows={part === 'unit' ? 1 : 2}
    />
  );
  const number = (part: 'value' | 'tolerance', optional = false, label: string = part) => (
    <TextField
      name={`${at}.${part}`}
      label={t(`form.${label}`)}
      hint={t(`form.${label}Hint`)}
      inputMode="decimal"
      dir="ltr"
      maxLength={40}
      optional={optional}
      readOnly={readOnly}
      value={option[part]}
      error={faults.get(`${at}.${part}`)}
      onChange={(event) => onChange({ ...option, [part]: event.currentTarget.value })}
    />
  );
  switch (kind) {
    case 'match':
      return (
        <>
          {pair('left', t('form.left'), true)}
          {pair('right', t('form.right'))}
          {isBlank(option.left) && !isBlank(option.right) && (
            <p className={classes.note}>{t('form.noLeft')}</p>
          )}
        </>
      );
    case 'order':
      return pair('text', t('form.words'));
    case 'number':
      return (
        <>
          <div className={classes.pair}>
            {number('value')}
            {number('tolerance', true)}
          </div>
          {pair('unit', t('form.unit'), true)}
        </>
      );
    case 'essay':
      return (
        <>
          {pair('text', t('form.criterionWords'))}
          {number('value', false, 'points')}
          {pair('feedback', t('form.levels'), true)}
        </>
      );
    case 'short':
      return pair('text', t(index === 0 ? 'form.shownAnswer' : 'form.otherAnswer'));
    default:
      return (
        <>
          <Correct kind={kind} index={index} option={option} onChange={onChange} readOnly={readOnly} />
          {pair('text', t('form.words'))}
          {pair('feedback', t('form.feedback'), true)}
        </>
      );
  }
}

function Correct({ kind, index, option, onChange, readOnly }: Omit<OptionFieldsProps, 'faults'>) {
  const { t } = useTranslation('bank');
  const id = useId();
  return (
    <label htmlFor={id} className={classes.correct} data-on={option.correct || undefined}>
      <input
        id={id}
        type={kind === 'multiple' ? 'checkbox' : 'radio'}
        name={kind === 'multiple' ? `options.${index}.correct` : 'right'}
        checked={option.correct}
        disabled={readOnly}
        onChange={(event) => onChange({ ...option, correct: event.currentTarget.checked })}
      />
      {t('form.correct')}
    </label>
  );
}
