import type { DraftScenarioView } from '@academy/shared';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraftScenario } from '../../features/studio/api/scenarios.js';
import { ScenarioDesk } from '../../features/studio/scenarios/scenario-desk.js';
import { ScenarioUses } from '../../features/studio/scenarios/scenario-uses.js';
import { dirOf, useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import frame from './draft-preview.module.css';
import reader from './reader.module.css';

const ScenarioPlayer = lazy(() => import('../../features/assessment/components/scenario-player.js'));

/** One scenario of a draft, by form and as it is played. */
export default function DraftScenarioPage() {
  const { t } = useTranslation('scenario-editor');
  const { localised } = useLanguage();
  const { id = '', scenario = '' } = useParams();
  const { data, error, refetch } = useDraftScenario(id, scenario);
  const canWrite = useCan('courses.write') && data?.draft.state === 'draft';
  return (
    <Page
      title={t('one.title')}
      heading={
        <>
          {t('one.title')} <bdi>{scenario}</bdi>
        </>
      }
      width="wide"
      eyebrow={
        <Link to={paths.draftScenarios(id)}>
          {data ? t('one.of', { title: localised(data.draft.title) }) : t('list.title')}
        </Link>
      }
      actions={
        <ButtonLink
          to={paths.draftText(id, data?.row.file ?? `scenarios/${scenario}.yaml`)}
          variant="default"
        >
          {t('bar.asText')}
        </ButtonLink>
      }
    >
      {data ? (
        <Parts key={scenario} shown={data} canWrite={canWrite} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}

function Parts({ shown, canWrite }: { shown: DraftScenarioView; canWrite: boolean }) {
  const { t } = useTranslation('scenario-editor');
  const { draft, row } = shown;
  return (
    <>
      {!canWrite && <p role="status">{t('one.readOnly')}</p>}
      <ScenarioDesk
        shown={shown}
        readOnly={!canWrite}
        renderPlay={(scenario, language, size) => (
          <div className={frame.frame} data-size={size}>
            <article lang={language} dir={dirOf(language)} className={reader.lesson}>
              <Suspense fallback={<SkeletonLines lines={6} />}>
                <ScenarioPlayer publicationId={null} scenario={scenario} language={language} />
              </Suspense>
            </article>
          </div>
        )}
      />
      <Section title={t('list.used')}>
        <ScenarioUses draftId={draft.id} row={row} />
      </Section>
    </>
  );
}
