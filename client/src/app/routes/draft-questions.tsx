import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useDraftQuestions } from '../../features/studio/api/questions.js';
import { DraftBank } from '../../features/studio/components/questions/draft-bank.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** The question bank of one draft. */
export default function DraftQuestionsPage() {
  const { t } = useTranslation('bank');
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const canWrite = useCan('courses.write');
  const { data, error, refetch } = useDraftQuestions(id);
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      eyebrow={<Link to={paths.draft(id)}>{data ? localised(data.draft.title) : t('list.draft')}</Link>}
      actions={
        canWrite &&
        data?.draft.state === 'draft' && (
          <ButtonLink to={paths.newQuestion(id)} leftSection={<IconPlus aria-hidden size={18} />}>
            {t('list.new')}
          </ButtonLink>
        )
      }
    >
      {data ? (
        <>
          {data.draft.state === 'in-review' && canWrite && <p role="status">{t('list.inReview')}</p>}
          {data.unreadable.map((file) => (
            <p key={file} role="alert">
              {t('list.unreadable')} <Link to={paths.draftText(id, file)}>{file}</Link>
            </p>
          ))}
          <DraftBank bank={data} canWrite={canWrite && data.draft.state === 'draft'} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </Page>
  );
}
