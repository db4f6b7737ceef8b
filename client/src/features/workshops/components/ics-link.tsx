import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { icsAddress } from '../api/calendar.js';

/** The sessions of a workshop as a file that a phone or a desk's calendar takes. */
export function IcsLink({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('workshop-calendar');
  const { language } = useLanguage();
  return (
    <Button
      component="a"
      href={icsAddress(workshopId, language)}
      download
      variant="default"
      leftSection={<IconCalendarPlus aria-hidden size={18} />}
    >
      {t('ics')}
    </Button>
  );
}
