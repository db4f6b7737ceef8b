import type { OpenQuestion } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconFlagFilled } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../ui/states.js';
import type { Submission } from '../hooks/use-submission.js';
import { takeFocus } from '../take-focus.js';
import { ConfirmDialog } from './confirm-dialog.js';
import classes from './review-view.module.css';

interface ReviewViewProps {
  readonly questions: readonly OpenQuestion[];
  readonly isAnswered: (key: string) => boolean;
  readonly isFlagged: (key: string) => boolean;
  readonly hrefOf: (number: number | 'review') => string;
  /** Answers that the server does not have yet. */
  readonly waiting: number;
  readonly submission: Submission;
}

/** What is answered and what is not, before the test is submitted. */
export function ReviewView({
  questions,
  isAnswered,
  isFlagged,
  hrefOf,
  waiting,
  submission,
}: ReviewViewProps) {
  const { t } = useTranslation('test');
  const { localised, langOf } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = questions.flatMap(({ key }, index) => (isAnswered(key) ? [] : [index + 1]));
  const answered = questions.length - open.length;
  // With nothing left out this page is the confirmation itself.
  const press = () => (open.length > 0 ? dialog.current?.showModal() : submission.submit());
  const missing = t('review.missing', { count: open.length, numbers: open.join(t('review.comma')) });
  return (
    <>
      <h2 ref={takeFocus} tabIndex={-1} className={classes.title}>
        {t('review.title')}
      </h2>
      <p className={classes.sum}>{t('review.answered', { answered, of: questions.length })}</p>
      {open.length > 0 && <p className={classes.missing}>{missing}</p>}
      <ol className={classes.list}>
        {questions.map(({ key, stem }, index) => {
          const done = isAnswered(key);
          const Icon = done ? IconCheck : IconCircleDashed;
          return (
            <li key={key}>
              <Link to={hrefOf(index + 1)} className={classes.row}>
                <span className={classes.number}>{index + 1}</span>
                <span className={classes.stem} {...langOf(stem)}>
                  {localised(stem)}
                </span>
                <span className={classes.state} data-done={done || undefined}>
                  <Icon aria-hidden size={18} stroke={2.5} />
                  {t(done ? 'map.answered' : 'map.open')}
                  {isFlagged(key) && (
                    <>
                      <IconFlagFilled aria-hidden size={16} className={classes.flag} />
                      {t('map.flagged')}
                    </>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      {waiting > 0 && (
        <p role="status" className={classes.waiting}>
          {t('review.waiting', { count: waiting })}
        </p>
      )}
      <div className={classes.submit}>
        <p>{t('review.final')}</p>
        <ProblemNotice error={submission.error} />
        {submission.isHeldBack && <p role="alert">{t('review.heldBack')}</p>}
        <Button size="lg" onClick={press} loading={submission.isBusy}>
          {t('review.submit')}
        </Button>
      </div>
      <ConfirmDialog
        dialog={dialog}
        title={t('review.confirm.title')}
        confirm={t('review.confirm.yes')}
        cancel={t('review.confirm.no')}
        onConfirm={submission.submit}
      >
        <p>{missing}</p>
        <p>{t('review.confirm.text')}</p>
      </ConfirmDialog>
    </>
  );
}
