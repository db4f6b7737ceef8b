import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../lib/api-error.js';
import { IconAlertTriangle } from './icons.js';
import classes from './states.module.css';

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}

/** What went wrong in words, by the problem's code, with the number that support asks for. */
function useErrorWords(): (error: unknown) => {
  title: string;
  advice: string | null;
  requestId: string | null;
} {
  const { t, i18n } = useTranslation('errors');
  return (error) => {
    const code = isApiError(error) ? error.code : 'unexpected';
    const known = i18n.exists(`errors:code.${code}`) ? code : 'unexpected';
    const advice = i18n.exists(`errors:advice.${known}`) ? t(`advice.${known}`) : null;
    const requestId = isApiError(error) && error.status >= 500 ? (error.requestId ?? null) : null;
    return { title: t(`code.${known}`), advice, requestId };
  };
}

/** A part of a page that could not be loaded, with a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const { title, advice, requestId } = useErrorWords()(error);
  return (
    <div role="alert" className={classes.error}>
      <IconAlertTriangle aria-hidden size={24} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {advice && <p className={classes.text}>{advice}</p>}
        {requestId && <p className={classes.request}>{t('requestId', { id: requestId })}</p>}
        {onRetry && (
          <Button variant="default" onClick={onRetry} className={classes.retry}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A refused form or action, said beside the button that was pressed. */
export function ProblemNotice({ error }: { error: unknown }) {
  const words = useErrorWords();
  if (!error) return null;
  const { title, advice } = words(error);
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle aria-hidden size={20} className={classes.icon} />
      <p>
        {title}
        {advice && ` ${advice}`}
      </p>
    </div>
  );
}

const WIDTHS = ['100%', '92%', '97%', '64%'];

/** Lines of text to come. */
export function SkeletonLines({ lines = 4, title = false }: { lines?: number; title?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('loading')} className={classes.skeleton}>
      {title && <Skeleton height={32} width="55%" mb={24} />}
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity
        <Skeleton key={line} height={16} width={WIDTHS[line % WIDTHS.length] ?? '100%'} mb={16} />
      ))}
    </div>
  );
}
