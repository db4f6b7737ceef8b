import {
  emptyQuestion,
  inLanguage,
  type QuestionKind,
  questionKindNames,
  questionKinds,
} from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { QuestionPreview } from '../../features/assessment/components/question-preview.js';
import { useDraftQuestion, useDraftQuestions } from '../../features/studio/api/questions.js';
import { QuestionEditor } from '../../features/studio/components/questions/question-editor.js';
import form from '../../features/studio/components/questions/question-form.module.css';
import { useNewQuestionId } from '../../features/studio/hooks/use-new-question-id.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** A new question: its kind first, then its form; or another question's contents to begin with. */
export default function NewQuestionPage() {
  const { t } = useTranslation('bank');
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const kind = questionKinds.find((one) => one === params.get('kind')) ?? null;
  const from = params.get('from') ?? '';
  const { data, error, refetch } = useDraftQuestions(id);
  return (
    <Page
      title={t('new.title')}
      {...(kind || from ? { width: 'wide' as const } : { lead: t('new.lead') })}
      eyebrow={
        <Link to={paths.draftQuestions(id)}>
          {data ? t('one.of', { title: localised(data.draft.title) }) : t('list.title')}
        </Link>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonLines lines={12} />
      ) : data.draft.state === 'in-review' ? (
        <p role="status">{t('list.inReview')}</p>
      ) : kind || from ? (
        <NewQuestion key={`${kind} ${from}`} draftId={id} kind={kind} from={from} bank={data} />
      ) : (
        <Kinds draftId={id} />
      )}
    </Page>
  );
}

function Kinds({ draftId }: { draftId: string }) {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  return (
    <ul className={form.kinds}>
      {questionKinds.map((kind) => (
        <li key={kind}>
          <Link to={paths.newQuestion(draftId, { kind })}>
            <strong>{inLanguage(questionKindNames[kind], language)}</strong>
            <span className={form.note}>{t(`new.kind.${kind}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface NewQuestionProps {
  readonly draftId: string;
  readonly kind: QuestionKind | null;
  readonly from: string;
  readonly bank: NonNullable<ReturnType<typeof useDraftQuestions>['data']>;
}

function NewQuestion({ draftId, kind, from, bank }: NewQuestionProps) {
  const navigate = useNavigate();
  const place = `new.${from || kind}`;
  const made = useNewQuestionId(draftId, place);
  const original = useDraftQuestion(draftId, from);
  if (original.error) return <ErrorState error={original.error} onRetry={() => void original.refetch()} />;
  const question = from ? original.data?.question : kind && emptyQuestion(kind);
  if (!question) return <SkeletonLines lines={12} />;
  return (
    <QuestionEditor
      facts={bank.draft}
      tags={[...new Set(bank.rows.flatMap(({ tags }) => tags))].sort()}
      id={made.id}
      standing={{ version: null, question }}
      place={place}
      readOnly={false}
      onMade={(key) => {
        made.forget();
        void navigate(paths.draftQuestion(draftId, key), { replace: true });
      }}
      renderPreview={({ open, told }, language) => (
        <QuestionPreview question={open} told={told} language={language} />
      )}
    />
  );
}
