import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { ReachedAgencyOptions } from '../../features/directory/components/reached-agency-options.js';
import { useCreateCohort } from '../../features/learning/api/save-cohort.js';
import { CohortForm } from '../../features/learning/components/cohorts/cohort-form.js';
import { uuidv7 } from '../../lib/uuid.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';

/** A new cohort. */
export default function NewCohortPage() {
  const { t } = useTranslation(['cohorts', 'common']);
  const navigate = useNavigate();
  const courses = useCourses().data?.items ?? [];
  const [id] = useState(uuidv7);
  const create = useCreateCohort(id);
  return (
    <Page title={t('form.new')} lead={t('form.newLead')} width="reading">
      <CohortForm
        card
        cohort={null}
        courses={courses}
        agencies={<ReachedAgencyOptions permission="cohorts.run" />}
        submitLabel={t('form.create')}
        cancel={
          <ButtonLink to={paths.cohorts()} variant="default">
            {t('common:cancel')}
          </ButtonLink>
        }
        submit={create}
        onDone={() => navigate(paths.cohort(id))}
      />
    </Page>
  );
}
