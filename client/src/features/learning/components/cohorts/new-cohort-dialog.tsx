import type { Cohort, CourseSummary } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '../../../../lib/uuid.js';
import { Dialog } from '../../../../ui/dialog.js';
import { useCreateCohort } from '../../api/save-cohort.js';
import { CohortForm } from './cohort-form.js';

interface NewCohortDialogProps {
  readonly course: CourseSummary;
  /** What is chosen at first; empty for none. */
  readonly agencyId: string;
  readonly agencies: ReactNode;
  readonly onClose: () => void;
  readonly onDone: (cohort: Cohort) => void;
}

/** Begins a cohort of a course where it is needed, without leaving the page. */
export function NewCohortDialog({ course, agencyId, agencies, onClose, onDone }: NewCohortDialogProps) {
  const { t } = useTranslation(['cohorts', 'common']);
  const [id] = useState(uuidv7);
  const create = useCreateCohort(id);
  return (
    <Dialog title={t('import.newTitle')} onClose={onClose}>
      <CohortForm
        cohort={null}
        start={{ courseId: course.id, agencyId }}
        courses={[course]}
        agencies={agencies}
        submitLabel={t('form.create')}
        cancel={
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        }
        submit={create}
        onDone={onDone}
      />
    </Dialog>
  );
}
