import type { Person } from '@academy/shared';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePerson } from '../../features/directory/api/person.js';
import { ChangePosting } from '../../features/directory/components/change-posting.js';
import { PersonFacts } from '../../features/directory/components/person-facts.js';
import { PersonPicker } from '../../features/directory/components/person-picker.js';
import { Postings } from '../../features/directory/components/postings.js';
import { useNames } from '../../features/directory/hooks/use-names.js';
import { PersonEnrolments } from '../../features/learning/components/person-enrolments.js';
import { DuplicateList } from '../../features/register/components/duplicate-list.js';
import { LinkedPeople } from '../../features/register/components/linked-people.js';
import { PersonRecords } from '../../features/reporting/components/person-records.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Dialog } from '../../ui/dialog.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** Everything that is known of a person; each part only where the caller's role opens it. */
export default function PersonPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const found = usePerson(id);
  const person = found.data;
  return (
    <Page
      title={person?.nameEn ?? t('person.title')}
      heading={person && <PersonName person={person} />}
      eyebrow={person && t('person.title')}
      width="wide"
    >
      {person ? (
        <Parts key={person.id} person={person} />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <SkeletonLines title lines={8} />
      )}
    </Page>
  );
}

function Parts({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const canTransfer = useCan('people.change-posting');
  const canOpenRecords = useCan('reports.open-people');
  const canLink = useCan('register.correct');
  return (
    <>
      <Section title={t('person.facts')} look="card">
        <PersonFacts person={person} />
      </Section>
      <Section
        title={t('posting.title')}
        note={t('posting.note')}
        actions={canTransfer && <ChangePosting person={person} />}
      >
        <Postings person={person} />
      </Section>
      <Section title={t('enrolments.title')}>
        <PersonEnrolments personId={person.id} />
      </Section>
      {canOpenRecords && (
        <Section
          title={t('records.title')}
          note={t('records.note')}
          actions={<RecordLinks personId={person.id} />}
        >
          <PersonRecords personId={person.id} />
        </Section>
      )}
      <Section
        title={t('links.title')}
        note={t('links.note')}
        actions={canLink && <CompareWith person={person} />}
      >
        <LinkedPeople personId={person.id} />
      </Section>
      {canLink && <Suggested personId={person.id} />}
    </>
  );
}

/** The ledger; trainings completed elsewhere, and the way to enter one. */
function RecordLinks({ personId }: { personId: string }) {
  const { t } = useTranslation(['outside', 'people']);
  const canEnter = useCan('completions.enter');
  return (
    <Group gap="xs">
      <ButtonLink to={paths.ledger(personId)} variant="default">
        {t('people:person.ledger')}
      </ButtonLink>
      {canEnter && (
        <>
          <ButtonLink to={paths.outsideCompletions(personId)} variant="default">
            {t('personList')}
          </ButtonLink>
          <ButtonLink to={paths.newOutsideCompletion(personId)} variant="default">
            {t('personLink')}
          </ButtonLink>
        </>
      )}
    </Group>
  );
}

function Suggested({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const names = useNames();
  return (
    <Section title={t('links.suggested')}>
      <DuplicateList person={personId} agencyName={names.agency} />
    </Section>
  );
}

/** Two whom nothing suggests can be compared and linked all the same. */
function CompareWith({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('person.compare')}
      </Button>
      {open && (
        <Dialog title={t('compare.pick')} onClose={close}>
          <p>{t('compare.pickText', { name: person.nameEn })}</p>
          <PersonPicker except={person.id} addressOf={(other) => paths.comparePeople(person.id, other)} />
          <div>
            <Button variant="default" onClick={close}>
              {t('common:close')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
