import type { Candidate } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLine, PersonLines } from '../../../ui/person-line.js';
import { ProblemNotice } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useAddParticipant } from '../api/participants.js';
import classes from './candidate-list.module.css';

interface CandidateListProps {
  readonly workshopId: string;
  readonly people: readonly { readonly person: Candidate; readonly note?: ReactNode }[];
  readonly onAdded?: () => void;
}

/** People of the directory, each with a button that adds them. */
export function CandidateList({ workshopId, people, onAdded }: CandidateListProps) {
  const { t } = useTranslation('workshops');
  const add = useAddParticipant(workshopId);
  return (
    <>
      <PersonLines>
        {people.map(({ person, note }) => (
          <PersonLine key={person.personId} person={person} note={note}>
            {person.isParticipant ? (
              <StatusBadge tone="good" icon={<IconCheck size={16} />}>
                {t('add.takesPart')}
              </StatusBadge>
            ) : (
              <Button
                variant="default"
                leftSection={<IconPlus aria-hidden size={18} />}
                aria-label={t('add.person', { name: person.nameEn })}
                loading={add.isPending && add.variables === person.personId}
                onClick={() => add.mutate(person.personId, { onSuccess: () => onAdded?.() })}
              >
                {t('add.add')}
              </Button>
            )}
          </PersonLine>
        ))}
      </PersonLines>
      <ProblemNotice error={add.error} />
      <p role="status" className={classes.status}>
        {add.isSuccess && t('add.added', { count: add.data.participants.length })}
      </p>
    </>
  );
}
