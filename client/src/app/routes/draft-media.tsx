import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { MediaList } from '../../features/studio/components/media-list.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';

/** Pictures and recordings of a draft. */
export default function DraftMediaPage() {
  const { t } = useTranslation(['draft-media', 'studio']);
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const { data } = useDraft(id);
  const canWrite = useCan('courses.write');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<Link to={paths.draft(id)}>{data ? localised(data.title) : t('studio:draft.title')}</Link>}
    >
      <MediaList draftId={id} canEdit={canWrite && data?.state === 'draft'} />
    </Page>
  );
}
