import type { KnownLaw } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { type ListedLaw, lawDifferences, withRegister } from '../../law-differences.js';
import classes from './settings.module.css';

interface LawStandingProps {
  readonly law: ListedLaw;
  readonly known: KnownLaw | null;
  /** Of the course. */
  readonly slug: string;
  /** The register was asked and has no such law. */
  readonly isLacking: boolean;
}

/** Whether the register knows a law, and who else lists it. Nothing while that is not known. */
export function LawStanding({ law, known, slug, isLacking }: LawStandingProps) {
  const { t } = useTranslation('law-register');
  if (isLacking) return <strong>{t('standing.none')}</strong>;
  if (!known) return null;
  const others = known.listedIn.filter((one) => one !== slug).length;
  return (
    <>
      {others > 0 ? t('standing.others', { count: others }) : t('standing.alone')} ·{' '}
      <Link to={paths.law(law.id)}>{t('standing.open')}</Link>
    </>
  );
}

/** What each fact is called. */
const WORDS = {
  'title.en': 'name.en',
  'title.ur': 'name.ur',
  act: 'act',
  jurisdiction: 'jurisdiction',
} as const;

interface LawDifferencesProps {
  readonly law: ListedLaw;
  readonly known: KnownLaw;
  readonly readOnly: boolean;
  readonly onChange: (law: ListedLaw) => void;
}

/** What the register says otherwise, and one button to say the same. */
export function LawDifferences({ law, known, readOnly, onChange }: LawDifferencesProps) {
  const { t } = useTranslation('law-register');
  const differences = lawDifferences(law, known);
  if (differences.length === 0) return null;
  return (
    <div className={classes.differs}>
      <p>
        <strong>{t('differs.title')}</strong>
      </p>
      <dl>
        {differences.map(({ fact, known: words }) => (
          <div key={fact}>
            <dt>{t(`differs.${WORDS[fact]}`)}</dt>
            <dd>
              <bdi lang={fact === 'title.ur' ? 'ur' : 'en'}>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {!readOnly && (
        <Button
          variant="default"
          aria-label={t('differs.takeOf', { law: law.id })}
          onClick={() => onChange(withRegister(law, known))}
        >
          {t('differs.take')}
        </Button>
      )}
    </div>
  );
}
