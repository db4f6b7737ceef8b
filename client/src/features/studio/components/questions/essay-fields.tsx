import type { WrittenQuestion } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/field.js';
import type { FieldWords } from '../../field-words.js';
import classes from './question-form.module.css';
import { TextPair } from './text-pair.js';

interface EssayFieldsProps {
  readonly essay: WrittenQuestion['essay'];
  readonly onChange: (essay: WrittenQuestion['essay']) => void;
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

/** How long an essay should be, and a good answer to it. */
export function EssayFields({ essay, onChange, faults, readOnly }: EssayFieldsProps) {
  const { t } = useTranslation('bank');
  const number = (part: 'least' | 'most') => (
    <TextField
      name={`essay.${part}`}
      label={t(`form.essay.${part}`)}
      inputMode="numeric"
      dir="ltr"
      maxLength={40}
      optional
      readOnly={readOnly}
      value={essay[part]}
      error={faults.get(`essay.${part}`)}
      onChange={(event) => onChange({ ...essay, [part]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <section aria-labelledby="words-of-essay" className={classes.part}>
        <h2 id="words-of-essay" className={classes.heading}>
          {t('form.essay.words')}
        </h2>
        <p className={classes.note}>{t('form.essay.wordsNote')}</p>
        <div className={classes.pair}>
          {number('least')}
          {number('most')}
        </div>
      </section>
      <TextPair
        label={t('form.essay.model')}
        name="essay.model"
        rows={4}
        optional
        value={essay.model}
        onChange={(model) => onChange({ ...essay, model })}
        faults={faults}
        readOnly={readOnly}
      />
    </>
  );
}
