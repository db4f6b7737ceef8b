import { IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './reader-parts.module.css';

interface ReaderFootProps {
  readonly previousHref: string | null;
  /** Where to go without finishing this lesson; null on the last one. */
  readonly nextHref: string | null;
  /** finish: the end is reached · next: finished earlier · pass: not at the end yet. */
  readonly step: 'finish' | 'next' | 'pass';
  readonly onFinish: () => void;
  /** Opens the outline on a phone. */
  readonly children: ReactNode;
}

/** Previous and next at thumb height; at the end of the lesson the one button that finishes it. */
export function ReaderFoot({ previousHref, nextHref, step, onFinish, children }: ReaderFootProps) {
  const { t } = useTranslation('learn');
  const forward = <IconChevronRight aria-hidden size={20} className={classes.turn} />;
  return (
    <nav aria-label={t('reader.lessons')} className={classes.foot}>
      <div className={classes.footInner}>
        {previousHref ? (
          <Link to={previousHref} className={classes.step}>
            <IconChevronLeft aria-hidden size={20} className={classes.turn} />
            <span className={classes.stepWord}>{t('reader.previous')}</span>
          </Link>
        ) : (
          <span />
        )}
        {children}
        {step === 'pass' && nextHref && (
          <Link to={nextHref} className={classes.step}>
            {t('reader.next')}
            {forward}
          </Link>
        )}
        {step === 'pass' && !nextHref && <span />}
        {step !== 'pass' && (
          <button type="button" className={classes.finish} onClick={onFinish}>
            {step === 'finish' && <IconCheck aria-hidden size={20} stroke={2.5} />}
            {t(step === 'finish' ? 'reader.finish' : 'reader.next')}
            {step === 'next' && forward}
          </button>
        )}
      </div>
    </nav>
  );
}
