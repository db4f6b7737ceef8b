import type { ImportView } from '@academy/shared';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { usePeopleImport } from '../../features/directory/api/people-imports.js';
import { ActivationSlips } from '../../features/directory/components/import/activation-slips.js';
import { ConfirmImport } from '../../features/directory/components/import/confirm-import.js';
import { ImportColumns } from '../../features/directory/components/import/import-columns.js';
import { ImportState, useAgencyName } from '../../features/directory/components/import/import-list.js';
import { ImportRows } from '../../features/directory/components/import/import-rows.js';
import { SettledImport } from '../../features/directory/components/import/settled-import.js';
import { ReachedAgencyOptions } from '../../features/directory/components/reached-agency-options.js';
import { EnrolImport } from '../../features/learning/components/enrol-import.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

/** One import: its dry run until somebody confirms, its result afterwards. */
export default function PeopleImportPage() {
  const { t } = useTranslation('import');
  const { id = '' } = useParams();
  const found = usePeopleImport(id);
  if (found.data) return <Import view={found.data} />;
  return (
    <Page title={t('dryRun.eyebrow')} width="wide">
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}

/** When something was written, what it says takes the focus: the button that was pressed is gone. */
function useFocusOnChange(state: string): RefObject<HTMLParagraphElement | null> {
  const line = useRef<HTMLParagraphElement>(null);
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current !== state) line.current?.focus();
    seen.current = state;
  }, [state]);
  return line;
}

function Import({ view }: { view: ImportView }) {
  const { t } = useTranslation('import');
  const agencyName = useAgencyName();
  const titleRef = useFocusOnChange(view.state);
  const isDraft = view.state === 'draft';
  return (
    <Page
      title={view.fileName}
      heading={<bdi>{view.fileName}</bdi>}
      eyebrow={`${t('dryRun.eyebrow')} · ${agencyName(view.agencyId)}`}
      actions={<ImportState state={view.state} />}
      width="wide"
    >
      <div className={classes.stack}>
        {isDraft ? <ConfirmImport view={view} /> : <SettledImport view={view} titleRef={titleRef} />}
        {isDraft && <ImportColumns view={view} />}
        {view.state === 'confirmed' && <AfterImport view={view} />}
        <Section title={t('rows.title')}>
          <ImportRows view={view} />
        </Section>
      </div>
    </Page>
  );
}

/** What usually follows: enrolling them, and accounts on paper for those without e-mail. */
function AfterImport({ view }: { view: ImportView }) {
  const courses = useCourses().data?.items ?? [];
  const canEnrol = useCan('people.enrol');
  const canInvite = useCan('accounts.invite');
  const people = view.counts.new + view.counts.matched;
  return (
    <>
      {canEnrol && (
        <EnrolImport
          importId={view.id}
          people={people}
          courses={courses}
          agencyId={view.agencyId}
          agencies={<ReachedAgencyOptions permission="cohorts.run" />}
        />
      )}
      {canInvite && people > 0 && <ActivationSlips importId={view.id} />}
    </>
  );
}
