import type { Person } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { IdentityBadge } from '../../../ui/identity-badge.js';
import { MaskedCnic } from '../../../ui/person-name.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { Urdu } from '../../../ui/urdu.js';
import classes from './facts.module.css';
import { UnmaskCnic } from './unmask-cnic.js';
import { VerifyIdentity } from './verify-identity.js';

/** Who somebody is, how they can be reached, and whether they have an account. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const { day } = useLanguage();
  const unsaid = (said: string, words: string): string =>
    said === 'unsaid' ? t('person.unsaid') : t(`common:${words}.${said}`);
  return (
    <dl className={`${classes.facts} tabular`}>
      <Fact label={t('person.nameEn')}>
        <Latin>{person.nameEn}</Latin>
      </Fact>
      <Fact label={t('person.nameUr')}>{person.nameUr ? <Urdu>{person.nameUr}</Urdu> : '–'}</Fact>
      <Fact label={t('person.cnic')}>
        <Cnic person={person} />
      </Fact>
      <Fact label={t('person.identity')}>
        <Identity person={person} />
      </Fact>
      <Fact label={t('person.mobile')}>
        <Latin>{person.mobile}</Latin>
      </Fact>
      <Fact label={t('person.email')}>
        <Latin>{person.email}</Latin>
      </Fact>
      <Fact label={t('person.sex')}>{unsaid(person.sex, 'sex')}</Fact>
      <Fact label={t('person.disability')}>{unsaid(person.disability, 'disability')}</Fact>
      <Fact label={t('person.account')}>
        <Account person={person} />
      </Fact>
      <Fact label={t('person.known')}>{day(person.createdAt)}</Fact>
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Latin = ({ children }: { children: string | null }) => <bdi dir="ltr">{children ?? '–'}</bdi>;

function Cnic({ person }: { person: Person }) {
  const canUnmask = useCan('people.unmask-cnic');
  return (
    <span className={classes.value}>
      <MaskedCnic cnic={person.cnicMasked} />
      {canUnmask && person.cnicMasked && <UnmaskCnic person={person} />}
    </span>
  );
}

function Identity({ person }: { person: Person }) {
  const canVerify = useCan('people.verify-identity');
  return (
    <span className={classes.value}>
      <IdentityBadge identity={person.identity} />
      {canVerify && person.identity === 'claimed' && <VerifyIdentity person={person} />}
    </span>
  );
}

function Account({ person: { account, demonstration } }: { person: Person }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  return (
    <span className={classes.value}>
      {account
        ? t('person.accountSince', {
            state: t(`person.accountState.${account.state}`),
            day: day(account.createdAt),
          })
        : t('person.noAccount')}
      {demonstration && <StatusBadge tone="warm">{t('person.demonstration')}</StatusBadge>}
    </span>
  );
}
