import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.js';
import { ErrorState } from '../../../ui/states.js';

interface TimeOverProps {
  readonly saved: number;
  readonly of: number;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const RETRY_MS = 10_000;

/** The time has run out: what counts, and that it is being submitted. */
export function TimeOver({ saved, of, error, onRetry }: TimeOverProps) {
  const { t } = useTranslation('test');
  useEffect(() => {
    if (!error) return;
    const timer = setTimeout(onRetry, RETRY_MS);
    addEventListener('online', onRetry);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', onRetry);
    };
  }, [error, onRetry]);
  return (
    <div role="status">
      <p>{t('over.counted', { saved, of })}</p>
      <p>{t(isApiError(error, 'offline') ? 'over.offline' : 'over.submitting')}</p>
      {error != null && <ErrorState error={error} onRetry={onRetry} />}
    </div>
  );
}
