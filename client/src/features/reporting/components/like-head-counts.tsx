import type { findLikeHeadCounts, LikeHeadCount, ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import classes from './like-head-counts.module.css';

interface LikeHeadCountsProps {
  readonly found: ViewOf<typeof findLikeHeadCounts>;
  readonly isCorrection: boolean;
  /** Enters it all the same. */
  readonly onAnother: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks whether a head-count has been entered already; whoever types it in decides. */
export function LikeHeadCounts({ found, isCorrection, onAnother, onClose }: LikeHeadCountsProps) {
  const { t } = useTranslation('headcounts');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const enter = async () => {
    setPending(true);
    setProblem(null);
    try {
      await onAnother();
    } catch (error) {
      setProblem(error);
      setPending(false);
    }
  };
  return (
    <Dialog title={t('like.title')} onClose={onClose}>
      <p>{t('like.text')}</p>
      <ul className={classes.list}>
        {found.items.map((item) => (
          <Like key={item.id} item={item} />
        ))}
      </ul>
      {found.more > 0 && <p>{t('like.more', { count: found.more, number: formatNumber(found.more) })}</p>}
      <ProblemNotice error={problem} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('like.back')}
        </Button>
        <Button loading={pending} onClick={() => void enter()}>
          {t(isCorrection ? 'like.anotherCorrection' : 'like.another')}
        </Button>
      </div>
    </Dialog>
  );
}

function Like({ item }: { item: LikeHeadCount }) {
  const { t } = useTranslation('headcounts');
  const { localised, langOf, day } = useLanguage();
  const { title, topic, from, to, district, total, why } = item;
  const days = from === to ? day(to) : `${day(from)} – ${day(to)}`;
  const search = new URLSearchParams({ from: to, to });
  return (
    <li className={classes.item}>
      <strong {...langOf(title)}>{localised(title)}</strong>
      <span>{[days, localised(district), localised(topic)].join(' · ')}</span>
      <span>
        {t('like.heads', { number: formatNumber(total) })}
        {' · '}
        {why.map((one) => t(`like.${one}`)).join(' · ')}
      </span>
      <Link to={`${paths.headCounts}?${search}`} target="_blank">
        {t('like.open')}
      </Link>
    </li>
  );
}
