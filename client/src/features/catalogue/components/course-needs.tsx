import type { Course } from '@academy/shared';
import {
  IconAward,
  IconBook2,
  IconChecklist,
  IconClock,
  IconLanguage,
  IconRefresh,
  IconWriting,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { lessonsOf } from '../outline.js';
import classes from './course-needs.module.css';

/** What the certificate asks for, in one list. */
export function CourseNeeds({ course }: { course: Course }) {
  const { t } = useTranslation('learn');
  const { duration } = useLanguage();
  const lessons = lessonsOf(course);
  const required = lessons.filter((lesson) => lesson.required).length;
  const inUrdu = lessons.filter(({ languages }) => languages.includes('ur')).length;
  const { test, certificateMonths } = course;
  const needs = [
    { Icon: IconBook2, text: t('needs.lessons', { count: required }) },
    { Icon: IconChecklist, text: t('needs.test', { count: test.draw, pass: test.passMark }) },
    ...(test.essays ? [{ Icon: IconWriting, text: t('needs.essays') }] : []),
    { Icon: IconRefresh, text: attempts() },
    { Icon: IconClock, text: t('needs.time', { time: duration(course.hours * 60) }) },
    {
      Icon: IconLanguage,
      text: inUrdu === lessons.length ? t('needs.bothLanguages') : t('needs.someUrdu', { count: inUrdu }),
    },
    {
      Icon: IconAward,
      text: certificateMonths ? t('needs.valid', { count: certificateMonths }) : t('needs.validAlways'),
    },
  ];
  function attempts(): string {
    const count = t('needs.attempts', { count: test.attempts });
    return test.waitHours > 0 ? `${count} ${t('needs.wait', { count: test.waitHours })}` : count;
  }
  return (
    <ul className={classes.needs}>
      {needs.map(({ Icon, text }) => (
        <li key={text}>
          <Icon aria-hidden size={20} className={classes.icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
