import type { HeadCount } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useAgencies, usePlaces } from '../../features/directory/api/reference.js';
import { AgencyOptions, DistrictOptions } from '../../features/directory/components/reference-options.js';
import { useHeadCount } from '../../features/reporting/api/head-counts.js';
import { HeadCountForm } from '../../features/reporting/components/head-count-form.js';
import { useTopics } from '../../features/workshops/api/topics.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** A new head-count, or the correction of one. */
export default function HeadCountEditPage() {
  const { t } = useTranslation('headcounts');
  const { id } = useParams();
  return (
    <Page
      title={t(id ? 'form.correction' : 'form.new')}
      lead={t(id ? 'form.correctionLead' : 'form.newLead')}
      eyebrow={<Link to={paths.headCounts}>{t('list.title')}</Link>}
      width="reading"
    >
      {id ? <Correction id={id} /> : <Filled headCount={null} />}
    </Page>
  );
}

function Correction({ id }: { id: string }) {
  const { t } = useTranslation('headcounts');
  const found = useHeadCount(id);
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={8} />;
  if (found.data.reversal) {
    return (
      <EmptyState
        title={t('form.reversed')}
        action={<ButtonLink to={paths.headCounts}>{t('list.title')}</ButtonLink>}
      >
        {t('form.reversedText')}
      </EmptyState>
    );
  }
  return <Filled headCount={found.data} />;
}

/** The form, once the lists that it chooses from are there. */
function Filled({ headCount }: { headCount: HeadCount | null }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const places = usePlaces();
  const agencies = useAgencies();
  const topics = useTopics();
  if (!places.data || !agencies.data || !topics.data) return <SkeletonLines lines={8} />;
  return (
    <HeadCountForm
      headCount={headCount}
      topics={topics.data.items.map(({ code, title }) => ({ code, name: title }))}
      districts={<DistrictOptions places={places.data.items} />}
      agencies={<AgencyOptions agencies={agencies.data.items} />}
      cancel={
        <ButtonLink to={paths.headCounts} variant="default">
          {t('cancel')}
        </ButtonLink>
      }
      onDone={() => navigate(paths.headCounts)}
    />
  );
}
