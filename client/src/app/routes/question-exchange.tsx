import { useTranslation } from 'react-i18next';
import { BankExport } from '../../features/catalogue/components/exchange/bank-export.js';
import { QuestionFile } from '../../features/catalogue/components/exchange/question-file.js';
import { ImportIntoDraft } from '../../features/studio/components/questions/import-into-draft.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';

/** Questions from other systems, looked at before they are used, and banks of courses for other systems. */
export default function QuestionExchangePage() {
  const { t } = useTranslation('question-exchange');
  const canWrite = useCan('courses.write');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <StudioTabs />
      <QuestionFile
        renderInto={({ file, written }) => canWrite && <ImportIntoDraft file={file} written={written} />}
      />
      <BankExport />
    </Page>
  );
}
