import { IconClock } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCountdown } from '../../../lib/formats.js';
import classes from './test-parts.module.css';

const MINUTE = 60;
const ANNOUNCED = [1, 5];

/** The time left; read aloud only at five minutes and at one. */
export function TimeLeft({ seconds }: { seconds: number }) {
  const { t } = useTranslation('test');
  const begun = useRef(seconds);
  // Nothing is announced for a limit that had passed before the page was opened.
  const said = ANNOUNCED.find((minutes) => seconds <= minutes * MINUTE && begun.current > minutes * MINUTE);
  return (
    <div className={classes.time} data-late={seconds <= 5 * MINUTE || undefined}>
      <IconClock aria-hidden size={20} />
      <span role="timer" aria-live="off" aria-label={t('time.label', { time: formatCountdown(seconds) })}>
        <span aria-hidden className="tabular" dir="ltr">
          {formatCountdown(seconds)}
        </span>
      </span>
      <span role="status" className={classes.said}>
        {said !== undefined && seconds > 0 && t('time.left', { count: said })}
      </span>
    </div>
  );
}
