import type { Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useOutcome } from '../../features/workshops/api/outcome.js';
import { ConfirmPanel } from '../../features/workshops/components/confirm-panel.js';
import { OutcomeTable } from '../../features/workshops/components/outcome-table.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import { WorkshopPage } from '../workshop-page.js';

/** Who reached the threshold and what is recorded, before it is confirmed and after. */
export default function ConfirmWorkshopPage() {
  const { t } = useTranslation('workshops');
  const { id = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('confirm.title')} lead={t('confirm.lead')} width="wide">
      {(workshop) => <Outcome workshop={workshop} />}
    </WorkshopPage>
  );
}

function Outcome({ workshop }: { workshop: Workshop }) {
  const navigate = useNavigate();
  const outcome = useOutcome(workshop.id);
  if (outcome.error) return <ErrorState error={outcome.error} onRetry={() => void outcome.refetch()} />;
  if (!outcome.data) return <SkeletonLines lines={8} />;
  if (workshop.state === 'confirmed')
    return (
      <OutcomeTable
        workshopId={workshop.id}
        isDraft={false}
        outcome={outcome.data}
        postTest={workshop.postTest}
      />
    );
  return (
    <ConfirmPanel
      workshop={workshop}
      outcome={outcome.data}
      onDone={() => navigate(paths.workshop(workshop.id))}
    />
  );
}
