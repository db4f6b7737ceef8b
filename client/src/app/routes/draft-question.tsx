import type { DraftQuestionView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { QuestionPreview } from '../../features/assessment/components/question-preview.js';
import { useDraftQuestion } from '../../features/studio/api/questions.js';
import { QuestionEditor } from '../../features/studio/components/questions/question-editor.js';
import { QuestionUses } from '../../features/studio/components/questions/question-uses.js';
import { RemoveQuestion } from '../../features/studio/components/questions/remove-question.js';
import { LawReviewsSection } from '../../features/studio/components/review/law-reviews-section.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** One question of a draft, by form. */
export default function DraftQuestionPage() {
  const { t } = useTranslation('bank');
  const { localised } = useLanguage();
  const { id = '', question = '' } = useParams();
  const { data, error, refetch } = useDraftQuestion(id, question);
  const canWrite = useCan('courses.write') && data?.draft.state === 'draft';
  return (
    <Page
      title={t('one.title')}
      heading={
        <>
          {t('one.title')} <bdi>{question}</bdi>
        </>
      }
      width="wide"
      eyebrow={
        <Link to={paths.draftQuestions(id)}>
          {data ? t('one.of', { title: localised(data.draft.title) }) : t('list.title')}
        </Link>
      }
      actions={
        canWrite && (
          <ButtonLink to={paths.newQuestion(id, { from: question })} variant="default">
            {t('one.duplicate')}
          </ButtonLink>
        )
      }
    >
      {data ? (
        <Parts key={question} shown={data} canWrite={canWrite} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}

function Parts({ shown, canWrite }: { shown: DraftQuestionView; canWrite: boolean }) {
  const { t } = useTranslation('bank');
  const navigate = useNavigate();
  const canLook = useCan('courses.approve');
  const { draft, row, tags, version, question } = shown;
  return (
    <>
      {!canWrite && <p role="status">{t('one.readOnly')}</p>}
      <QuestionEditor
        facts={draft}
        tags={tags}
        id={row.id}
        standing={{ version, question }}
        place={row.id}
        readOnly={!canWrite}
        renderPreview={({ open, told }, language) => (
          <QuestionPreview question={open} told={told} language={language} />
        )}
      />
      <LawReviewsSection
        draftId={draft.id}
        canLook={canLook}
        isShown={({ kind, key }) => kind === 'question' && key === row.id}
      />
      <Section title={t('table.used')}>
        <QuestionUses draftId={draft.id} row={row} />
      </Section>
      {canWrite && (
        <div>
          <RemoveQuestion
            draftId={draft.id}
            question={row.id}
            onRemoved={() => void navigate(paths.draftQuestions(draft.id))}
          />
        </div>
      )}
    </>
  );
}
