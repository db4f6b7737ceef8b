import type { Candidate } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { PersonName } from '../../../ui/person-name.js';
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
      <ul className={classes.list}>
        {people.map(({ person, note }) => (
          <li key={person.personId} className={classes.person}>
            <CandidateFacts person={person} note={note} />
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
          </li>
        ))}
      </ul>
      <ProblemNotice error={add.error} />
      <p role="status" className={classes.status}>
        {add.isSuccess && t('add.added', { count: add.data.participants.length })}
      </p>
    </>
  );
}

function CandidateFacts({ person, note }: { person: Candidate; note?: ReactNode }) {
  const { localised } = useLanguage();
  const facts = [
    person.agency && localised(person.agency),
    person.rank && localised(person.rank),
    person.serviceNumber,
    person.cnicMasked,
  ].filter(Boolean);
  return (
    <div className={classes.facts}>
      <strong>
        <PersonName person={person} />
      </strong>
      <span className={classes.soft}>
        {facts.map((fact, index) => (
          <span key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </span>
      {note && <span className={classes.note}>{note}</span>}
    </div>
  );
}
