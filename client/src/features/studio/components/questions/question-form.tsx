import { type BankFacts, inLanguage, questionKindNames, type WrittenQuestion } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Segmented } from '../../../../ui/segmented.js';
import type { FieldWords } from '../../field-words.js';
import { CitationField } from './citation-field.js';
import { EssayFields } from './essay-fields.js';
import { OptionList } from './option-list.js';
import classes from './question-form.module.css';
import { TagField } from './tag-field.js';
import { TextPair } from './text-pair.js';

interface QuestionFormProps {
  readonly question: WrittenQuestion;
  readonly onChange: (question: WrittenQuestion) => void;
  readonly facts: BankFacts;
  readonly tags: readonly string[];
  readonly faults: FieldWords;
  readonly readOnly: boolean;
}

const DIFFICULTIES = ['1', '2', '3'] as const;
const CHOICES = ['single', 'multiple'] as const;

/** Everything that is written of a question, as its kind wants it. */
export function QuestionForm({ question, onChange, facts, tags, faults, readOnly }: QuestionFormProps) {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  const { kind } = question;
  const change = (patch: Partial<WrittenQuestion>): void => onChange({ ...question, ...patch });
  const common = { faults, readOnly };
  return (
    <div className={classes.form}>
      {CHOICES.some((one) => one === kind) && !readOnly ? (
        <Segmented
          legend={t('form.kind')}
          name="kind"
          value={kind}
          options={CHOICES.map((value) => ({ value, label: inLanguage(questionKindNames[value], language) }))}
          onChange={(next) => change({ kind: next })}
        />
      ) : (
        <p className={classes.kind}>
          {t('form.kind')}: <strong>{inLanguage(questionKindNames[kind], language)}</strong>
        </p>
      )}
      <TextPair
        {...common}
        label={t('form.stem')}
        name="stem"
        rows={4}
        value={question.stem}
        onChange={(stem) => change({ stem })}
      />
      <section aria-labelledby="options-of-question" className={classes.part}>
        <h2 id="options-of-question" className={classes.heading}>
          {t(`form.options.${kind}`)}
        </h2>
        <p className={classes.note}>{t(`form.optionsNote.${kind}`)}</p>
        <OptionList
          {...common}
          kind={kind}
          options={question.options}
          onChange={(options) => change({ options })}
        />
      </section>
      {kind === 'essay' && (
        <EssayFields {...common} essay={question.essay} onChange={(essay) => change({ essay })} />
      )}
      <TextPair
        {...common}
        label={t('form.explain')}
        name="explain"
        rows={3}
        value={question.explain}
        onChange={(explain) => change({ explain })}
      />
      <section aria-labelledby="cites-of-question" className={classes.part}>
        <h2 id="cites-of-question" className={classes.heading}>
          {t('form.cites')}
        </h2>
        <CitationField
          {...common}
          cites={question.cites}
          laws={facts.laws}
          onChange={(cites) => change({ cites })}
        />
      </section>
      <section aria-labelledby="tags-of-question" className={classes.part}>
        <h2 id="tags-of-question" className={classes.heading}>
          {t('form.tags')}
        </h2>
        <TagField
          {...common}
          tags={question.tags}
          known={tags}
          drawn={facts.drawn}
          onChange={(next) => change({ tags: next })}
        />
      </section>
      {readOnly ? (
        <p className={classes.kind}>
          {t('form.difficulty')}: <strong>{t(`difficulty.${question.difficulty}`)}</strong>
        </p>
      ) : (
        <Segmented
          legend={t('form.difficulty')}
          name="difficulty"
          value={DIFFICULTIES.find((one) => one === String(question.difficulty)) ?? '2'}
          options={DIFFICULTIES.map((value) => ({ value, label: t(`difficulty.${value}`) }))}
          onChange={(value) => change({ difficulty: Number(value) })}
        />
      )}
    </div>
  );
}
