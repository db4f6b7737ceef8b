import { dimensionNames, type TrainedView, trainedTable } from '@academy/shared';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { paths } from '../../config/paths.js';
import { csvAddress, pdfAddress, useTrained, xlsxAddress } from '../../features/reporting/api/get-trained.js';
import { AgencyTrail } from '../../features/reporting/components/agency-trail.js';
import { AsOfPicker } from '../../features/reporting/components/as-of-picker.js';
import { CountingRule } from '../../features/reporting/components/counting-rule.js';
import { Figure, Target } from '../../features/reporting/components/figure.js';
import { FileButtons } from '../../features/reporting/components/file-buttons.js';
import { type FilterChoices, Filters } from '../../features/reporting/components/filters.js';
import { FreezeReturn } from '../../features/reporting/components/freeze-return.js';
import { GroupPicker } from '../../features/reporting/components/group-picker.js';
import { BesideFigure } from '../../features/reporting/components/head-count-figures.js';
import { PdfButton } from '../../features/reporting/components/pdf-button.js';
import { PeriodPicker } from '../../features/reporting/components/period-picker.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { SinceThen } from '../../features/reporting/components/since-then.js';
import { Targets } from '../../features/reporting/components/targets.js';
import { TrainedCharts } from '../../features/reporting/components/trained-charts.js';
import { TrainedMap } from '../../features/reporting/components/trained-map.js';
import { TrainedTable } from '../../features/reporting/components/trained-table.js';
import { useFieldErrors } from '../../features/reporting/hooks/use-field-errors.js';
import { useQuestion } from '../../features/reporting/hooks/use-question.js';
import {
  firstQuestion,
  headCountsBehind,
  type Question,
  questionOfCell,
  searchOf,
  todayInKarachi,
} from '../../features/reporting/question.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { useFilterChoices } from '../use-filter-choices.js';
import classes from './trained.module.css';

/** The figure of individuals trained. The whole question stands in the address. */
export default function TrainedPage() {
  const { search } = useLocation();
  if (search === '')
    return <Navigate replace to={paths.trained(searchOf(firstQuestion(todayInKarachi())))} />;
  return <Report />;
}

function Report() {
  const { t } = useTranslation('reporting');
  const [question, change] = useQuestion();
  const trained = useTrained(question);
  const errors = useFieldErrors(trained.error);
  const choices = useFilterChoices();
  const canSetTargets = useCan('targets.manage');
  const isWide = useIsWide();
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <ReportTabs />
      <div className={classes.layout}>
        <div className={classes.controls}>
          <PeriodPicker question={question} settled={trained.data} errors={errors} onChange={change} />
          <details className={classes.more} open={isWide || Boolean(errors.asOf)}>
            <summary>{t('more')}</summary>
            <div className={classes.inside}>
              <GroupPicker groupBy={question.groupBy ?? ''} onChange={(groupBy) => change({ groupBy })} />
              <Filters question={question} choices={choices} onChange={change} />
              <AsOfPicker asOf={question.asOf} error={errors.asOf} onChange={change} />
            </div>
          </details>
        </div>
        <Results question={question} trained={trained} choices={choices} />
      </div>
      {canSetTargets && (
        <Section title={t('targets.title')} note={t('targets.note')} look="card">
          <Targets />
        </Section>
      )}
    </Page>
  );
}

/** Where the controls stand beside the figure they are never folded; on a phone the figure comes first. */
function useIsWide(): boolean {
  const [media] = useState(() => matchMedia('(min-width: 64em)'));
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}

interface ResultsProps {
  readonly question: Question;
  readonly trained: ReturnType<typeof useTrained>;
  readonly choices: FilterChoices;
}

function Results({ question, trained, choices }: ResultsProps) {
  if (trained.error) {
    return (
      <div>
        <ErrorState error={trained.error} onRetry={() => void trained.refetch()} />
      </div>
    );
  }
  if (!trained.data) return <SkeletonLines title lines={10} />;
  return (
    <div
      className={classes.results}
      data-stale={trained.isPlaceholderData || undefined}
      aria-busy={trained.isPlaceholderData}
    >
      <Answer question={question} view={trained.data} choices={choices} />
    </div>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly view: TrainedView;
  readonly choices: FilterChoices;
}

function Answer({ question, view, choices }: AnswerProps) {
  const { t } = useTranslation(['reporting', 'schedules']);
  const canSchedule = useCan('reports.schedule');
  const canOpen = useCan('reports.open-people');
  const canFreeze = useCan('returns.manage');
  // Files and returns are asked as of the seal on the screen, so that they are equal whatever is recorded meanwhile.
  const sealed =
    view.asOf.sealedAt && !view.asOf.asked ? { ...question, asOf: view.asOf.sealedAt } : question;
  const people = canOpen ? paths.trainedPeople(searchOf(questionOfCell(question, view, []))) : null;
  return (
    <>
      {view.demonstration && <p className={classes.mark}>{t('demonstration')}</p>}
      <Figure view={view} people={people} />
      <AgencyTrail question={question} agencies={choices.agencies} />
      {view.reach && <p>{t('reach', { agencies: view.reach.join(', ') })}</p>}
      {!view.reach && <Target target={view.target} />}
      <CountingRule rule={view.rule} title={t('rule', { version: view.rule.version })} />
      <div className={classes.downloads}>
        {canFreeze && <FreezeReturn view={view} question={sealed} />}
        {canSchedule && (
          <ButtonLink to={paths.newSchedule(searchOf(question))} variant="default">
            {t('schedules:open')}
          </ButtonLink>
        )}
        <SinceThen question={question} />
      </div>
      {view.total.individuals === 0 ? (
        <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
      ) : (
        <Breakdown question={question} sealed={sealed} view={view} choices={choices} canOpen={canOpen} />
      )}
      <Beside question={question} view={view} />
    </>
  );
}

/** Old workshops known by numbers alone, of the same period, topic and place; never added to the people. */
function Beside({ question, view }: Pick<AnswerProps, 'question' | 'view'>) {
  const { t } = useTranslation('headcounts');
  const canRead = useCan('head-counts.read');
  const groupBy = view.headCounts.breakdown?.groupBy ?? [];
  const listOf = (key: readonly string[]) => {
    const search = headCountsBehind(question, { ...view, groupBy }, key);
    return search === null || !canRead ? null : paths.headCounts + search;
  };
  return (
    <Section
      title={t('beside.title')}
      look="sand"
      actions={
        canRead &&
        view.headCounts.figures && (
          <ButtonLink to={listOf([]) ?? paths.headCounts} variant="default">
            {t('beside.open')}
          </ButtonLink>
        )
      }
    >
      <BesideFigure beside={view.headCounts} openedOf={listOf} />
    </Section>
  );
}

interface BreakdownProps extends AnswerProps {
  /** The question as of the seal on the screen. */
  readonly sealed: Question;
  readonly canOpen: boolean;
}

function Breakdown({ question, sealed, view, choices, canOpen }: BreakdownProps) {
  const { t } = useTranslation(['reporting', 'reports']);
  const { language, localised } = useLanguage();
  const title = view.groupBy.map((dimension) => localised(dimensionNames[dimension])).join(' × ');
  return (
    <>
      {view.groupBy.length > 0 && (
        <Section title={title} look="card">
          <TrainedCharts view={view} question={question} canOpen={canOpen} />
        </Section>
      )}
      <Section title={t('reports:map.title')} note={t('reports:map.note')} look="card">
        <TrainedMap question={sealed} canOpen={canOpen} provinces={provincesOf(choices)} />
      </Section>
      <Section title={t('table')} note={t('tableNote')} actions={<Downloads question={sealed} />}>
        <TrainedTable
          view={view}
          table={trainedTable(view, language)}
          question={question}
          canOpen={canOpen}
          parents={parentsOf(choices)}
        />
      </Section>
    </>
  );
}

const provincesOf = ({ places }: FilterChoices) => places.filter(({ parentId }) => parentId === null);

/** Codes of the agencies that have others below them. */
const parentsOf = ({ agencies }: FilterChoices): ReadonlySet<string> => {
  const ids = new Set(agencies.map(({ parentId }) => parentId));
  return new Set(agencies.filter(({ id }) => ids.has(id)).map(({ code }) => code));
};

/** Exactly this question as a file. */
function Downloads({ question }: { question: Question }) {
  const { t } = useTranslation('reporting');
  const { language } = useLanguage();
  return (
    <div className={classes.downloads}>
      <FileButtons
        files={[
          { href: xlsxAddress(question, language), label: t('xlsx') },
          { href: csvAddress(question, language), label: t('csv') },
        ]}
      />
      <PdfButton address={pdfAddress(question, language)} name="trained.pdf" />
    </div>
  );
}
