import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { SignInForm } from '../../features/identity/components/sign-in-form.js';
import { useConfiguration } from '../../lib/configuration.js';
import { useMe, useResetSession } from '../../lib/session.js';
import { FormAside } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { useNext } from '../use-next.js';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { demonstration } = useConfiguration();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const resetSession = useResetSession();
  const next = useNext();
  const goOn = next ?? paths.learning;
  if (me) return <Navigate replace to={goOn} />;
  const onDone = async () => {
    await resetSession();
    await navigate(goOn, { replace: true });
  };
  return (
    <Page title={t('signIn.title')} lead={next && t('signIn.toGoOn')} width="form">
      <SignInForm demonstration={demonstration} onDone={onDone} />
      <FormAside>
        {t('signIn.newHere')} <Link to={paths.createAccount(next)}>{t('signIn.create')}</Link>
      </FormAside>
    </Page>
  );
}
