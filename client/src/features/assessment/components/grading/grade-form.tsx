import { COMMENT_LENGTH, type EssayToGrade } from '@academy/shared';
import { Button } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../config/paths.js';
import { useLetters } from '../../../../lib/i18n/index.js';
import { ButtonLink } from '../../../../ui/button-link.js';
import { Dialog } from '../../../../ui/dialog.js';
import { AreaField } from '../../../../ui/field.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { useGrade } from '../../hooks/use-grade.js';
import { Criterion } from './criterion.js';
import classes from './grading.module.css';
import { OtherGrade } from './other-grade.js';

interface GradeFormProps {
  readonly essay: EssayToGrade;
  /** Reads what somebody else gave meanwhile. */
  readonly reload: () => void;
}

/** The rubric as a form: points by criterion and a word to the trainee. What is not saved is kept on this device. */
export function GradeForm({ essay, reload }: GradeFormProps) {
  const { t } = useTranslation('grading');
  const { draft, change, isMissing, state, error, save, takeTheirs } = useGrade(essay, reload);
  const letters = useLetters(draft.comment);
  const [isAsked, setAsked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isLast = essay.others === 0;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) focusFirst(form.current);
    else if (isLast) setConfirming(true);
    else save();
  };
  const points = essay.rubric.reduce((sum, one) => sum + one.points, 0);
  const given = Object.values(draft.points).reduce((sum, one) => sum + one, 0);
  return (
    <form ref={form} noValidate className={classes.form} onSubmit={submit}>
      <h2 className={classes.heading}>{t('form.title')}</h2>
      {state === 'theirs' && <OtherGrade essay={essay} onTheirs={takeTheirs} />}
      {essay.rubric.map((criterion) => (
        <Criterion
          key={criterion.id}
          criterion={criterion}
          value={draft.points[criterion.id]}
          isMissing={isAsked && draft.points[criterion.id] === undefined}
          readOnly={essay.isFinished}
          onChange={(earned) => change({ points: { ...draft.points, [criterion.id]: earned } })}
        />
      ))}
      <p className={classes.sum}>{t('form.sum', { given, points })}</p>
      <AreaField
        name="comment"
        label={t('form.comment')}
        hint={t('form.commentHint')}
        optional
        {...letters}
        rows={4}
        maxLength={COMMENT_LENGTH}
        readOnly={essay.isFinished}
        value={draft.comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      {state !== 'theirs' && <ProblemNotice error={error} />}
      <p role="status" className={classes.said}>
        {essay.isFinished
          ? t('form.finished')
          : state === 'saved'
            ? t('form.saved', { count: essay.others })
            : state === 'changed'
              ? t('form.kept')
              : ''}
      </p>
      <div className={classes.buttons}>
        {!essay.isFinished && (
          <Button type="submit" loading={state === 'saving'}>
            {t(state === 'theirs' ? 'form.over' : essay.grade ? 'form.change' : 'form.save')}
          </Button>
        )}
        {essay.next && (
          <ButtonLink to={paths.essay(essay.next.attemptId, essay.next.questionKey)} variant="default">
            {t('form.next')}
          </ButtonLink>
        )}
      </div>
      {isConfirming && (
        <Dialog title={t('confirm.title')} onClose={() => setConfirming(false)}>
          <p>{t('confirm.text', { given, points })}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setConfirming(false)}>
              {t('confirm.no')}
            </Button>
            <Button
              onClick={() => {
                setConfirming(false);
                save();
              }}
            >
              {t('confirm.yes')}
            </Button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

const focusFirst = (form: HTMLFormElement | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[data-missing] input')?.focus());
};
