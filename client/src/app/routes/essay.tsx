import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useEssay } from '../../features/assessment/api/essays.js';
import { EssayDesk } from '../../features/assessment/components/grading/essay-desk.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** One text with the rubric beside it. */
export default function EssayPage() {
  const { t } = useTranslation('grading');
  const { attemptId = '', questionKey = '' } = useParams();
  const { data, error, refetch, isFetchedAfterMount } = useEssay(attemptId, questionKey);
  return (
    <Page title={t('one.title')} width="wide" eyebrow={<Link to={paths.grading}>{t('list.title')}</Link>}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data && isFetchedAfterMount ? (
        <EssayDesk key={`${attemptId} ${questionKey}`} essay={data} reload={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}
