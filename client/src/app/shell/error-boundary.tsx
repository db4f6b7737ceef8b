import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import { isApiError } from '../../lib/api-error.js';
import { Page } from '../../ui/page.js';
import { ErrorState } from '../../ui/states.js';
import classes from './shell.module.css';

interface BoundaryProps {
  /** The address: another one clears the error. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Catches what a page throws, so that the header and the way out stay. */
export class PageBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: null });
  }

  override render() {
    return this.state.error ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
}

/** A page that broke: says so in words and offers two ways on. */
function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation('common');
  return (
    <Page title={t('broken.title')} lead={t('broken.text')} width="reading">
      {isApiError(error) && <ErrorState error={error} />}
      <div className={classes.buttons}>
        <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>
        <Button variant="default" component="a" href={paths.home}>
          {t('notFound.home')}
        </Button>
      </div>
    </Page>
  );
}
