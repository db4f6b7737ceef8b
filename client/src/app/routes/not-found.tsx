import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';

export default function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} width="reading">
      <div>
        <ButtonLink to={paths.home}>{t('notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}
