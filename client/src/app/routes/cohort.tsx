import { type Cohort, type CohortMember, cohortStandings } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import {
  cohortCsvAddress,
  cohortXlsxAddress,
  useCohortCertificates,
} from '../../features/certification/api/cohort-certificates.js';
import { PrintCohort } from '../../features/certification/components/print-cohort.js';
import { useCohort, useSetCohortState } from '../../features/learning/api/cohort.js';
import { CohortBadge } from '../../features/learning/components/cohorts/cohort-badge.js';
import { CohortCounts, CohortFacts } from '../../features/learning/components/cohorts/cohort-facts.js';
import { CohortPeopleTable } from '../../features/learning/components/cohorts/cohort-people-table.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, ProblemNotice, SkeletonLines } from '../../ui/states.js';
import { cohortTitle } from '../cohort-page.js';
import classes from './cohorts.module.css';

/** One cohort: what it is, its people, and how far each of them is. */
export default function CohortPage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  const { language, day } = useLanguage();
  const { data, error, refetch } = useCohort(id);
  const canSeeInsights = useCan('insights.read');
  return (
    <Page
      title={data ? cohortTitle(data, language) : t('list.title')}
      eyebrow={data && <CohortBadge state={data.state} />}
      lead={data && t('dates', { from: day(data.startsOn), to: day(data.endsOn) })}
      width="wide"
      actions={
        data && (
          <>
            {canSeeInsights && (
              <ButtonLink to={paths.courseInsights(data.course.id, `?cohort=${id}`)} variant="default">
                {t('insights')}
              </ButtonLink>
            )}
            {data.canRun && (
              <ButtonLink to={paths.editCohort(id)} variant="default">
                {t('form.edit')}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      {data ? (
        <>
          <CohortCounts cohort={data} />
          <Section
            title={t('facts')}
            look="card"
            actions={data.canRun && <StateButton id={id} state={data.state} />}
          >
            <CohortFacts cohort={data} />
          </Section>
          <People cohort={data} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}

function StateButton({ id, state }: Pick<Cohort, 'id' | 'state'>) {
  const { t } = useTranslation('cohorts');
  const change = useSetCohortState(id);
  const isOpen = state === 'open';
  return (
    <div>
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate(isOpen ? 'closed' : 'open')}
      >
        {t(isOpen ? 'close.open' : 'close.again')}
      </Button>
      <p role="status">{change.isSuccess && t(isOpen ? 'close.opened' : 'close.done')}</p>
      <ProblemNotice error={change.error} />
    </div>
  );
}

const SHOWN = ['', 'late', ...cohortStandings] as const;
type Shown = (typeof SHOWN)[number];

const isShown = (shown: Shown, { standing, late }: CohortMember): boolean =>
  shown === '' || (shown === 'late' ? late : standing === shown);

/** Which of them are shown stands in the address. */
function People({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const [params, setParams] = useSearchParams();
  const certificates = useCohortCertificates(cohort.id).data?.items ?? [];
  const shown = SHOWN.find((one) => one === params.get('show')) ?? '';
  const { people, beyondReach } = cohort;
  const rows = people.filter((one) => isShown(shown, one));
  return (
    <Section
      title={t('people.titleCount', { count: people.length, number: formatNumber(people.length) })}
      note={beyondReach > 0 && t('people.beyond', { count: beyondReach, number: formatNumber(beyondReach) })}
      actions={
        <Actions
          cohort={cohort}
          inForce={certificates.filter(({ status }) => status === 'in-force').length}
        />
      }
    >
      {people.length === 0 ? (
        <EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>
      ) : (
        <div className={classes.found}>
          <Segmented
            legend={t('people.show')}
            name="show"
            value={shown}
            onChange={(value) => setParams(value ? { show: value } : {}, { replace: true })}
            options={SHOWN.map((value) => ({
              value,
              label: t(value ? `standing.${value}` : 'people.all'),
            }))}
          />
          {rows.length === 0 ? (
            <p role="status">{t('people.noneShown')}</p>
          ) : (
            <CohortPeopleTable
              key={shown}
              cohort={cohort}
              people={rows}
              certificates={new Map(certificates.map((one) => [one.enrolmentId, one]))}
            />
          )}
        </div>
      )}
    </Section>
  );
}

function Actions({ cohort, inForce }: { cohort: Cohort; inForce: number }) {
  const { t } = useTranslation('cohorts');
  const { language } = useLanguage();
  const canPrint = useCan('certificates.read-any');
  const { id, canRun, state, people } = cohort;
  return (
    <div className={classes.actions}>
      {canRun && state === 'open' && <ButtonLink to={paths.cohortPeople(id)}>{t('add.open')}</ButtonLink>}
      {canPrint && inForce > 0 && <PrintCohort cohortId={id} count={inForce} />}
      {people.length > 0 &&
        [
          { href: cohortXlsxAddress(id, language), label: t('people.xlsx') },
          { href: cohortCsvAddress(id, language), label: t('people.csv') },
        ].map(({ href, label }) => (
          <Button
            key={href}
            component="a"
            href={href}
            download
            variant="default"
            leftSection={<IconDownload aria-hidden size={18} />}
          >
            {label}
          </Button>
        ))}
    </div>
  );
}
