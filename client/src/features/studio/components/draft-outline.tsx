import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { AddPart } from './add-part.js';
import { LessonMarks } from './review/lesson-marks.js';
import classes from './studio.module.css';

/** Modules and lessons of a draft, each lesson with its way to the editor and the preview. */
export function DraftOutline({ draft, canWrite }: { draft: DraftView; canWrite: boolean }) {
  const { t } = useTranslation('studio');
  const { localised, langOf } = useLanguage();
  const navigate = useNavigate();
  const canEdit = canWrite && draft.state === 'draft';
  const open = (lesson: string): void => void navigate(paths.draftLesson(draft.id, lesson));
  return (
    <div className={classes.stack}>
      {draft.modules.map((module) => (
        <div key={module.folder}>
          <h3 className={classes.module} {...langOf(module.title)}>
            {localised(module.title)}
          </h3>
          <ul className={classes.rows}>
            {module.lessons.map((lesson) => (
              <li key={lesson.path} className={classes.row}>
                <Link to={paths.draftLesson(draft.id, lesson.path)} lang="en" dir="ltr">
                  {lesson.title}
                </Link>
                <span className={classes.marks}>
                  {lesson.errors > 0 && (
                    <StatusBadge tone="danger">{t('problems.errors', { count: lesson.errors })}</StatusBadge>
                  )}
                  <LessonMarks draft={draft} lesson={lesson} />
                  {!lesson.hasUrdu && <StatusBadge tone="warm">{t('outline.noUrdu')}</StatusBadge>}
                  <Link
                    to={paths.draftPreview(draft.id, lesson.path)}
                    aria-label={t('outline.previewOf', { title: lesson.title })}
                  >
                    {t('outline.preview')}
                  </Link>
                </span>
              </li>
            ))}
          </ul>
          {canEdit && <AddPart draft={draft} folder={module.folder} onAdded={open} />}
        </div>
      ))}
      {canEdit && (
        <div>
          <AddPart draft={draft} folder={null} onAdded={open} />
        </div>
      )}
      <p className={classes.marks}>
        {t('outline.files')}{' '}
        {['course.yaml', 'questions.yaml'].map((path) => (
          <Link key={path} to={paths.draftText(draft.id, path)} className={classes.path}>
            {path}
          </Link>
        ))}
      </p>
      {!canEdit && canWrite && <p className={classes.note}>{t('outline.locked')}</p>}
    </div>
  );
}
