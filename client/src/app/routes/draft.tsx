import type { DraftView } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { BookList } from '../../features/catalogue/components/book-list.js';
import { archiveAddress, useDraft } from '../../features/studio/api/drafts.js';
import { CourseState } from '../../features/studio/components/course-state.js';
import { DraftChanges } from '../../features/studio/components/draft-changes.js';
import { DraftHistory } from '../../features/studio/components/draft-history.js';
import { DraftOutline } from '../../features/studio/components/draft-outline.js';
import { DraftReview } from '../../features/studio/components/draft-review.js';
import { ProblemList } from '../../features/studio/components/problem-list.js';
import { CommentsSection } from '../../features/studio/components/review/comments-section.js';
import { LawReviewsSection } from '../../features/studio/components/review/law-reviews-section.js';
import { SafetySection } from '../../features/studio/components/review/safety-section.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** A draft: where it stands, what is in it, what is wrong with it, and what changed. */
export default function DraftPage() {
  const { t } = useTranslation(['studio', 'scenario-editor']);
  const { localised, langOf } = useLanguage();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDraft(id);
  return (
    <Page
      title={data ? localised(data.title) : t('draft.title')}
      heading={data && <span {...langOf(data.title)}>{localised(data.title)}</span>}
      eyebrow={<Link to={paths.studio}>{t('list.title')}</Link>}
      lead={
        data && (
          <CourseState
            publication={data.publication}
            draft={{ state: data.state, hasChanges: data.changes.length > 0 }}
          />
        )
      }
      actions={
        data && (
          <>
            <ButtonLink to={paths.draftQuestions(id)} variant="default">
              {t('draft.questions')}
            </ButtonLink>
            <ButtonLink to={paths.draftScenarios(id)} variant="default">
              {t('scenario-editor:list.short')}
            </ButtonLink>
            <Button
              component="a"
              href={archiveAddress(id)}
              download
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
            >
              {t('draft.export')}
            </Button>
          </>
        )
      }
    >
      {data ? (
        <Parts draft={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}

function Parts({ draft }: { draft: DraftView }) {
  const { t } = useTranslation(['studio', 'word']);
  const can = {
    write: useCan('courses.write'),
    approve: useCan('courses.approve'),
    unpublish: useCan('courses.unpublish'),
  };
  return (
    <>
      <Section title={t('draft.review')} look="sand">
        <DraftReview draft={draft} can={can} />
      </Section>
      <Section
        title={t('draft.outline')}
        actions={
          can.write &&
          draft.state === 'draft' && (
            <ButtonLink
              to={paths.importWord(draft.id)}
              variant="default"
              leftSection={<IconFileTypeDocx aria-hidden size={18} />}
            >
              {t('word:open')}
            </ButtonLink>
          )
        }
      >
        <DraftOutline draft={draft} canWrite={can.write} />
      </Section>
      <Section title={t('draft.problems')}>
        <ProblemList problems={draft.problems} />
      </Section>
      <SafetySection draft={draft} />
      <LawReviewsSection draftId={draft.id} canLook={can.approve} />
      <CommentsSection draftId={draft.id} />
      <Section
        title={t(draft.publication ? 'draft.changes' : 'draft.files')}
        note={draft.authors.length > 0 ? t('draft.authors', { names: draft.authors.join(' · ') }) : undefined}
      >
        <DraftChanges draft={draft} />
      </Section>
      <AsBook draft={draft} />
      <Section title={t('draft.history')}>
        <DraftHistory draft={draft} />
      </Section>
    </>
  );
}

/** The draft to be read on paper, by whoever reviews it. */
function AsBook({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('book');
  const hasErrors = draft.problems.some(({ severity }) => severity === 'error');
  return (
    <Section title={t('title')} note={t(hasErrors ? 'draftErrors' : 'draftNote')}>
      {!hasErrors && <BookList key={draft.revision} subject={{ kind: 'draft', id: draft.id }} />}
    </Section>
  );
}
