import type { addNewcomer, ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { CandidateList } from './candidate-list.js';
import classes from './dialog-buttons.module.css';

interface FoundPeopleProps {
  readonly workshopId: string;
  readonly found: Extract<ViewOf<typeof addNewcomer>, { outcome: 'found' }>;
  readonly onAdded: () => void;
  readonly onClose: () => void;
  readonly onSomebodyElse: () => Promise<void>;
}

/** Those who have a number of the newcomer's already, so that nobody is written down twice. */
export function FoundPeople({ workshopId, found, onAdded, onClose, onSomebodyElse }: FoundPeopleProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const anyway = useMutation({ mutationFn: onSomebodyElse });
  return (
    <Dialog title={t('found.title')} onClose={onClose}>
      <p>{t(found.isCertain ? 'found.certain' : 'found.possible')}</p>
      <CandidateList
        workshopId={workshopId}
        onAdded={onAdded}
        people={found.people.map(({ person, by }) => ({
          person,
          note: t('found.by', { what: by.map((one) => t(`found.same.${one}`)).join(t('found.and')) }),
        }))}
      />
      <ProblemNotice error={anyway.error} />
      <div className={classes.buttons}>
        {!found.isCertain && (
          <Button variant="default" loading={anyway.isPending} onClick={() => anyway.mutate()}>
            {t('found.somebodyElse')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('found.back')}
        </Button>
      </div>
    </Dialog>
  );
}
