import type { CohortCandidate, JoinedPerson } from '@academy/shared';
import { Button, Group } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Dialog } from '../../../../ui/dialog.js';
import { PersonLine, PersonLines } from '../../../../ui/person-line.js';
import { SearchField } from '../../../../ui/search-field.js';
import { EmptyState, ErrorState, ProblemNotice, SkeletonLines } from '../../../../ui/states.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { FEWEST_LETTERS, useAddToCohort, useCohortCandidates } from '../../api/cohort-people.js';
import classes from './find-cohort-people.module.css';

/** Looks for people in the directory and adds them. */
export function FindCohortPeople({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('cohorts');
  const [search, setSearch] = useState('');
  return (
    <div className={classes.stack}>
      <SearchField
        label={t('add.search')}
        hint={t('add.searchHint')}
        button={t('add.find')}
        initial=""
        onSearch={setSearch}
      />
      {search !== '' && <Found cohortId={cohortId} search={search} />}
    </div>
  );
}

function Found({ cohortId, search }: { cohortId: string; search: string }) {
  const { t } = useTranslation('cohorts');
  const found = useCohortCandidates(cohortId, search);
  if (search.length < FEWEST_LETTERS) return <p role="status">{t('add.tooShort')}</p>;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={3} />;
  const { items, more } = found.data;
  if (items.length === 0) return <EmptyState title={t('add.nobody')}>{t('add.nobodyText')}</EmptyState>;
  return (
    <>
      <Candidates cohortId={cohortId} people={items} />
      {more && <p>{t('add.more')}</p>}
    </>
  );
}

function Candidates({ cohortId, people }: { cohortId: string; people: readonly CohortCandidate[] }) {
  const { t } = useTranslation('cohorts');
  const add = useAddToCohort(cohortId);
  const told = add.data?.people[0];
  const isAsked = told?.fate === 'completed-earlier' && !told.isInOther;
  return (
    <>
      <PersonLines>
        {people.map((person) => (
          <PersonLine key={person.personId} person={person}>
            {person.isIn ? (
              <StatusBadge tone="good" icon={<IconCheck size={16} />}>
                {t('add.isIn')}
              </StatusBadge>
            ) : (
              <Button
                variant="default"
                leftSection={<IconPlus aria-hidden size={18} />}
                aria-label={t('add.person', { name: person.nameEn })}
                loading={add.isPending && add.variables.personId === person.personId}
                onClick={() => add.mutate({ personId: person.personId, completedToo: false })}
              >
                {t('add.add')}
              </Button>
            )}
          </PersonLine>
        ))}
      </PersonLines>
      <ProblemNotice error={add.error} />
      <Outcome told={isAsked ? undefined : told} />
      {told && isAsked && (
        <CompletedEarlier
          told={told}
          pending={add.isPending}
          onAdd={() => add.mutate({ personId: told.personId, completedToo: true })}
          onClose={() => add.reset()}
        />
      )}
    </>
  );
}

/** What became of whoever was added last. */
function Outcome({ told }: { told: JoinedPerson | undefined }) {
  const { t } = useTranslation('cohorts');
  const { localised, day } = useLanguage();
  const isPlaced = told?.fate === 'enrolled' || told?.fate === 'attached';
  const isElsewhere = told?.fate === 'in-another' || told?.fate === 'completed-earlier';
  return (
    <p role="status" className={classes.status} data-placed={isPlaced || undefined}>
      {told &&
        t(isElsewhere && told.otherCohort ? `fateNamed.${told.fate}` : `fate.${told.fate}`, {
          name: told.nameEn,
          cohort: told.otherCohort ? localised(told.otherCohort) : '',
          day: told.completedAt ? day(told.completedAt) : '',
        })}
    </p>
  );
}

interface CompletedEarlierProps {
  readonly told: JoinedPerson;
  readonly pending: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody is listed who has completed the course already. */
function CompletedEarlier({ told, pending, onAdd, onClose }: CompletedEarlierProps) {
  const { t } = useTranslation(['cohorts', 'common']);
  const { day } = useLanguage();
  return (
    <Dialog title={t('earlier.title', { name: told.nameEn })} onClose={onClose}>
      <p>{t('earlier.text', { day: told.completedAt ? day(told.completedAt) : '' })}</p>
      <Group gap="sm">
        <Button loading={pending} onClick={onAdd}>
          {t('earlier.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}
