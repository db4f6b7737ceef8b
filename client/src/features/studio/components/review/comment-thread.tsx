import type { CommentThread as Thread } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage, useLetters } from '../../../../lib/i18n/index.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { useCommentActs } from '../../api/review.js';
import { CommentForm, isBegun } from './comment-form.js';
import classes from './review.module.css';

interface CommentThreadProps {
  readonly draftId: string;
  readonly thread: Thread;
  /** Where the block itself is not beside it: says on what text the comment is. */
  readonly withPlace?: boolean;
}

/** A comment with what was said to it, and the ways to go on. */
export function CommentThread({ draftId, thread, withPlace = false }: CommentThreadProps) {
  const { t } = useTranslation(['review', 'studio']);
  const { moment } = useLanguage();
  const { answer } = useCommentActs(draftId);
  const [isReplying, setReplying] = useState(() => isBegun(thread.id));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const turn = async (): Promise<void> => {
    setPending(true);
    setProblem(null);
    const kind = thread.isResolved ? 'reopened' : 'resolved';
    await answer(thread.id, { id: uuidv7(), kind }).catch(setProblem);
    setPending(false);
  };
  return (
    <article className={classes.thread} data-resolved={thread.isResolved || undefined}>
      {withPlace && <Place draftId={draftId} thread={thread} />}
      {(withPlace || thread.block === null || thread.hasChanged) && (
        <>
          {thread.block === null ? (
            <StatusBadge tone="warm">{t('comments.gone')}</StatusBadge>
          ) : (
            thread.hasChanged && <StatusBadge tone="neutral">{t('comments.changed')}</StatusBadge>
          )}
          <blockquote className={classes.quote} data-long>
            <Written text={thread.textThen} />
          </blockquote>
        </>
      )}
      {thread.entries.map((entry) => (
        <div key={entry.id}>
          <p className={classes.small}>
            <bdi>{entry.by}</bdi> · {moment(entry.at)}
            {entry.text === null && <> · {t(`comments.${entry.kind}`)}</>}
          </p>
          {entry.text !== null && (
            <div className={classes.words}>
              <Written text={entry.text} />
            </div>
          )}
        </div>
      ))}
      <ProblemNotice error={problem} />
      {isReplying ? (
        <CommentForm
          place={thread.id}
          label={t('comments.replyText')}
          button={t('comments.sendReply')}
          submit={({ id, text }) => answer(thread.id, { id, kind: 'reply', text })}
          onDone={() => setReplying(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <Button size="xs" variant="default" onClick={() => setReplying(true)}>
            {t('comments.reply')}
          </Button>
          <Button size="xs" variant="default" loading={pending} onClick={() => void turn()}>
            {t(thread.isResolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Place({ draftId, thread }: { draftId: string; thread: Thread }) {
  const { t } = useTranslation(['review', 'studio']);
  return (
    <p className={classes.place}>
      <Link to={paths.draftPreview(draftId, thread.lesson)}>
        <bdi dir="ltr">{thread.path}</bdi>
      </Link>
      {thread.line !== null && <> · {t('studio:problems.line', { line: thread.line })}</>}
      {thread.isResolved && <> · {t('comments.isResolved')}</>}
    </p>
  );
}

/** Words in whichever language somebody wrote them. */
function Written({ text }: { text: string }) {
  return <p {...useLetters(text)}>{text}</p>;
}
