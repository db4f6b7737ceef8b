import { inLanguage } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useKnownLaws } from '../api/known-laws.js';

interface SectionHintsProps {
  /** What the field names as its list. */
  readonly id: string;
  readonly law: string;
  /** What is cited as it stands: `jjsa-2018#s5(1)`. */
  readonly reference: string;
  /** A section as the field takes it; null for one that it does not take. */
  readonly write: (reference: string) => string | null;
}

const MOST_SIGNS = 90;

/** A whole question is too long for a hint. */
const shortened = (words: string): string =>
  words.length > MOST_SIGNS ? `${words.slice(0, MOST_SIGNS - 1).trimEnd()}…` : words;

/** Sections of a law that the register knows, as suggestions for a field, and what it knows of the one that is typed. */
export function SectionHints({ id, law, reference, write }: SectionHintsProps) {
  const { t } = useTranslation('law-register');
  const { language, langOf, day } = useLanguage();
  const known = useKnownLaws([law]).find(law);
  const sections = known?.sections ?? [];
  const cited = sections.find(({ ref }) => ref === reference);
  return (
    <>
      <datalist id={id}>
        {sections.map(({ ref, places, place }) => {
          const written = write(ref);
          return (
            written && (
              <option key={ref} value={written}>
                {t('sections.option', { count: places, place: shortened(inLanguage(place, language)) })}
              </option>
            )
          );
        })}
      </datalist>
      <p role="status">
        {cited ? (
          <>
            {t('sections.cited', { count: cited.places })}{' '}
            <bdi {...langOf(cited.place)}>{shortened(inLanguage(cited.place, language))}</bdi>
            {cited.changedOn && (
              <>
                {' · '}
                <strong>{t('sections.changed', { day: day(cited.changedOn) })}</strong>
              </>
            )}
          </>
        ) : (
          known && reference.includes('#') && t('sections.uncited')
        )}
      </p>
    </>
  );
}
