import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { ReviewMarks } from './review/review-marks.js';
import classes from './studio.module.css';

interface LessonMarksProps {
  readonly draft: DraftView;
  readonly path: string;
  /** Undefined for a moment after its files were renamed. */
  readonly lesson: DraftView['modules'][number]['lessons'][number] | undefined;
  readonly isOptional: boolean;
}

/** What is wrong or missing in a lesson, and the way to its preview. */
export function LessonMarks({ draft, path, lesson, isOptional }: LessonMarksProps) {
  const { t } = useTranslation(['studio', 'studio-outline', 'gaps']);
  const title = lesson?.title ?? path;
  return (
    <span className={classes.marks}>
      {lesson && lesson.errors > 0 && (
        <StatusBadge tone="danger">{t('problems.errors', { count: lesson.errors })}</StatusBadge>
      )}
      {lesson && !lesson.hasUrdu && <StatusBadge tone="warm">{t('outline.noUrdu')}</StatusBadge>}
      {lesson && !lesson.hasEnglish && <StatusBadge tone="warm">{t('gaps:outline.noEnglish')}</StatusBadge>}
      {lesson && <ReviewMarks draft={draft} lesson={lesson} />}
      {isOptional && <StatusBadge tone="neutral">{t('studio-outline:optional')}</StatusBadge>}
      <Link to={paths.draftPreview(draft.id, path)} aria-label={t('outline.previewOf', { title })}>
        {t('outline.preview')}
      </Link>
    </span>
  );
}
