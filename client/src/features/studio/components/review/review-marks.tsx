import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { useComments, useLawReviews, useTranslations } from '../../api/review.js';

interface ReviewMarksProps {
  readonly draft: DraftView;
  readonly lesson: DraftView['modules'][number]['lessons'][number];
}

/** What a lesson of the outline waits for: translation, a changed law, open comments. */
export function ReviewMarks({ draft, lesson: { path, title, hasEnglish, hasUrdu } }: ReviewMarksProps) {
  const { t } = useTranslation(['review', 'gaps']);
  const translation = useTranslations(draft.id, draft.revision).data?.get(path);
  const comments = useComments(draft.id).data?.filter(
    (thread) => thread.lesson === path && !thread.isResolved,
  ).length;
  const done =
    translation && t('outline.translated', { done: translation.translated, all: translation.blocks });
  const laws = useLawReviews(draft.id).data?.some(({ file }) => file === `${path}.en.md`);
  return (
    <>
      {laws && <StatusBadge tone="warm">{t('outline.law')}</StatusBadge>}
      {(comments ?? 0) > 0 && (
        <StatusBadge tone="neutral">{t('outline.comments', { count: comments ?? 0 })}</StatusBadge>
      )}
      {hasUrdu && hasEnglish && translation && (
        <>
          {translation.stale > 0 && (
            <StatusBadge tone="warm">{t('outline.stale', { count: translation.stale })}</StatusBadge>
          )}
          {translation.missingEnglish > 0 && (
            <StatusBadge tone="warm">
              {t('gaps:outline.missingEnglish', { count: translation.missingEnglish })}
            </StatusBadge>
          )}
          {translation.missing > 0 && (
            <StatusBadge tone="warm">{t('outline.missing', { count: translation.missing })}</StatusBadge>
          )}
          <Link
            to={paths.draftTranslation(draft.id, path)}
            aria-label={`${done}: ${t('outline.translationOf', { title })}`}
          >
            {done}
          </Link>
        </>
      )}
    </>
  );
}
