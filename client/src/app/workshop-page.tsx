import { inLanguage, type Workshop } from '@academy/shared';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../config/paths.js';
import { useWorkshop } from '../features/workshops/api/workshop.js';
import { useLanguage } from '../lib/i18n/index.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../ui/states.js';

interface WorkshopPageProps extends Pick<ComponentProps<typeof Page>, 'title' | 'lead' | 'width'> {
  readonly id: string;
  /** There is nothing to do here once the workshop is confirmed. */
  readonly draftOnly?: boolean;
  readonly children: (workshop: Workshop) => ReactNode;
}

/** The title of a workshop in the reader's language. */
export const titleOf = ({ titleEn, titleUr }: Workshop, language: 'en' | 'ur'): string =>
  inLanguage(titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn }, language);

/** A page below a workshop's own: the way back to it above the title, and the workshop once it is there. */
export function WorkshopPage({ id, title, lead, width = 'normal', draftOnly, children }: WorkshopPageProps) {
  const { t } = useTranslation('workshops');
  const { language } = useLanguage();
  const workshop = useWorkshop(id);
  const { data } = workshop;
  return (
    <Page
      title={title}
      lead={lead}
      width={width}
      eyebrow={<Link to={paths.workshop(id)}>{data ? titleOf(data, language) : t('back')}</Link>}
    >
      {data ? (
        draftOnly && data.state === 'confirmed' ? (
          <EmptyState
            title={t('closed.title')}
            action={<ButtonLink to={paths.workshop(id)}>{t('back')}</ButtonLink>}
          >
            {t('closed.text')}
          </EmptyState>
        ) : (
          children(data)
        )
      ) : workshop.error ? (
        <ErrorState error={workshop.error} onRetry={() => void workshop.refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}
