import type { Language } from '@academy/shared';
import { useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfileForm } from '../../features/directory/components/profile-form.js';
import { PasswordForm } from '../../features/identity/components/password-form.js';
import { SignInSessions } from '../../features/identity/components/sign-in-sessions.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useMe } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Segmented } from '../../ui/segmented.js';
import { Urdu } from '../../ui/urdu.js';
import { rememberLanguage } from '../remember-language.js';
import classes from './me.module.css';

export default function MyProfilePage() {
  const { t } = useTranslation('identity');
  const { data: me } = useMe();
  const [saved, setSaved] = useState(false);
  if (!me) return null;
  const { profile } = me;
  const known = [profile.nameEn, profile.mobile, profile.email].filter((fact) => fact !== null);
  return (
    <Page title={t('me.title')} width="reading">
      <Section look="sand" title={t('me.identity')} note={t('me.identityNote')}>
        <IdentityFacts />
      </Section>
      <Section look="card" title={t('me.service')} note={t('me.serviceNote')}>
        <ProfileForm
          me={me}
          submitLabel={t('me.save')}
          onDone={() => setSaved(true)}
          aside={<span role="status">{saved && t('me.saved')}</span>}
        />
      </Section>
      <Section look="card" title={t('me.reading')}>
        <ReadingChoices />
      </Section>
      <Section look="card" title={t('password.title')} note={t('password.note')}>
        <PasswordForm known={known} />
      </Section>
      <Section look="card" title={t('sessions.title')} note={t('sessions.note')}>
        <SignInSessions />
      </Section>
    </Page>
  );
}

/** What the certificate prints and one signs in with. */
function IdentityFacts() {
  const { t } = useTranslation(['identity', 'common']);
  const { data: me } = useMe();
  if (!me) return null;
  const { nameEn, nameUr, cnicMasked, mobile, email, identity } = me.profile;
  const facts: [string, string | null, FactKind?][] = [
    [t('me.nameEn'), nameEn],
    [t('me.nameUr'), nameUr, 'ur'],
    [t('me.cnic'), cnicMasked],
    [t('me.cnicState'), cnicMasked && t(`common:identity.${identity}`), 'words'],
    [t('me.mobile'), mobile],
    [t('me.email'), email],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value, kind]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Fact value={value ?? ''} kind={kind} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

type FactKind = 'ur' | 'words';

/** Numbers and Latin names run left to right on an Urdu page too. */
function Fact({ value, kind }: { value: string; kind: FactKind | undefined }) {
  if (kind === 'ur') return <Urdu>{value}</Urdu>;
  return kind === 'words' ? value : <bdi dir="ltr">{value}</bdi>;
}

function ReadingChoices() {
  const { t } = useTranslation('identity');
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <Segmented<Language>
        legend={t('me.language')}
        name="language"
        value={language}
        onChange={(value) => void rememberLanguage(value)}
        options={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'ur', label: 'اردو', lang: 'ur' },
        ]}
      />
      <Segmented
        legend={t('me.colours')}
        name="colours"
        value={colorScheme}
        onChange={setColorScheme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`me.colour.${value}`),
        }))}
      />
    </div>
  );
}
