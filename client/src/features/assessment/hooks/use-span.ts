import { useTranslation } from 'react-i18next';

/** Says a length of time exactly, in hours and minutes: the law's limits are exact. */
export function useSpan(): (minutes: number) => string {
  const { t } = useTranslation('scenario');
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = [
      ...(hours > 0 ? [t('span.hours', { count: hours })] : []),
      ...(rest > 0 || hours === 0 ? [t('span.minutes', { count: rest })] : []),
    ];
    return parts.join(t('span.and'));
  };
}
