import { type PersonEnrolment, setExtraTime } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useSetExtraTime } from '../api/extra-time.js';

interface ExtraTimeProps {
  readonly personId: string;
  readonly enrolment: PersonEnrolment;
  readonly canSet: boolean;
}

/** How much more time somebody has at the tests of a course, and the way to change it. */
export function ExtraTime({ personId, enrolment, canSet }: ExtraTimeProps) {
  const { t } = useTranslation('extra-time');
  const { localised } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { extraTimePercent: percent, state } = enrolment;
  const words = percent > 0 ? t('percent', { percent: formatPercent(percent) }) : '–';
  if (!canSet || state === 'completed') return words;
  return (
    <>
      {percent > 0 && <span>{words} </span>}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('setOf', { course: localised(enrolment.courseTitle) })}
        onClick={() => setOpen(true)}
      >
        {t('set')}
      </Button>
      {isOpen && <ExtraTimeDialog {...{ personId, enrolment }} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExtraTimeDialog({
  personId,
  enrolment,
  onClose,
}: Omit<ExtraTimeProps, 'canSet'> & { readonly onClose: () => void }) {
  const { t } = useTranslation(['extra-time', 'common']);
  const submit = useSetExtraTime(personId, enrolment.id);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: setExtraTime.body,
    initialValues: { percent: String(enrolment.extraTimePercent || 25), reason: '' },
    toBody: ({ percent, reason }) => ({ percent: percent === '' ? undefined : Number(percent), reason }),
    submit,
    onDone: onClose,
  });
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t('text')}</p>
        <TextField
          {...field('percent')}
          {...{
            label: t('percentLabel'),
            hint: t('percentHint'),
            type: 'number',
            min: 0,
            max: 300,
            dir: 'ltr',
          }}
        />
        <AreaField
          {...field('reason')}
          {...{ label: t('reason'), hint: t('reasonHint'), maxLength: 500, dir: 'auto' }}
        />
      </Form>
    </Dialog>
  );
}
