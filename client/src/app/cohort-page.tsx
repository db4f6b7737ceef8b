import { type Cohort, inLanguage, type Language } from '@academy/shared';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../config/paths.js';
import { useCohort } from '../features/learning/api/cohort.js';
import { useLanguage } from '../lib/i18n/index.js';
import { Page } from '../ui/page.js';
import { ErrorState, SkeletonLines } from '../ui/states.js';

interface CohortPageProps extends Pick<ComponentProps<typeof Page>, 'title' | 'lead' | 'width'> {
  readonly id: string;
  readonly children: (cohort: Cohort) => ReactNode;
}

/** The title of a cohort in the reader's language. */
export const cohortTitle = ({ titleEn, titleUr }: Cohort, language: Language): string =>
  inLanguage(titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn }, language);

/** A page below a cohort's own: the way back to it above the title, and the cohort once it is there. */
export function CohortPage({ id, title, lead, width = 'normal', children }: CohortPageProps) {
  const { t } = useTranslation('cohorts');
  const { language } = useLanguage();
  const { data, error, refetch } = useCohort(id);
  return (
    <Page
      title={title}
      lead={lead}
      width={width}
      eyebrow={<Link to={paths.cohort(id)}>{data ? cohortTitle(data, language) : t('back')}</Link>}
    >
      {data ? (
        children(data)
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}
