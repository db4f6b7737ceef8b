import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { ArchiveImport } from '../../features/studio/components/archive-import.js';
import { Page } from '../../ui/page.js';

/** Takes in a course folder as a zip. */
export default function DraftImportPage() {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      eyebrow={<Link to={paths.studio}>{t('list.title')}</Link>}
    >
      <ArchiveImport onDone={(id) => void navigate(paths.draft(id))} />
    </Page>
  );
}
