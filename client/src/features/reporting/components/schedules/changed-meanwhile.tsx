import type { Schedule } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import classes from './schedules.module.css';

interface ChangedMeanwhileProps {
  /** As it stands now. */
  readonly schedule: Schedule;
  /** The version that is being changed. */
  readonly version: number;
  readonly onOverwrite: () => void;
}

/** Somebody else has saved another version: who, when, and the choice to put one's own in its place. */
export function ChangedMeanwhile({ schedule, version, onOverwrite }: ChangedMeanwhileProps) {
  const { t } = useTranslation('schedules');
  const { language, moment } = useLanguage();
  const { savedBy, savedAt, editedAt, title } = schedule;
  const who = (language === 'ur' && savedBy.nameUr) || savedBy.nameEn;
  if (schedule.version === version) return <p role="status">{t('edit.overwriting')}</p>;
  return (
    <div className={classes.hint}>
      <p>
        {t('edit.theirs', { who, when: moment(editedAt ?? savedAt) })} <q dir="auto">{title}</q>
      </p>
      <div className={classes.buttons}>
        <Link to={paths.schedule(schedule.id)} target="_blank">
          {t('edit.see')}
        </Link>
        <Button variant="default" onClick={onOverwrite}>
          {t('edit.overwrite')}
        </Button>
      </div>
    </div>
  );
}
