import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { SignUpForm } from '../../features/directory/components/sign-up-form.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useMe, useResetSession } from '../../lib/session.js';
import { FormAside } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { useNext } from '../use-next.js';

export default function CreateAccountPage() {
  const { t } = useTranslation('identity');
  const { language } = useLanguage();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const resetSession = useResetSession();
  const next = useNext();
  // Also the way on after the account was made: being signed in moves to the second screen.
  if (me) return <Navigate replace to={paths.aboutYou(next)} />;
  const onDone = async () => {
    await resetSession();
    await navigate(paths.aboutYou(next), { replace: true });
  };
  return (
    <Page
      title={t('signUp.title')}
      eyebrow={t('signUp.step', { step: 1, of: 2 })}
      lead={t('signUp.lead')}
      width="form"
    >
      <SignUpForm language={language} onDone={onDone} />
      <FormAside>
        {t('signUp.haveOne')} <Link to={paths.signIn(next)}>{t('signUp.signIn')}</Link>
      </FormAside>
    </Page>
  );
}
