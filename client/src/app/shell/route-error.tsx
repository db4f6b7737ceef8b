import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { paths } from '../../config/paths.js';
import { isApiError } from '../../lib/api-error.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ErrorState } from '../../ui/states.js';
import classes from './shell.module.css';

/** A page that broke: says so in words and offers two ways on. */
export function RouteError() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const reload = () => location.reload();
  return (
    <Page title={t('broken.title')} lead={t('broken.text')} width="reading">
      {isApiError(error) && <ErrorState error={error} />}
      <div className={classes.buttons}>
        <Button onClick={reload}>{t('tryAgain')}</Button>
        <ButtonLink to={paths.home} variant="default" reloadDocument>
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
