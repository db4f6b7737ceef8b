import { type CourseInsights, itemOrders, languages } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import {
  courseInsightsFiles,
  type InsightsAsked,
  itemsInsightsFiles,
  useCourseInsights,
  useItemsInsights,
} from '../../features/reporting/api/insights.js';
import { FileButtons } from '../../features/reporting/components/file-buttons.js';
import { Funnel } from '../../features/reporting/components/insights/funnel.js';
import { Gain } from '../../features/reporting/components/insights/gain.js';
import { ItemCard } from '../../features/reporting/components/insights/item-card.js';
import cards from '../../features/reporting/components/insights/item-card.module.css';
import { Method } from '../../features/reporting/components/insights/method.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { InsightsFilters } from '../insights-filters.js';
import classes from './insights.module.css';

const VIEWS = ['progress', 'questions'] as const;
type View = (typeof VIEWS)[number];

type Asked = InsightsAsked & { readonly view: View };
type Change = (change: Partial<Asked>) => void;

/** What is asked stands in the address; what is left out is asked of everyone. */
function useAsked(): [Asked, Change] {
  const [params, setParams] = useSearchParams();
  const asked: Asked = {
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
    publication: params.get('publication') ?? '',
    agency: params.get('agency') ?? '',
    cohort: params.get('cohort') ?? '',
    province: params.get('province') ?? '',
    language: languages.find((one) => one === params.get('language')) ?? '',
    order: itemOrders.find((one) => one === params.get('order')) ?? 'key',
    view: VIEWS.find((one) => one === params.get('view')) ?? 'progress',
  };
  const ask: Change = (change) => {
    const { order, view, ...rest } = { ...asked, ...change };
    const shown = { ...rest, order: order === 'key' ? '' : order, view: view === 'progress' ? '' : view };
    setParams(Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== '')));
  };
  return [asked, ask];
}

/** One course: how far people get, what they gain, and which questions of its test fail. */
export default function CourseInsightsPage() {
  const { t } = useTranslation('insights');
  const { localised, langOf } = useLanguage();
  const { courseId = '' } = useParams();
  const [asked, ask] = useAsked();
  const canSeeQuestions = useCan('insights.questions');
  // Both views name the course and its publications; this one is open to everyone here.
  const insights = useCourseInsights(courseId, asked);
  const course = insights.data?.course;
  const shown = canSeeQuestions ? asked.view : 'progress';
  return (
    <Page
      title={course ? t('course.title', { course: localised(course.title) }) : t('title')}
      heading={course && <span {...langOf(course.title)}>{localised(course.title)}</span>}
      eyebrow={course && t('title')}
      width="wide"
      actions={
        <ButtonLink to={paths.insights} variant="default">
          {t('course.back')}
        </ButtonLink>
      }
    >
      <div className={classes.layout}>
        <div className={classes.controls}>
          {canSeeQuestions && (
            <Segmented<View>
              legend={t('view.legend')}
              name="view"
              value={asked.view}
              onChange={(view) => ask({ view })}
              options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
          )}
          <InsightsFilters asked={asked} onChange={ask} course={course} error={insights.error} />
        </div>
        {shown === 'questions' ? (
          <Questions courseId={courseId} asked={asked} onChange={ask} />
        ) : (
          <Progress courseId={courseId} asked={asked} insights={insights} />
        )}
      </div>
    </Page>
  );
}

interface AnsweredProps {
  readonly query: {
    readonly error: unknown;
    readonly isPlaceholderData: boolean;
    readonly data: Pick<CourseInsights, 'reach' | 'demonstration'> | undefined;
    refetch(): unknown;
  };
  readonly children: ReactNode;
}

/** What an answer is limited to, above it; an error or lines to come in its stead. */
function Answered({ query, children }: AnsweredProps) {
  const { t } = useTranslation('insights');
  const { localised } = useLanguage();
  const { error, data, isPlaceholderData } = query;
  if (error)
    return (
      <div>
        <ErrorState error={error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!data) return <SkeletonLines title lines={10} />;
  return (
    <div className={classes.stack} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
      {data.demonstration && <p className={classes.mark}>{t('demonstration')}</p>}
      {data.reach && <p>{t('reach', { agencies: data.reach.map(localised).join(', ') })}</p>}
      {children}
    </div>
  );
}

/** Filters that leave a handful of people would show what each of them did. */
function TooFew() {
  const { t } = useTranslation('insights');
  return <EmptyState title={t('course.few')}>{t('course.fewText')}</EmptyState>;
}

interface ProgressProps {
  readonly courseId: string;
  readonly asked: Asked;
  readonly insights: ReturnType<typeof useCourseInsights>;
}

function Progress({ courseId, asked, insights }: ProgressProps) {
  const { t } = useTranslation('insights');
  const { language } = useLanguage();
  const view = insights.data;
  const files = courseInsightsFiles(courseId, asked, language);
  return (
    <Answered query={insights}>
      {view?.people === 0 && <EmptyState title={t('course.none')}>{t('course.noneText')}</EmptyState>}
      {view?.people === 'fewer-than-5' && <TooFew />}
      {view && Number(view.people) > 0 && (
        <>
          <Files files={files} />
          <Section title={t('funnel.title')} note={t('funnel.note')}>
            <Funnel steps={view.steps} />
          </Section>
          <Section title={t('gain.title')} note={t('gain.note')}>
            <Gain gain={view.gain} />
          </Section>
          <Method of={['people', 'steps', 'gain', 'normalised']} />
        </>
      )}
    </Answered>
  );
}

interface QuestionsProps {
  readonly courseId: string;
  readonly asked: Asked;
  readonly onChange: Change;
}

function Questions({ courseId, asked, onChange }: QuestionsProps) {
  const { t } = useTranslation('insights');
  const { language } = useLanguage();
  const items = useItemsInsights(courseId, asked);
  const view = items.data;
  return (
    <Answered query={items}>
      {view?.people === 0 && <EmptyState title={t('items.none')}>{t('items.noneText')}</EmptyState>}
      {view?.people === 'fewer-than-5' && <TooFew />}
      {view && view.items.length > 0 && (
        <>
          <Files files={itemsInsightsFiles(courseId, asked, language)} />
          <Segmented
            legend={t('items.order.legend')}
            name="order"
            value={asked.order}
            onChange={(order) => onChange({ order })}
            options={itemOrders.map((value) => ({ value, label: t(`items.order.${value}`) }))}
          />
          <Method of={['people', 'facility', 'discrimination']} />
          <Section title={t('items.title')} note={t('items.note', { count: Number(view.people) })}>
            <ol className={cards.cards}>
              {view.items.map((item) => (
                <ItemCard key={item.versionId} item={item} />
              ))}
            </ol>
          </Section>
        </>
      )}
    </Answered>
  );
}

function Files({ files }: { files: { readonly csv: string; readonly xlsx: string } }) {
  const { t } = useTranslation('insights');
  return (
    <FileButtons
      files={[
        { href: files.csv, label: t('csv') },
        { href: files.xlsx, label: t('xlsx') },
      ]}
    />
  );
}
