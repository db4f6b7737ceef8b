import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../../ui/states.js';
import { useQuestionToRemove, useRemoveQuestion } from '../../api/questions.js';
import classes from './question-form.module.css';
import { QuestionUses } from './question-uses.js';

interface RemoveQuestionProps {
  readonly draftId: string;
  readonly question: string;
  readonly onRemoved: () => void;
}

/** Takes a question out of the draft, after saying where it is used. */
export function RemoveQuestion(props: RemoveQuestionProps) {
  const { t } = useTranslation('bank');
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('remove.button')}
      </Button>
      {isAsked && (
        <Dialog title={t('remove.title')} onClose={() => setAsked(false)}>
          <Confirm {...props} onClose={() => setAsked(false)} />
        </Dialog>
      )}
    </>
  );
}

function Confirm({ draftId, question, onRemoved, onClose }: RemoveQuestionProps & { onClose: () => void }) {
  const { t } = useTranslation(['bank', 'common']);
  const { data, error } = useQuestionToRemove(draftId, question);
  const remove = useRemoveQuestion(draftId);
  if (error) return <ErrorState error={error} />;
  if (!data) return <SkeletonLines lines={3} />;
  const { row, version } = data;
  return (
    <>
      <p>{t('remove.text')}</p>
      <QuestionUses draftId={draftId} row={row} />
      {row.lessons.length > 0 && <p className={classes.fault}>{t('remove.asked')}</p>}
      <ProblemNotice error={remove.error} />
      <div className={classes.buttons}>
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate({ question, version }, { onSuccess: onRemoved })}
        >
          {t('remove.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </>
  );
}
