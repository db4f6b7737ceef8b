import type { LessonNote } from '@academy/shared';
import { IconBookmark, IconBookmarkFilled, IconNote, IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import type { NotePlace } from '../api/notes.js';
import { useNote } from '../hooks/use-note.js';
import classes from './block-tools.module.css';

const MAX_LENGTH = 2000;

interface BlockToolsProps {
  readonly place: NotePlace;
  /** Names the block for those who do not see it. */
  readonly number: number;
  readonly note: LessonNote | undefined;
}

/** Bookmark and private note of a block: a quiet button beside it, and a panel below when opened. */
export function BlockTools({ place, number, note }: BlockToolsProps) {
  const { t } = useTranslation('learn');
  const { language } = useLanguage();
  const { content, state, change } = useNote(place, note);
  const [open, setOpen] = useState(false);
  const id = useId();
  const isUsed = content.bookmarked || content.text !== '';
  const Icon = content.text ? IconNote : content.bookmarked ? IconBookmarkFilled : IconBookmark;
  const words = content.text ? 'withNote' : content.bookmarked ? 'bookmarked' : 'none';
  return (
    <div lang={language} dir={dirOf(language)} className={classes.tools}>
      <button
        type="button"
        className={classes.opener}
        data-used={isUsed || undefined}
        aria-expanded={open}
        aria-label={t(`note.opener.${words}`, { number })}
        onClick={() => setOpen(!open)}
      >
        <Icon aria-hidden size={20} />
      </button>
      {open && (
        <div className={classes.panel}>
          <button
            type="button"
            className={classes.mark}
            aria-pressed={content.bookmarked}
            onClick={() => change({ ...content, bookmarked: !content.bookmarked }, 'once')}
          >
            {content.bookmarked ? (
              <IconBookmarkFilled aria-hidden size={18} />
            ) : (
              <IconBookmark aria-hidden size={18} />
            )}
            {t(content.bookmarked ? 'note.unmark' : 'note.mark')}
          </button>
          <label htmlFor={id} className={classes.label}>
            <IconPencil aria-hidden size={18} />
            {t('note.label')}
          </label>
          <textarea
            id={id}
            dir="auto"
            rows={3}
            maxLength={MAX_LENGTH}
            className={classes.text}
            value={content.text}
            onChange={(event) => change({ ...content, text: event.currentTarget.value }, 'after-typing')}
          />
          <div className={classes.foot}>
            <span role="status">{(isUsed || state !== 'saved') && t(`note.state.${state}`)}</span>
            <button type="button" className={classes.close} onClick={() => setOpen(false)}>
              {t('common:close')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
