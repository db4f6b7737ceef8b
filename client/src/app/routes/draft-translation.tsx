import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { useLessonTranslation } from '../../features/studio/api/review.js';
import { TranslationBlocks } from '../../features/studio/components/review/translation-blocks.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** A lesson block by block: which translation is older than what it translates. */
export default function DraftTranslationPage() {
  const { t } = useTranslation('review');
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const lesson = params.get('lesson') ?? '';
  const draft = useDraft(id).data;
  const canWrite = useCan('courses.write') && draft?.state === 'draft';
  const found = draft?.modules.flatMap(({ lessons }) => lessons).find(({ path }) => path === lesson);
  const { data, error, refetch } = useLessonTranslation(id, lesson);
  const stale = data?.filter(({ state }) => state === 'stale').length ?? 0;
  return (
    <Page
      title={found ? t('translation.titleOf', { title: found.title }) : t('translation.title')}
      lead={t('translation.lead')}
      width="wide"
      eyebrow={<Link to={paths.draft(id)}>{draft ? localised(draft.title) : t('translation.back')}</Link>}
      actions={
        <ButtonLink to={paths.draftLesson(id, lesson)} variant="default">
          {t('translation.edit')}
        </ButtonLink>
      }
    >
      {data ? (
        <>
          <p role="status">{t('translation.stale', { count: stale })}</p>
          <TranslationBlocks draftId={id} lesson={lesson} blocks={data} canWrite={canWrite} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}
