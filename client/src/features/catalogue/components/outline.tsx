import type { Course } from '@academy/shared';
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/index.js';
import type { OutlinedLesson } from '../outline.js';
import classes from './outline.module.css';

type LessonStates = ReadonlyMap<string, 'opened' | 'completed'>;

interface OutlineProps {
  readonly course: Course;
  /** What the reader has done; null for those who have not started, to whom the lessons are closed. */
  readonly states: LessonStates | null;
  readonly hrefOf?: (lessonKey: string) => string;
  readonly currentKey?: string;
  /** The heading of a module stands below the outline's own. */
  readonly level?: 2 | 3;
  /** Rows before the first module and after the last: the tests. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Modules and lessons with their minutes and how far the reader is. */
export function Outline(props: OutlineProps) {
  const { course, states, hrefOf, currentKey, level = 3, before, after } = props;
  const { t } = useTranslation('learn');
  const { localised, langOf } = useLanguage();
  const Heading = `h${level}` as const;
  return (
    <ol className={classes.outline}>
      {before && <li>{before}</li>}
      {course.modules.map((module) => {
        const done = module.lessons.filter(({ key }) => states?.get(key) === 'completed').length;
        return (
          <li key={module.key} className={classes.module}>
            <div className={classes.head}>
              <Heading className={classes.title} {...langOf(module.title)}>
                {localised(module.title)}
              </Heading>
              {states && (
                <span className={classes.count}>
                  {t('outline.done', { done, count: module.lessons.length })}
                </span>
              )}
            </div>
            <ol className={classes.lessons}>
              {module.lessons.map((lesson) => (
                <li key={lesson.key}>
                  <LessonRow
                    lesson={lesson}
                    state={states ? (states.get(lesson.key) ?? 'new') : 'locked'}
                    href={hrefOf?.(lesson.key)}
                    current={lesson.key === currentKey}
                  />
                </li>
              ))}
            </ol>
          </li>
        );
      })}
      {after && <li>{after}</li>}
    </ol>
  );
}

type RowState = 'locked' | 'new' | 'opened' | 'completed';

const ICONS = {
  locked: IconLock,
  new: IconCircleDashed,
  opened: IconCircleHalf2,
  completed: IconCircleCheck,
};

interface LessonRowProps {
  readonly lesson: OutlinedLesson;
  readonly state: RowState;
  readonly href: string | undefined;
  readonly current: boolean;
}

function LessonRow({ lesson, state, href, current }: LessonRowProps) {
  const { t } = useTranslation('learn');
  const { language, localised, langOf, duration } = useLanguage();
  const marks = [
    // The lock says it for every lesson of a course that has not been started.
    state === 'locked' ? '' : current ? t('outline.here') : t(`outline.state.${state}`),
    lesson.required ? '' : t('outline.optional'),
    lesson.contentNote ? t('outline.contentNote') : '',
    lesson.languages.includes('ur') ? '' : t('outline.englishOnly'),
    lesson.languages.includes('en') ? '' : t('outline.urduOnly'),
    (lesson.gaps?.[language] ?? 0) > 0 ? t(`outline.partly.${language === 'ur' ? 'en' : 'ur'}`) : '',
  ].filter(Boolean);
  return (
    <OutlineRow
      state={state}
      href={href}
      current={current}
      title={<span {...langOf(lesson.title)}>{localised(lesson.title)}</span>}
      facts={duration(lesson.minutes)}
      marks={marks}
    />
  );
}

interface OutlineRowProps {
  readonly state: RowState;
  readonly href?: string | undefined;
  readonly current?: boolean;
  readonly title: ReactNode;
  readonly facts: string;
  readonly marks: readonly string[];
}

/** One line of an outline: a link where it may be opened. */
export function OutlineRow({ state, href, current, title, facts, marks }: OutlineRowProps) {
  const Icon = ICONS[state];
  const inside = (
    <>
      <Icon aria-hidden size={22} className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.name}>{title}</span>
        <span className={classes.facts}>
          <span>{facts}</span>
          {marks.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </span>
      </span>
    </>
  );
  if (!href) {
    return (
      <div className={classes.row} data-state={state}>
        {inside}
      </div>
    );
  }
  return (
    <Link to={href} className={classes.row} data-state={state} aria-current={current ? 'page' : undefined}>
      {inside}
    </Link>
  );
}
