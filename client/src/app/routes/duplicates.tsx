import { type LikenessStrength, likenessStrengths } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useNames } from '../../features/directory/hooks/use-names.js';
import { DuplicateList } from '../../features/register/components/duplicate-list.js';
import { Page } from '../../ui/page.js';
import { Segmented } from '../../ui/segmented.js';
import classes from './people.module.css';

const choices = ['all', ...likenessStrengths] as const;

/** People who may be entered twice. */
export default function DuplicatesPage() {
  const { t } = useTranslation('people');
  const names = useNames();
  const [params, setParams] = useSearchParams();
  const strength = likenessStrengths.find((one) => one === params.get('strength'));
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')} width="wide">
      <div className={classes.stack}>
        <Segmented<LikenessStrength | 'all'>
          legend={t('duplicates.strength')}
          name="strength"
          value={strength ?? 'all'}
          onChange={(value) => setParams(value === 'all' ? {} : { strength: value })}
          options={choices.map((value) => ({
            value,
            label: value === 'all' ? t('duplicates.all') : t(`duplicates.strengths.${value}`),
          }))}
        />
        <DuplicateList agencyName={names.agency} {...(strength ? { strength } : {})} />
      </div>
    </Page>
  );
}
