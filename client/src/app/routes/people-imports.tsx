import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { ChooseList } from '../../features/directory/components/import/choose-list.js';
import { ImportList } from '../../features/directory/components/import/import-list.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';

/** A spreadsheet of people to send, and the imports that there were. */
export default function PeopleImportsPage() {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="normal">
      <Section title={t('list.send')} look="card">
        <ChooseList onSent={({ id }) => void navigate(paths.peopleImport(id))} />
      </Section>
      <Section title={t('list.earlier')}>
        <ImportList />
      </Section>
    </Page>
  );
}
