import { useTranslation } from 'react-i18next';
import { Section } from '../../../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { useComments } from '../../api/review.js';
import { CommentThread } from './comment-thread.js';
import classes from './review.module.css';

/** Everything that was said about blocks of a draft, what is open first. */
export function CommentsSection({ draftId }: { draftId: string }) {
  const { t } = useTranslation('review');
  const { data, error, refetch } = useComments(draftId);
  const [open, resolved] = [
    data?.filter(({ isResolved }) => !isResolved) ?? [],
    data?.filter(({ isResolved }) => isResolved) ?? [],
  ];
  return (
    <Section
      title={t('comments.title')}
      note={data && data.length > 0 ? t('comments.open', { count: open.length }) : undefined}
    >
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={2} />
        )
      ) : data.length === 0 ? (
        <p>{t('comments.none')}</p>
      ) : (
        <div className={classes.list}>
          {open.map((thread) => (
            <CommentThread key={thread.id} draftId={draftId} thread={thread} withPlace />
          ))}
          {resolved.length > 0 && (
            <details>
              <summary>{t('comments.resolvedCount', { count: resolved.length })}</summary>
              <div className={classes.list}>
                {resolved.map((thread) => (
                  <CommentThread key={thread.id} draftId={draftId} thread={thread} withPlace />
                ))}
              </div>
            </details>
          )}
        </div>
      )}
    </Section>
  );
}

/** What was said about blocks of one file, beside a view of its text. */
export function FileComments({ draftId, path }: { draftId: string; path: string }) {
  const { t } = useTranslation('review');
  const threads = useComments(draftId).data?.filter((thread) => thread.path === path) ?? [];
  if (threads.length === 0) return null;
  return (
    <section aria-label={t('comments.onFile', { file: path })} className={classes.tools}>
      {threads.map((thread) => (
        <CommentThread key={thread.id} draftId={draftId} thread={thread} withPlace />
      ))}
    </section>
  );
}
