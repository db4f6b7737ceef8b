import type { CourseProblemView, DraftView } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { useDraftText, useLessonProblems } from '../../features/studio/api/texts.js';
import { BlocksHelp } from '../../features/studio/components/blocks-help.js';
import { ProblemList } from '../../features/studio/components/problem-list.js';
import { TextEditor } from '../../features/studio/components/text-editor.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** The editor weighs more than the rest of the studio; a file of another kind is written without it. */
const LessonDesk = lazy(() => import('../../features/studio/editor/lesson-desk.js'));

/** A lesson in both languages, or one other file of a draft, as text that saves itself. */
export default function DraftEditPage() {
  const { t } = useTranslation('studio');
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const [lesson, file] = [params.get('lesson') ?? '', params.get('file') ?? ''];
  const { data: draft, error, refetch, isFetching } = useDraft(id);
  const found = draft?.modules.flatMap((module) => module.lessons).find(({ path }) => path === lesson);
  const title = found?.title ?? (file || t('edit.title'));
  return (
    <Page
      title={title}
      heading={
        <span lang="en" dir="ltr">
          {title}
        </span>
      }
      width="wide"
      eyebrow={<Link to={paths.draft(id)}>{draft ? localised(draft.title) : t('draft.title')}</Link>}
      actions={
        found && (
          <ButtonLink to={paths.draftPreview(id, lesson)} variant="default">
            {t('outline.preview')}
          </ButtonLink>
        )
      }
    >
      {draft ? (
        found ? (
          <LessonEditor key={lesson} draft={draft} lesson={lesson} />
        ) : file ? (
          <FileEditor key={file} draft={draft} file={file} />
        ) : isFetching ? (
          <SkeletonLines lines={12} />
        ) : (
          <EmptyState title={t('edit.missing')} />
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}

const useReadOnly = (draft: DraftView): boolean => !useCan('courses.write') || draft.state === 'in-review';

function LessonEditor({ draft, lesson }: { draft: DraftView; lesson: string }) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const readOnly = useReadOnly(draft);
  const english = useDraftText(draft.id, `${lesson}.en.md`);
  const urdu = useDraftText(draft.id, `${lesson}.ur.md`);
  const problems = useLessonProblems(draft.id, lesson);
  const show = (found: readonly CourseProblemView[]): void =>
    void client.setQueryData(['draft-problems', draft.id, lesson], { problems: found });
  const error = english.error ?? urdu.error;
  if (error) return <ErrorState error={error} />;
  if (!english.data || !urdu.data) return <SkeletonLines lines={12} />;
  return (
    <>
      {readOnly && <p role="status">{t('edit.readOnly')}</p>}
      <Suspense fallback={<SkeletonLines lines={12} />}>
        <LessonDesk
          draftId={draft.id}
          english={english.data}
          urdu={urdu.data}
          readOnly={readOnly}
          onSaved={show}
        />
      </Suspense>
      <Section title={t('edit.problems')}>
        {problems.data ? <ProblemList problems={problems.data.problems} /> : <SkeletonLines lines={2} />}
      </Section>
      <BlocksHelp />
    </>
  );
}

function FileEditor({ draft, file }: { draft: DraftView; file: string }) {
  const { t } = useTranslation('studio');
  const readOnly = useReadOnly(draft);
  const { data, error, refetch } = useDraftText(draft.id, file);
  const [problems, setProblems] = useState<readonly CourseProblemView[]>(() =>
    draft.problems.filter((problem) => problem.file === file),
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={12} />;
  return (
    <>
      {readOnly && <p role="status">{t('edit.readOnly')}</p>}
      <TextEditor draftId={draft.id} standing={data} label={file} readOnly={readOnly} onSaved={setProblems} />
      <Section title={t('edit.problems')}>
        <ProblemList problems={problems} />
      </Section>
    </>
  );
}
