import type { DraftView, RemovedLesson } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { CsvButton } from '../../../ui/csv-button.js';
import { useRemovedLessons } from '../api/outline.js';
import classes from './studio.module.css';

interface RemovedLessonsProps {
  readonly draft: DraftView;
  readonly onPutBack: (lesson: RemovedLesson) => void;
}

/** Lessons that were taken out; their texts are in the history, so that they can come back. */
export function RemovedLessons({ draft, onPutBack }: RemovedLessonsProps) {
  const { t } = useTranslation('studio-outline');
  const { moment } = useLanguage();
  const { data } = useRemovedLessons(draft.id, draft.revision);
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>{t('removedList', { count: data.items.length })}</summary>
      <ul className={classes.rows}>
        {data.items.map((lesson) => (
          <li key={lesson.path} className={classes.row}>
            <span>
              <span lang="en" dir="ltr">
                {lesson.title}
              </span>{' '}
              · <bdi>{lesson.by}</bdi> · {moment(lesson.at)}
            </span>
            <Button
              variant="default"
              aria-label={t('putBackOf', { title: lesson.title })}
              onClick={() => onPutBack(lesson)}
            >
              {t('putBackButton')}
            </Button>
          </li>
        ))}
      </ul>
      <CsvButton
        label={t('removedFile.label')}
        name="removed-lessons.csv"
        rows={() => [
          (['path', 'title', 'by', 'at'] as const).map((key) => t(`removedFile.${key}`)),
          ...data.items.map(({ path, title, by, at }) => [path, title, by, moment(at)]),
        ]}
      />
    </details>
  );
}
