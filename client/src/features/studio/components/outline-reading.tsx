import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { LessonMarks } from './lesson-marks.js';
import classes from './studio.module.css';

/** Modules and lessons for whoever reads them only. */
export function OutlineReading({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('studio-outline');
  const { localised, langOf } = useLanguage();
  return draft.modules.map((module) => (
    <div key={module.folder}>
      <h3 className={classes.module}>
        <span {...langOf(module.title)}>{localised(module.title)}</span>{' '}
        {!module.required && <StatusBadge tone="neutral">{t('optional')}</StatusBadge>}
      </h3>
      <ul className={classes.rows}>
        {module.lessons.map((lesson) => (
          <li key={lesson.path} className={classes.row}>
            <Link to={paths.draftLesson(draft.id, lesson.path)} lang="en" dir="ltr">
              {lesson.title}
            </Link>
            <LessonMarks draft={draft} lesson={lesson} path={lesson.path} isOptional={!lesson.required} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
