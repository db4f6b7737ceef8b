import { type getReturn, returnTable, signerName, type ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { returnFiles, useReturn } from '../../features/reporting/api/returns.js';
import { ChangesList } from '../../features/reporting/components/changes-list.js';
import { BesideFigure } from '../../features/reporting/components/head-count-figures.js';
import { PdfButton } from '../../features/reporting/components/pdf-button.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { ReturnState } from '../../features/reporting/components/return-state.js';
import { TrainedTable } from '../../features/reporting/components/trained-table.js';
import type { Question } from '../../features/reporting/question.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './trained.module.css';

type Return = ViewOf<typeof getReturn>;

/** One return: as it was sent, whether it still holds, and what has changed since. */
export default function ReturnPage() {
  const { t } = useTranslation('returns');
  const { language, moment } = useLanguage();
  const { id = '' } = useParams();
  const found = useReturn(id);
  const signed = found.data && {
    who: signerName(found.data.frozen, language),
    when: moment(found.data.frozen.signed.at),
  };
  return (
    <Page
      title={found.data?.frozen.title ?? t('list.return')}
      eyebrow={found.data && t('one.number', { number: found.data.number })}
      lead={signed && t('one.signed', signed)}
      width="wide"
      actions={
        <ButtonLink to={paths.returns} variant="default">
          {t('one.back')}
        </ButtonLink>
      }
    >
      <ReportTabs />
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {!found.error && !found.data && <SkeletonLines lines={10} />}
      {found.data && <Opened found={found.data} />}
    </Page>
  );
}

const NO_PARENTS: ReadonlySet<string> = new Set();

function Opened({ found }: { found: Return }) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const canOpen = useCan('reports.open-people');
  const { report, note } = found.frozen;
  const { from, to, filters, groupBy, asOf } = report;
  const asked: Question = { from, to, ...filters };
  const then: Question = {
    ...asked,
    groupBy: groupBy.join(','),
    ...(asOf.sealedAt ? { asOf: asOf.sealedAt } : {}),
  };
  return (
    <>
      {report.demonstration && <p className={classes.mark}>{t('reporting:demonstration')}</p>}
      <ReturnState check={found.check} report={report} />
      {note && (
        <Section title={t('freeze.note')} look="sand">
          <p dir="auto">{note}</p>
        </Section>
      )}
      <Section title={t('one.asSent')} note={t('one.asSentNote')} actions={<Files id={found.frozen.id} />}>
        <TrainedTable
          view={report}
          table={returnTable(found, language)}
          question={then}
          canOpen={canOpen}
          parents={NO_PARENTS}
        />
      </Section>
      {report.headCounts && (
        <Section title={t('headcounts:beside.title')} look="sand">
          <BesideFigure beside={report.headCounts} />
        </Section>
      )}
      {asOf.sealedAt && (
        <Section title={t('changes.since')} note={t('changes.sinceNote')}>
          <ChangesList
            question={groupBy.includes('occasion') ? { ...asked, groupBy: 'occasion' } : asked}
            since={asOf.sealedAt}
          />
        </Section>
      )}
    </>
  );
}

function Files({ id }: { id: string }) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const { csv, xlsx, pdf, signed } = returnFiles(id, language);
  const icon = <IconDownload aria-hidden size={18} />;
  return (
    <div className={classes.downloads}>
      <Button component="a" href={xlsx} download leftSection={icon}>
        {t('reporting:xlsx')}
      </Button>
      <Button component="a" href={csv} download leftSection={icon} variant="default">
        {t('reporting:csv')}
      </Button>
      <PdfButton address={pdf} name="return.pdf" />
      <Button component="a" href={signed} download leftSection={icon} variant="default">
        {t('one.signedText')}
      </Button>
    </div>
  );
}
