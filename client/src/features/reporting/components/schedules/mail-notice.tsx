import { useTranslation } from 'react-i18next';
import { useSchedules } from '../../api/schedules.js';
import classes from './schedules.module.css';

/** What this server cannot do: send mail, or print the PDF. */
export function MailNotice() {
  const { t } = useTranslation('schedules');
  const { data } = useSchedules();
  if (!data || (data.mail === 'smtp' && data.pdf)) return null;
  return (
    <>
      {data.mail !== 'smtp' && (
        <p role="status" className={data.mail === 'folder' ? classes.hint : classes.notice}>
          {t(`mail.${data.mail}`)}
        </p>
      )}
      {!data.pdf && <p className={classes.hint}>{t('mail.noPdf')}</p>}
    </>
  );
}
