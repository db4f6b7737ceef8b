import type { OutsideCompletion } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { useOutsideActs } from '../../api/outside.js';
import classes from './outside.module.css';

interface ApproveDialogProps {
  readonly one: OutsideCompletion;
  readonly onClose: () => void;
}

/** An approval holds for the files that are on the screen, and for no others. */
export function ApproveDialog({ one, onClose }: ApproveDialogProps) {
  const { t } = useTranslation(['outside', 'common']);
  const { day } = useLanguage();
  const { approve } = useOutsideActs(one.id);
  const [problem, setProblem] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    setSending(true);
    setProblem(null);
    try {
      await approve(one.files.filter(({ withdrawal }) => withdrawal === null).map(({ id }) => id));
      onClose();
    } catch (error) {
      setProblem(error);
      setSending(false);
    }
  };
  return (
    <Dialog title={t('one.approveTitle')} onClose={onClose}>
      <p>{t('one.approveText', { name: one.person.nameEn, day: day(one.completedOn) })}</p>
      <ProblemNotice error={problem} />
      <div className={classes.acts}>
        <Button loading={sending} onClick={() => void submit()}>
          {t('one.approveSubmit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
