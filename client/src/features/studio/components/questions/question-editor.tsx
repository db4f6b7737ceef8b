import { type BankFacts, isFieldCode, isQuestionKey, type Language, questionFaults } from '@academy/shared';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../../lib/api-error.js';
import { dirOf, useLanguage } from '../../../../lib/i18n/index.js';
import { TextField } from '../../../../ui/field.js';
import { Section } from '../../../../ui/section.js';
import { Segmented } from '../../../../ui/segmented.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { forgetBank } from '../../api/questions.js';
import type { FieldWords } from '../../field-words.js';
import { useQuestionSaver } from '../../hooks/use-question-saver.js';
import { type PreviewedQuestion, previewOf } from '../../question-preview.js';
import type { StandingQuestion } from '../../question-saver.js';
import { QuestionConflict } from './question-conflict.js';
import { QuestionForm } from './question-form.js';
import classes from './question-form.module.css';
import { QuestionSaveMark } from './save-mark.js';

export interface QuestionEditorProps {
  readonly facts: BankFacts;
  /** Of the whole bank. */
  readonly tags: readonly string[];
  /** Of a new question the one that is proposed. */
  readonly id: string;
  readonly standing: StandingQuestion;
  /** Under what this device keeps what is not saved. */
  readonly place: string;
  readonly readOnly: boolean;
  /** The question as a trainee sees it. */
  readonly renderPreview: (previewed: PreviewedQuestion, language: Language) => ReactNode;
  /** A new question was saved under this id. */
  readonly onMade?: (id: string) => void;
}

/** A question by form with what a trainee sees of it; saves itself and says so. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { facts, tags, id, standing, place, readOnly, renderPreview, onMade } = props;
  const { t } = useTranslation(['bank', 'errors']);
  const client = useQueryClient();
  const isNew = standing.version === null;
  const [key, setKey] = useState(id);
  const keyNow = useRef(key);
  keyNow.current = key;
  const { saver, view } = useQuestionSaver(facts.id, place, standing, () => keyNow.current);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = useFaults(view, isAsked || (!isNew && !readOnly), isNew && isAsked ? key : null);
  const { state, question, theirs, error } = view;
  useEffect(() => {
    if (state !== 'saved') return;
    void forgetBank(client, facts.id);
    if (isNew) onMade?.(keyNow.current);
  }, [state, client, facts.id, isNew, onMade]);
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    const isWhole = questionFaults(saver.current().question).length === 0;
    if (isWhole && (!isNew || isQuestionKey(key))) void saver.flush();
    else requestAnimationFrame(() => focusFirst(form.current));
  };
  return (
    <div className={classes.columns}>
      <form ref={form} noValidate onSubmit={save} className={classes.form}>
        {isNew && (
          <TextField
            name="id"
            label={t('form.id')}
            hint={t('form.idHint')}
            dir="ltr"
            maxLength={80}
            value={key}
            error={faults.get('id')}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        )}
        <QuestionForm
          question={question}
          onChange={(next) => saver.write(next)}
          facts={facts}
          tags={tags}
          faults={faults}
          readOnly={readOnly}
        />
        {(state === 'conflict' || state === 'gone') && (
          <QuestionConflict
            mine={question}
            theirs={theirs}
            onMine={() => void saver.keepMine()}
            onTheirs={() => saver.takeTheirs()}
          />
        )}
        {(state === 'failed' || (state === 'refused' && faults.size === 0)) && (
          <ProblemNotice error={error} />
        )}
        {!readOnly && (
          <div className={classes.bar}>
            <Button type="submit" loading={state === 'saving'}>
              {t('save.button')}
            </Button>
            <QuestionSaveMark state={state} />
          </div>
        )}
      </form>
      <Preview previewed={previewOf(key || 'q', question, facts.laws)} render={renderPreview} />
    </div>
  );
}

/** What keeps the question from being saved, and what the server refused, in words. */
function useFaults(
  { question, error, state }: ReturnType<typeof useQuestionSaver>['view'],
  isShown: boolean,
  key: string | null,
): FieldWords {
  const { t } = useTranslation('errors');
  const ours = isShown ? questionFaults(question) : [];
  const ofKey = key !== null && !isQuestionKey(key) ? [{ field: 'id', code: 'key-shape' }] : [];
  const theirs = state === 'refused' && isApiError(error) ? error.fields : [];
  const words = new Map<string, string>();
  for (const { field, code } of [...ours, ...ofKey, ...theirs]) {
    const path = field.replace(/^question\./, '');
    if (!words.has(path)) words.set(path, t(`field.${isFieldCode(code) ? code : 'invalid'}`));
  }
  return words;
}

const focusFirst = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid], [data-fault]')?.focus();

interface PreviewProps {
  readonly previewed: PreviewedQuestion;
  readonly render: QuestionEditorProps['renderPreview'];
}

function Preview({ previewed, render }: PreviewProps) {
  const { t } = useTranslation('bank');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  return (
    <div className={classes.preview}>
      <Section title={t('preview.title')} note={t('preview.note')} look="sand">
        <Segmented
          legend={t('preview.language')}
          name="preview-language"
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'ur', label: 'اردو', lang: 'ur' },
          ]}
        />
        <div lang={language} dir={dirOf(language)} className="reading" data-preview>
          {render(previewed, language)}
        </div>
      </Section>
    </div>
  );
}
