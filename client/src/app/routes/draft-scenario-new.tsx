import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraftScenarios } from '../../features/studio/api/scenarios.js';
import { NewScenarioForm } from '../../features/studio/scenarios/new-scenario-form.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** Begins a scenario. */
export default function NewScenarioPage() {
  const { t } = useTranslation('scenario-editor');
  const { localised } = useLanguage();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDraftScenarios(id);
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      eyebrow={
        <Link to={paths.draftScenarios(id)}>
          {data ? t('one.of', { title: localised(data.draft.title) }) : t('list.title')}
        </Link>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonLines lines={8} />
      ) : data.draft.state === 'in-review' ? (
        <p role="status">{t('list.inReview')}</p>
      ) : (
        <NewScenarioForm
          view={data}
          onMade={(made) => void navigate(paths.draftScenario(id, made), { replace: true })}
        />
      )}
    </Page>
  );
}
