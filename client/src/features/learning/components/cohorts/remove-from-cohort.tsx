import type { CohortMember } from '@academy/shared';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { useRemoveFromCohort } from '../../api/cohort-people.js';

interface RemoveFromCohortProps {
  readonly cohortId: string;
  readonly member: CohortMember;
}

/** Takes somebody out after asking; says what stays. */
export function RemoveFromCohort({ cohortId, member }: RemoveFromCohortProps) {
  const { t } = useTranslation(['cohorts', 'common']);
  const [open, setOpen] = useState(false);
  const remove = useRemoveFromCohort(cohortId);
  const name = member.nameEn;
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        mih={44}
        miw="max-content"
        aria-label={t('remove.openFor', { name })}
        onClick={() => setOpen(true)}
      >
        {t('remove.open')}
      </Button>
      {open && (
        <Dialog title={t('remove.title', { name })} onClose={() => setOpen(false)}>
          <p>{t('remove.text')}</p>
          <ProblemNotice error={remove.error} />
          <Group gap="sm">
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(member.personId)}>
              {t('remove.submit')}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('common:cancel')}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
