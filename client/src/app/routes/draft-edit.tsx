import type { CourseProblemView, DraftView } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { useDraftText, useLessonProblems } from '../../features/studio/api/texts.js';
import { BlocksHelp } from '../../features/studio/components/blocks-help.js';
import { ProblemList } from '../../features/studio/components/problem-list.js';
import { LawReviewsSection } from '../../features/studio/components/review/law-reviews-section.js';
import { TextEditor } from '../../features/studio/components/text-editor.js';
import { carryUnsaved, unsavedText } from '../../features/studio/hooks/use-text-saver.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CopyButton } from '../../ui/copy-button.js';
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
  // A lesson that is moved or removed under an open editor stays open: its text has to be saved somewhere.
  const [opened, setOpened] = useState('');
  if (found && opened !== lesson) setOpened(lesson);
  const isOpen = found !== undefined || (lesson !== '' && opened === lesson);
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
        isOpen ? (
          <LessonEditor key={lesson} draft={draft} lesson={lesson} />
        ) : file ? (
          <FileEditor key={file} draft={draft} file={file} />
        ) : isFetching ? (
          <SkeletonLines lines={12} />
        ) : lesson ? (
          <AbsentLesson draftId={id} lesson={lesson} />
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

/** A lesson that is not in the draft any more: moved, and then it is opened where it lies, or removed. */
function AbsentLesson({ draftId, lesson }: { draftId: string; lesson: string }) {
  const { t } = useTranslation(['gaps', 'studio']);
  const english = useDraftText(draftId, `${lesson}.en.md`);
  const urdu = useDraftText(draftId, `${lesson}.ur.md`);
  if (!english.data || !urdu.data) {
    const error = english.error ?? urdu.error;
    return error ? <EmptyState title={t('studio:edit.missing')} /> : <SkeletonLines lines={12} />;
  }
  const movedTo = english.data.movedTo ?? urdu.data.movedTo;
  if (movedTo) {
    const to = movedTo.replace(/\.(en|ur)\.md$/, '');
    return <MovedLesson draftId={draftId} from={lesson} to={to} />;
  }
  if (!english.data.isGone && !urdu.data.isGone) return <EmptyState title={t('studio:edit.missing')} />;
  const kept = (['en', 'ur'] as const).flatMap((language) => {
    const text = unsavedText(draftId, `${lesson}.${language}.md`);
    return text === null ? [] : [{ language, text }];
  });
  return (
    <>
      <EmptyState
        title={t('gone.pageTitle')}
        action={<ButtonLink to={paths.draft(draftId)}>{t('gone.toDraft')}</ButtonLink>}
      >
        {t('gone.pageText')}
      </EmptyState>
      {kept.map(({ language, text }) => (
        <Section
          key={language}
          title={`${t('gone.kept')}: ${t(language === 'en' ? 'studio:edit.english' : 'studio:edit.urdu')}`}
        >
          <CopyButton text={text} label={t('gone.copy')} />
        </Section>
      ))}
    </>
  );
}

/** Goes where the lesson lies now, with what this device had not saved of it. */
function MovedLesson({ draftId, from, to }: { draftId: string; from: string; to: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    for (const language of ['en', 'ur'])
      carryUnsaved(draftId, `${from}.${language}.md`, `${to}.${language}.md`);
    void navigate(paths.draftLesson(draftId, to), { replace: true });
  }, [navigate, draftId, from, to]);
  return <SkeletonLines lines={12} />;
}

const useReadOnly = (draft: DraftView): boolean => !useCan('courses.write') || draft.state === 'in-review';

function LessonEditor({ draft, lesson }: { draft: DraftView; lesson: string }) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const canLook = useCan('courses.approve');
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
      <LawReviewsSection
        draftId={draft.id}
        canLook={canLook}
        isShown={({ file }) => file !== null && file.replace(/\.(en|ur)\.md$/, '') === lesson}
      />
      <Section title={t('edit.problems')}>
        {problems.data ? <ProblemList problems={problems.data.problems} /> : <SkeletonLines lines={2} />}
      </Section>
      <BlocksHelp />
    </>
  );
}

function FileEditor({ draft, file }: { draft: DraftView; file: string }) {
  const { t } = useTranslation('studio');
  const canLook = useCan('courses.approve');
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
      <LawReviewsSection draftId={draft.id} canLook={canLook} isShown={(place) => place.file === file} />
      <Section title={t('edit.problems')}>
        <ProblemList problems={problems} />
      </Section>
    </>
  );
}
