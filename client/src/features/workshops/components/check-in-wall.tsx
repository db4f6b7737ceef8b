import { CHECK_IN_STEP_SECONDS, type CheckInWall } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useCheckInWall } from '../api/check-in.js';
import { useAwake } from '../hooks/use-awake.js';
import { useFullScreen } from '../hooks/use-full-screen.js';
import { useSecondsLeft } from '../hooks/use-seconds-left.js';
import classes from './check-in-wall.module.css';

/** A code that the line has not renewed for so long is taken off the wall: scanning it would be in vain. */
const DEAD_AFTER_SECONDS = 10;

interface CheckInWallProps {
  readonly workshopId: string;
  readonly sessionId: string;
  /** What stands above the code on the whole screen. */
  readonly title: string;
}

/** The code on the wall, with who has come so far. */
export function CheckInWallPart({ workshopId, sessionId, title }: CheckInWallProps) {
  const { t } = useTranslation('check-in');
  const { moment } = useLanguage();
  const { data, error, dataUpdatedAt, refetch } = useCheckInWall(workshopId, sessionId);
  useAwake();
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />;
  if (data.state === 'early')
    return (
      <EmptyState title={t('wall.early')}>{t('wall.earlyText', { when: moment(data.opensAt) })}</EmptyState>
    );
  if (data.state === 'over')
    return (
      <EmptyState title={t('wall.over')}>
        {t('wall.overText', { when: moment(data.closesAt) })} {t('wall.checkedIn', { count: data.checkedIn })}
      </EmptyState>
    );
  return <Open wall={data} shownAt={dataUpdatedAt} title={title} />;
}

function Open({ wall, shownAt, title }: { wall: CheckInWall; shownAt: number; title: string }) {
  const { t } = useTranslation('check-in');
  const board = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(board);
  return (
    <div ref={board} className={classes.board}>
      <div className={classes.bar}>
        <p className={classes.title}>{title}</p>
        {fullScreen.isPossible && (
          <Button
            variant="default"
            leftSection={
              fullScreen.isOn ? (
                <IconMinimize aria-hidden size={18} />
              ) : (
                <IconMaximize aria-hidden size={18} />
              )
            }
            onClick={fullScreen.toggle}
          >
            {t(fullScreen.isOn ? 'wall.smaller' : 'wall.fullScreen')}
          </Button>
        )}
      </div>
      {wall.shown && <Code shown={wall.shown} shownAt={shownAt} address={wall.address} />}
      <p role="status" className={`${classes.count} tabular`}>
        <strong>{t('wall.checkedIn', { count: wall.checkedIn })}</strong>{' '}
        <span>{t('wall.present', { count: wall.present })}</span>
      </p>
    </div>
  );
}

interface CodeProps {
  readonly shown: NonNullable<CheckInWall['shown']>;
  readonly shownAt: number;
  readonly address: string;
}

function Code({ shown: { code, qr, secondsLeft }, shownAt, address }: CodeProps) {
  const { t } = useTranslation('check-in');
  const left = useSecondsLeft(secondsLeft, shownAt);
  if (left < -DEAD_AFTER_SECONDS)
    return (
      <div role="alert" className={classes.dead}>
        <EmptyState title={t('wall.dead')}>{t('wall.deadText')}</EmptyState>
      </div>
    );
  const rest = Math.max(0, left);
  const half = code.length / 2;
  return (
    <div className={classes.code}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={t('wall.qrAlt')}
        className={classes.qr}
      />
      <div className={classes.words}>
        <p className={classes.how}>{t('wall.scan')}</p>
        <p className={classes.how}>
          {t('wall.type')}{' '}
          <bdi dir="ltr" className={classes.address}>
            {address}
          </bdi>
        </p>
        <p dir="ltr" className={classes.letters} data-code={code}>
          <span className={classes.half}>{code.slice(0, half)}</span>
          <span className={classes.half}>{code.slice(half)}</span>
        </p>
        <div className={classes.clock}>
          <div
            className={classes.rest}
            style={{ inlineSize: `${(rest / CHECK_IN_STEP_SECONDS) * 100}%` }}
            aria-hidden
          />
        </div>
        <p className={`${classes.soft} tabular`}>{t('wall.changes', { count: rest })}</p>
      </div>
    </div>
  );
}
