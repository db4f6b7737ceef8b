import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useNames } from '../../features/directory/hooks/use-names.js';
import { useComparison } from '../../features/register/api/people-links.js';
import { Comparison } from '../../features/register/components/comparison.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** Two people side by side, and the decision whether they are one. */
export default function ComparePeoplePage() {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const [one, other] = [params.get('one'), params.get('other')];
  return (
    <Page
      title={t('compare.title')}
      actions={
        <ButtonLink to={paths.duplicates} variant="default">
          {t('compare.back')}
        </ButtonLink>
      }
    >
      {one && other ? (
        <Compared one={one} other={other} />
      ) : (
        <EmptyState title={t('compare.missing')}>{t('compare.missingText')}</EmptyState>
      )}
    </Page>
  );
}

function Compared({ one, other }: { one: string; other: string }) {
  const names = useNames();
  const comparison = useComparison(one, other);
  if (comparison.error && !comparison.data)
    return <ErrorState error={comparison.error} onRetry={() => void comparison.refetch()} />;
  if (!comparison.data) return <SkeletonLines lines={10} />;
  return <Comparison comparison={comparison.data} names={names} />;
}
