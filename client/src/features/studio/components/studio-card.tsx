import type { StudioCourse } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconBook2, IconLanguage, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber, formatPercent } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useBeginDraft } from '../api/drafts.js';
import { useTranslations } from '../api/review.js';
import { CourseState } from './course-state.js';
import classes from './studio.module.css';

interface StudioCardProps {
  readonly course: StudioCourse;
  /** People under way; undefined while that is not known. */
  readonly learning: number | undefined;
  readonly canWrite: boolean;
}

/** A course of the studio: its state, how much of it is there in Urdu, and who is learning. */
export function StudioCard({ course, learning, canWrite }: StudioCardProps) {
  const { t } = useTranslation('studio');
  const { localised, langOf, moment } = useLanguage();
  const { draft, lessons } = course;
  const percent = useTranslatedPart(course);
  const to = draft ? paths.draft(draft.id) : paths.course(course.slug);
  return (
    <article className={classes.card}>
      <CourseState publication={course.publication} draft={draft} />
      <h2 className={classes.title} {...langOf(course.title)}>
        <Link to={to}>{localised(course.title)}</Link>
      </h2>
      <ul className={classes.facts}>
        <li>
          <IconBook2 aria-hidden size={18} />
          {t('card.lessons', { count: lessons })}
        </li>
        <li>
          <IconLanguage aria-hidden size={18} />
          {t('card.translated', { percent: formatPercent(Math.floor(percent)) })}
        </li>
        {course.publication && learning !== undefined && (
          <li>
            <IconUsers aria-hidden size={18} />
            {t('card.learning', { count: learning, number: formatNumber(learning) })}
          </li>
        )}
      </ul>
      {draft ? (
        <p className={classes.note}>
          {t('card.changed', { when: moment(draft.changedAt) })} <bdi>{draft.changedBy}</bdi>
        </p>
      ) : (
        canWrite &&
        (course.isShipped ? (
          <Begin slug={course.slug} />
        ) : (
          <p className={classes.note}>{t('card.noFiles')}</p>
        ))
      )}
    </article>
  );
}

/**
 * How much is there in Urdu, of 100: of a draft by its blocks, as soon as they have been counted; by its lessons until
 * then, and of a publication.
 */
function useTranslatedPart({ draft, lessons, translated }: StudioCourse): number {
  const read = useTranslations(draft?.id ?? '', draft?.changedAt ?? '', draft !== null).data;
  const [all, done] = [...(read?.values() ?? [])].reduce(
    ([blocks, there], one) => [blocks + one.blocks, there + one.translated],
    [0, 0] as [number, number],
  );
  if (all > 0) return (done / all) * 100;
  return lessons > 0 ? (translated / lessons) * 100 : 0;
}

/** A manual that nobody has begun to revise. */
function Begin({ slug }: { slug: string }) {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [id] = useState(() => uuidv7());
  const { mutate, isPending, error } = useBeginDraft();
  return (
    <div className={classes.above}>
      <Button
        variant="default"
        loading={isPending}
        onClick={() => mutate({ id, slug }, { onSuccess: (made) => void navigate(paths.draft(made.id)) })}
      >
        {t('card.begin')}
      </Button>
      <ProblemNotice error={error} />
    </div>
  );
}
