import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { ActivationForm } from '../../features/identity/components/activation-form.js';
import { useMe, useResetSession } from '../../lib/session.js';
import { FormAside } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Where a printed slip leads: its code stands behind the "#", or is typed in. */
export default function ActivatePage() {
  const { t } = useTranslation('activation');
  const { hash } = useLocation();
  const [scanned] = useState(() => hash.slice(1));
  const { data: me } = useMe();
  const navigate = useNavigate();
  const resetSession = useResetSession();
  const onDone = async () => {
    await resetSession();
    await navigate(paths.learning, { replace: true });
  };
  return (
    <Page title={t('title')} lead={t(scanned ? 'leadScanned' : 'lead')} width="form">
      {me && <p>{t('signedInAs', { name: me.profile.nameEn })}</p>}
      <ActivationForm scanned={scanned} onDone={onDone} />
      <FormAside>
        {t('done')} <Link to={paths.signIn()}>{t('signIn')}</Link>
      </FormAside>
    </Page>
  );
}
