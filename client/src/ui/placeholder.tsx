import { useTranslation } from 'react-i18next';
import { Page } from './page.js';

/** Stands in for a page that is being built. */
export function Placeholder({ name }: { name: string }) {
  const { t } = useTranslation('common');
  return (
    <Page title={name} lead={t('placeholder')}>
      {null}
    </Page>
  );
}
