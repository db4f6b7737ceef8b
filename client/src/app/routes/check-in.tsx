import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useBeginCheckIn, useCheckInOf } from '../../features/workshops/api/check-in.js';
import { CheckInCard } from '../../features/workshops/components/check-in-card.js';
import { CheckInCodeForm } from '../../features/workshops/components/check-in-code-form.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useMe } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice, SkeletonLines } from '../../ui/states.js';

/** Where the QR code on the wall leads: with its code, or with the pass that this browser got for it. */
export default function CheckInPage() {
  const { t } = useTranslation('check-in');
  const { sessionId } = useParams();
  const [search] = useSearchParams();
  const code = search.get('code');
  return (
    <Page title={t('title')} lead={sessionId ? undefined : t('code.lead')} width="form">
      {!sessionId ? (
        <TypeCode problem={null} />
      ) : code ? (
        <Scanned key={code} sessionId={sessionId} code={code} />
      ) : (
        <Session sessionId={sessionId} />
      )}
    </Page>
  );
}

/** The code is exchanged at once and leaves the address, which somebody might forward. */
function Scanned({ sessionId, code }: { sessionId: string; code: string }) {
  const navigate = useNavigate();
  const { mutate, error } = useBeginCheckIn();
  useEffect(() => {
    mutate(
      { sessionId, code },
      { onSuccess: () => void navigate(paths.checkIn(sessionId), { replace: true }) },
    );
  }, [mutate, navigate, sessionId, code]);
  return error ? <TypeCode problem={error} /> : <SkeletonLines lines={5} />;
}

function Session({ sessionId }: { sessionId: string }) {
  const { language } = useLanguage();
  const { data: me } = useMe();
  const { data, error } = useCheckInOf(sessionId);
  if (error) return <TypeCode problem={error} />;
  if (!data || me === undefined) return <SkeletonLines lines={5} />;
  const name = me && ((language === 'ur' && me.profile.nameUr) || me.profile.nameEn);
  return <CheckInCard checkIn={data} name={name} signIn={<SignIn sessionId={sessionId} />} />;
}

function SignIn({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('check-in');
  const next = paths.checkIn(sessionId);
  return (
    <>
      <p>{t('signIn.text')}</p>
      <ButtonLink to={paths.signIn(next)} size="lg" fullWidth>
        {t('signIn.submit')}
      </ButtonLink>
      <ButtonLink to={paths.createAccount(next)} variant="default" size="lg" fullWidth>
        {t('signIn.create')}
      </ButtonLink>
    </>
  );
}

/** The way on for a phone that cannot scan, and after a scan that came to nothing. */
function TypeCode({ problem }: { problem: unknown }) {
  const navigate = useNavigate();
  return (
    <>
      <ProblemNotice error={problem} />
      <CheckInCodeForm onDone={({ session }) => navigate(paths.checkIn(session.sessionId))} />
    </>
  );
}
