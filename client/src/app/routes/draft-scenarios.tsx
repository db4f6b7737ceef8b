import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraftScenarios } from '../../features/studio/api/scenarios.js';
import { RemovedScenarios } from '../../features/studio/scenarios/removed-scenarios.js';
import { ScenarioTable } from '../../features/studio/scenarios/scenario-table.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** The practice scenarios of one draft. */
export default function DraftScenariosPage() {
  const { t } = useTranslation('scenario-editor');
  const { localised } = useLanguage();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const mayWrite = useCan('courses.write');
  const { data, error, refetch } = useDraftScenarios(id);
  const canWrite = mayWrite && data?.draft.state === 'draft';
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      eyebrow={<Link to={paths.draft(id)}>{data ? localised(data.draft.title) : t('list.draft')}</Link>}
      actions={
        canWrite && (
          <ButtonLink to={paths.newScenario(id)} leftSection={<IconPlus aria-hidden size={18} />}>
            {t('list.new')}
          </ButtonLink>
        )
      }
    >
      {data ? (
        <>
          {data.draft.state === 'in-review' && mayWrite && <p role="status">{t('list.inReview')}</p>}
          <ScenarioTable
            view={data}
            canWrite={canWrite}
            onMade={(made) => void navigate(paths.draftScenario(id, made))}
          />
          <RemovedScenarios draftId={id} canWrite={canWrite} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}
