import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { WordImport } from '../../features/studio/components/word-import.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** Takes in a Word document: as a new course, or as lessons of a draft that the address names. */
export default function WordImportPage() {
  const { t } = useTranslation('word');
  const [search] = useSearchParams();
  const draft = search.get('draft');
  return draft ? (
    <IntoDraft id={draft} />
  ) : (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<Link to={paths.studio}>{t('studio:list.title')}</Link>}
    >
      <Import draft={undefined} />
    </Page>
  );
}

function IntoDraft({ id }: { id: string }) {
  const { t } = useTranslation(['word', 'studio']);
  const { localised } = useLanguage();
  const { data, error, refetch } = useDraft(id);
  return (
    <Page
      title={t('titleInto')}
      lead={t('lead')}
      eyebrow={<Link to={paths.draft(id)}>{data ? localised(data.title) : t('studio:draft.title')}</Link>}
    >
      {data ? (
        <Import draft={id} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Page>
  );
}

function Import({ draft }: { draft: string | undefined }) {
  const navigate = useNavigate();
  return <WordImport draft={draft} onDone={(id) => void navigate(paths.draft(id))} />;
}
