import type { Cohort } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { ReachedAgencyOptions } from '../../features/directory/components/reached-agency-options.js';
import { useUpdateCohort } from '../../features/learning/api/save-cohort.js';
import { CohortForm } from '../../features/learning/components/cohorts/cohort-form.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CohortPage } from '../cohort-page.js';

/** Changes what a cohort is. */
export default function EditCohortPage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  return (
    <CohortPage id={id} title={t('form.edit')} width="reading">
      {(cohort) => <Edit cohort={cohort} />}
    </CohortPage>
  );
}

function Edit({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation(['cohorts', 'common']);
  const navigate = useNavigate();
  const open = useCourses().data?.items ?? [];
  const update = useUpdateCohort(cohort.id);
  const back = paths.cohort(cohort.id);
  // The course stays choosable after it has been closed.
  const courses = open.some(({ id }) => id === cohort.course.id) ? open : [cohort.course, ...open];
  return (
    <CohortForm
      card
      cohort={cohort}
      courses={courses}
      agencies={<ReachedAgencyOptions permission="cohorts.run" />}
      submitLabel={t('form.save')}
      cancel={
        <ButtonLink to={back} variant="default">
          {t('common:cancel')}
        </ButtonLink>
      }
      submit={update}
      onDone={() => navigate(back)}
    />
  );
}
