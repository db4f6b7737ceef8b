import { figureNames, freezeReturn, inLanguage, type TrainedView } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useMe } from '../../../lib/session.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useFreezeReturn } from '../api/returns.js';
import type { Question } from '../question.js';

interface FreezeReturnProps {
  readonly view: TrainedView;
  /** As of the seal on the screen: what is frozen is what is seen. */
  readonly question: Question;
}

/** Freezes the report on the screen as a return, after a confirmation that says what that means. */
export function FreezeReturn(props: FreezeReturnProps) {
  const { t } = useTranslation('returns');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconLock aria-hidden size={18} />} onClick={() => setOpen(true)}>
        {t('freeze.open')}
      </Button>
      {open && (
        <Dialog title={t('freeze.title')} onClose={() => setOpen(false)}>
          <FreezeForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function FreezeForm({ view, question, onClose }: FreezeReturnProps & { onClose: () => void }) {
  const { t } = useTranslation(['returns', 'common']);
  const { language, day } = useLanguage();
  const navigate = useNavigate();
  const { data: me } = useMe();
  // Kept while the dialog is open: pressing again after a lost line freezes nothing twice.
  const [id] = useState(() => uuidv7());
  const period = t('reporting:periodOf', { from: day(view.from), to: day(view.to) });
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: freezeReturn.body,
    initialValues: { title: `${inLanguage(figureNames.individuals, language)}, ${period}`, note: '' },
    toBody: ({ title, note }) => ({
      id,
      title,
      note,
      question: { ...question, from: view.from, to: view.to },
    }),
    submit: useFreezeReturn(),
    onDone: () => navigate(paths.return(id)),
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('freeze.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('freeze.text', { figure: formatNumber(view.total.individuals), seal: view.asOf.seal })}</p>
      <TextField {...field('title')} label={t('freeze.name')} maxLength={160} dir="auto" />
      <AreaField
        {...field('note')}
        label={t('freeze.note')}
        hint={t('freeze.noteHint')}
        maxLength={1000}
        optional
        dir="auto"
      />
      <p>{t('freeze.signed', { name: me?.profile.nameEn ?? '' })}</p>
    </Form>
  );
}
