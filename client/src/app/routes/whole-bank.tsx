import type { listWholeBank, ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useItemFigures } from '../../features/reporting/api/insights.js';
import { useWholeBank } from '../../features/studio/api/whole-bank.js';
import { WholeBankTable } from '../../features/studio/components/questions/whole-bank-table.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** The questions of all courses, with what first attempts say of those that were asked. */
export default function WholeBankPage() {
  const { t } = useTranslation('bank');
  const { data, error, refetch } = useWholeBank();
  return (
    <Page title={t('whole.title')} lead={t('whole.lead')} width="wide">
      <StudioTabs />
      {data ? (
        <Bank bank={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}

function Bank({ bank }: { bank: ViewOf<typeof listWholeBank> }) {
  const canWrite = useCan('courses.write');
  const canSeeFigures = useCan('insights.questions');
  const courseIds = canSeeFigures ? [...new Set(bank.rows.flatMap(({ course }) => course.id ?? []))] : [];
  const figures = useItemFigures(courseIds);
  return (
    <WholeBankTable
      bank={bank}
      canWrite={canWrite}
      figuresOf={canSeeFigures ? ({ course, id }) => figures.get(`${course.id} ${id}`) ?? null : null}
    />
  );
}
