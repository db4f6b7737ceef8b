import type { StudioCourse } from '@academy/shared';
import { IconCircleCheck, IconEyeOff, IconHourglass, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './studio.module.css';

interface CourseStateProps {
  readonly publication: StudioCourse['publication'];
  readonly draft: Pick<NonNullable<StudioCourse['draft']>, 'state' | 'hasChanges'> | null;
}

/** What newcomers see of a course, and where its draft stands. */
export function CourseState({ publication, draft }: CourseStateProps) {
  const { t } = useTranslation('studio');
  return (
    <span className={classes.badges}>
      {publication &&
        (publication.isOpen ? (
          <StatusBadge tone="good" icon={<IconCircleCheck size={16} />}>
            {t('state.published', { number: publication.number })}
          </StatusBadge>
        ) : (
          <StatusBadge tone="danger" icon={<IconEyeOff size={16} />}>
            {t('state.closed')}
          </StatusBadge>
        ))}
      {draft?.state === 'in-review' && (
        <StatusBadge tone="warm" icon={<IconHourglass size={16} />}>
          {t('state.inReview')}
        </StatusBadge>
      )}
      {draft?.state === 'draft' && draft.hasChanges && (
        <StatusBadge tone="neutral" icon={<IconPencil size={16} />}>
          {t(publication ? 'state.changes' : 'state.draft')}
        </StatusBadge>
      )}
    </span>
  );
}
