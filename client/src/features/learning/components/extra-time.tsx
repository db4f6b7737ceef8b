import type { PersonEnrolment } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ExtraTimeDialog } from '../../../ui/extra-time-dialog.js';
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
  const submit = useSetExtraTime(personId, enrolment.id);
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
      {isOpen && (
        <ExtraTimeDialog percent={percent} submit={submit} onClose={() => setOpen(false)}>
          <p>{t('text')}</p>
        </ExtraTimeDialog>
      )}
    </>
  );
}
