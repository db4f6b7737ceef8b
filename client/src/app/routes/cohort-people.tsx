import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { FindCohortPeople } from '../../features/learning/components/cohorts/find-cohort-people.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/states.js';
import { CohortPage } from '../cohort-page.js';
import classes from './cohorts.module.css';

/** Adds people of the directory to a cohort. */
export default function CohortPeoplePage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  const back = (
    <ButtonLink to={paths.cohort(id)} variant="default">
      {t('back')}
    </ButtonLink>
  );
  return (
    <CohortPage id={id} title={t('add.title')} lead={t('add.lead')}>
      {({ state }) =>
        state === 'closed' ? (
          <EmptyState title={t('add.closed')} action={back}>
            {t('add.closedText')}
          </EmptyState>
        ) : (
          <div className={classes.stack}>
            <FindCohortPeople cohortId={id} />
            <div>{back}</div>
          </div>
        )
      }
    </CohortPage>
  );
}
