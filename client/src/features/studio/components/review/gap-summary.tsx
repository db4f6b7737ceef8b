import type { Finding, FindingKind, Language } from '@academy/shared';
import { useTranslation } from 'react-i18next';

/** What a gap is to the readers of one language. */
const GAPS: Readonly<Record<Language, readonly FindingKind[]>> = {
  ur: ['lesson-in-english', 'untranslated', 'texts-in-english'],
  en: ['lesson-in-urdu', 'untold'],
};

/** What readers of each language will see in the other one, in figures; nothing where nothing is missing. */
export function GapSummary({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('gaps');
  const sumOf = (kind: FindingKind): number =>
    findings.filter((finding) => finding.kind === kind).reduce((sum, { count }) => sum + count, 0);
  return (['ur', 'en'] as const).map((language) => {
    const parts = GAPS[language].flatMap((kind) => {
      const count = sumOf(kind);
      return count > 0 ? [t(`summary.${kind}`, { count })] : [];
    });
    return (
      parts.length > 0 && (
        <p key={language}>
          <strong>{t(`summary.readers.${language}`)}</strong> {parts.join(t('summary.comma'))}.{' '}
          {t('summary.marked')}
        </p>
      )
    );
  });
}
