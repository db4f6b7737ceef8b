import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './lesson-desk.module.css';
import { parseMarkdown } from './model/markdown.js';
import { easeOf, linesOf, readingOf } from './model/readability.js';

/** How long a lesson takes to read and, in English, how hard it is; said quietly. */
export function ReadingLine({ body, lang }: { body: string; lang: 'en' | 'ur' }) {
  const { t } = useTranslation('lesson-editor');
  const { duration } = useLanguage();
  const settled = useDeferredValue(body);
  const { words, minutes, lix } = useMemo(() => readingOf(linesOf(parseMarkdown(settled))), [settled]);
  if (words === 0) return null;
  return (
    <p className={classes.reading}>
      {t('reading.time', { time: duration(minutes), count: words })}
      {lang === 'en' && lix !== null && (
        <> · {t('reading.lix', { lix, ease: t(`reading.ease.${easeOf(lix)}`) })}</>
      )}
    </p>
  );
}
