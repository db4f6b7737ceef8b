import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';
import { SkeletonLines } from '../../ui/states.js';

/** Drawn until the first page's own chunk is there. */
export function FirstLoad() {
  const { t } = useTranslation('common');
  return (
    <main>
      <Page title={t('loading')} titleHidden>
        <SkeletonLines title lines={6} />
      </Page>
    </main>
  );
}
