import type { personEvidence, ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePersonEvidence } from '../../features/reporting/api/person-evidence.js';
import { RecordCard } from '../../features/reporting/components/record-card.js';
import { ButtonLink } from '../../ui/button-link.js';
import { IdentityBadge } from '../../ui/identity-badge.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { Urdu } from '../../ui/urdu.js';
import classes from './person-evidence.module.css';

type Evidence = ViewOf<typeof personEvidence>;

/** Why somebody counts: each record with what it rests on. */
export default function PersonEvidencePage() {
  const { t } = useTranslation('reporting');
  const { id = '' } = useParams();
  const evidence = usePersonEvidence(id);
  const person = evidence.data?.person;
  return (
    <Page
      title={person?.nameEn ?? t('evidence.title')}
      heading={person && <PersonName person={person} />}
      eyebrow={person && t('evidence.title')}
      actions={
        person && (
          <ButtonLink to={paths.ledger(id)} variant="default">
            {t('evidence.ledger')}
          </ButtonLink>
        )
      }
    >
      {evidence.data ? (
        <Register evidence={evidence.data} />
      ) : evidence.error ? (
        <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />
      ) : (
        <SkeletonLines title lines={8} />
      )}
    </Page>
  );
}

function Register({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('reporting');
  const { records } = evidence;
  return (
    <>
      <PersonFacts evidence={evidence} />
      <Section title={t('evidence.records')}>
        {records.length === 0 ? (
          <EmptyState title={t('evidence.none')}>{t('evidence.noneText')}</EmptyState>
        ) : (
          <div className={classes.stack}>
            {records.map((record) => (
              <RecordCard key={record.id} record={record} />
            ))}
          </div>
        )}
      </Section>
    </>
  );
}

function PersonFacts({ evidence: { person, linked } }: { evidence: Evidence }) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.person}>
      <bdi dir="ltr">{person.nameEn}</bdi>
      {person.nameUr && <Urdu>{person.nameUr}</Urdu>}
      {person.cnicMasked && (
        <bdi dir="ltr" className="tabular">
          {person.cnicMasked}
        </bdi>
      )}
      <IdentityBadge identity={person.identity} />
      {linked.length > 0 && (
        <span>
          {t('evidence.linked')}:{' '}
          {linked.map(({ id, nameEn }) => (
            <Link key={id} to={paths.personEvidence(id)}>
              <bdi dir="ltr">{nameEn}</bdi>
            </Link>
          ))}
        </span>
      )}
      <p className={classes.logged}>{t('evidence.logged')}</p>
    </div>
  );
}
