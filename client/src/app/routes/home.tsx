import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { CourseGrid } from '../../features/catalogue/components/course-grid.js';
import { useConfiguration } from '../../lib/configuration.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { expectsSignedIn, useMe } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { NumberSearch } from '../../ui/number-search.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './home.module.css';
import { KiteDrawing } from './kite-drawing.js';

export default function HomePage() {
  const { t } = useTranslation('home');
  const { data: me } = useMe();
  const { brand } = useConfiguration();
  const { localised } = useLanguage();
  const navigate = useNavigate();
  if (me || (me === undefined && expectsSignedIn())) return <Navigate replace to={paths.learning} />;
  return (
    <Page title={localised(brand.academy)} titleHidden>
      <div className={classes.hero}>
        <div className={classes.words}>
          <p className={classes.claim}>{t('hero.claim')}</p>
          <p className={classes.lead}>{t('hero.lead', { commission: localised(brand.commission) })}</p>
          <div className={classes.buttons}>
            <ButtonLink to={paths.createAccount()} size="lg">
              {t('hero.create')}
            </ButtonLink>
            <ButtonLink to={paths.signIn()} size="lg" variant="default">
              {t('hero.signIn')}
            </ButtonLink>
          </div>
          <p className={classes.small}>{t('hero.small')}</p>
        </div>
        <KiteDrawing className={classes.drawing} />
      </div>
      <ol className={classes.steps} aria-label={t('steps.label')}>
        {['read', 'test', 'certificate'].map((step) => (
          <li key={step}>
            <strong>{t(`steps.${step}.title`)}</strong>
            <span>{t(`steps.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <Section title={t('courses.title')} note={t('courses.note')}>
        <Courses />
      </Section>
      <Section look="sand" title={t('check.title')} note={t('check.note')}>
        <NumberSearch
          label={t('check.label')}
          hint={t('check.hint')}
          button={t('check.button')}
          onSearch={(number) => void navigate(paths.verify(number))}
        />
      </Section>
    </Page>
  );
}

function Courses() {
  const { t } = useTranslation('home');
  const courses = useCourses();
  if (courses.error) return <ErrorState error={courses.error} onRetry={() => void courses.refetch()} />;
  if (!courses.data) return <SkeletonLines lines={6} />;
  if (courses.data.items.length === 0)
    return <EmptyState title={t('courses.none')}>{t('courses.noneText')}</EmptyState>;
  return <CourseGrid courses={courses.data.items} />;
}
