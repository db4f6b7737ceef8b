import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { ProfileForm } from '../../features/directory/components/profile-form.js';
import { useMe } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { useNext } from '../use-next.js';

export default function AboutYouPage() {
  const { t } = useTranslation('identity');
  const { data: me } = useMe();
  const navigate = useNavigate();
  const goOn = useNext() ?? paths.learning;
  if (!me) return null;
  return (
    <Page
      title={t('aboutYou.title')}
      eyebrow={t('signUp.step', { step: 2, of: 2 })}
      lead={t('aboutYou.lead')}
      width="form"
    >
      <ProfileForm
        card
        me={me}
        submitLabel={t('aboutYou.submit')}
        onDone={() => navigate(goOn, { replace: true })}
        aside={
          <ButtonLink to={goOn} replace variant="subtle" size="lg">
            {t('aboutYou.skip')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
