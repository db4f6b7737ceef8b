import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ScoreTable } from '../../features/workshops/components/score-table.js';
import { EmptyState } from '../../ui/states.js';
import { WorkshopPage } from '../workshop-page.js';

/** Scores of the pre-test and the post-test, typed in from paper. */
export default function WorkshopScoresPage() {
  const { t } = useTranslation('workshops');
  const { id = '' } = useParams();
  return (
    <WorkshopPage id={id} title={t('scores.title')} lead={t('scores.lead')} draftOnly>
      {(workshop) =>
        workshop.postTest ? (
          <ScoreTable workshop={workshop} outOf={workshop.postTest.outOf} />
        ) : (
          <EmptyState title={t('scores.none')}>{t('scores.noneText')}</EmptyState>
        )
      }
    </WorkshopPage>
  );
}
