import type { CommentThread as Thread } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../../lib/i18n/index.js';
import { useCommentActs, useComments } from '../../api/review.js';
import { CommentForm, isBegun } from './comment-form.js';
import { CommentThread } from './comment-thread.js';
import classes from './review.module.css';

interface BlockCommentsProps {
  readonly draftId: string;
  /** The file of the language that is shown. */
  readonly path: string;
  readonly block: string;
  /** 1 is the first block. */
  readonly number: number;
}

/** What was said about a block, below it, and a way to say something. In the reader's own language, whatever the lesson's. */
export function BlockComments({ draftId, path, block, number }: BlockCommentsProps) {
  const { t } = useTranslation('review');
  const { language } = useLanguage();
  const place = `${draftId}.${path}.${block}`;
  const [isWriting, setWriting] = useState(() => isBegun(place));
  const { add } = useCommentActs(draftId);
  const threads = useComments(draftId).data?.filter((one) => one.path === path && one.block === block) ?? [];
  return (
    <div className={classes.tools} lang={language} dir={dirOf(language)}>
      {threads.map((thread) => (
        <CommentThread key={thread.id} draftId={draftId} thread={thread} />
      ))}
      {isWriting ? (
        <CommentForm
          place={place}
          label={t('comments.text')}
          button={t('comments.send')}
          submit={(said) => add({ ...said, path, block })}
          onDone={() => setWriting(false)}
        />
      ) : (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMessagePlus aria-hidden size={16} />}
            aria-label={t('comments.addTo', { number })}
            onClick={() => setWriting(true)}
          >
            {t('comments.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface GoneCommentsProps {
  readonly draftId: string;
  readonly lesson: string;
  /** Keys of the blocks that have their comments beside them. */
  readonly shown: ReadonlySet<string>;
  readonly path: string;
}

/** Comments of a lesson on text that is gone, or on a heading, which has no room for them beside it. */
export function OtherComments({ draftId, lesson, shown, path }: GoneCommentsProps) {
  const { t } = useTranslation('review');
  const { language } = useLanguage();
  const isBeside = (thread: Thread): boolean => thread.path === path && shown.has(thread.block ?? '');
  const threads = useComments(draftId).data?.filter(
    (thread) => thread.lesson === lesson && thread.path === path && !isBeside(thread),
  );
  if (!threads || threads.length === 0) return null;
  return (
    <section
      className={classes.tools}
      aria-label={t('comments.others')}
      lang={language}
      dir={dirOf(language)}
    >
      {threads.map((thread) => (
        <CommentThread key={thread.id} draftId={draftId} thread={thread} withPlace />
      ))}
    </section>
  );
}
