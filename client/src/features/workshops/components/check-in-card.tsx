import { type CheckIn, inLanguage } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useCheckIn } from '../api/check-in.js';
import classes from './check-in-card.module.css';
import { IcsLink } from './ics-link.js';

interface CheckInCardProps {
  readonly checkIn: CheckIn;
  /** Who is signed in; null where nobody is. */
  readonly name: string | null;
  /** The ways to sign in, where nobody is. */
  readonly signIn: ReactNode;
}

/** Which session it is, what is recorded there, or the one button that records it. */
export function CheckInCard({ checkIn, name, signIn }: CheckInCardProps) {
  const { t } = useTranslation('check-in');
  const { language, day } = useLanguage();
  const { session, recorded } = checkIn;
  const title = session.titleUr ? { en: session.titleEn, ur: session.titleUr } : { en: session.titleEn };
  return (
    <div className={classes.card}>
      <div>
        <p className={classes.title}>{inLanguage(title, language)}</p>
        <p>
          {t('session', { number: session.number })} · {day(session.day)},{' '}
          <bdi dir="ltr" className="tabular">
            {session.from}–{session.to}
          </bdi>
        </p>
        <p className={classes.soft}>
          <bdi>{session.venue}</bdi>
        </p>
      </div>
      <div role="status">{recorded && <Recorded recorded={recorded} />}</div>
      {recorded && <IcsLink workshopId={session.workshopId} />}
      {!recorded && name === null && <div className={classes.do}>{signIn}</div>}
      {!recorded && name !== null && <Do sessionId={session.sessionId} name={name} />}
    </div>
  );
}

function Do({ sessionId, name }: { sessionId: string; name: string }) {
  const { t } = useTranslation('check-in');
  const doIt = useCheckIn(sessionId);
  return (
    <div className={classes.do}>
      <p>{t('do.who', { name })}</p>
      <Button size="lg" fullWidth loading={doIt.isPending} onClick={() => doIt.mutate()}>
        {t('do.submit')}
      </Button>
      <p className={classes.soft}>{t('do.notYou')}</p>
      <ProblemNotice error={doIt.error} />
    </div>
  );
}

function Recorded({ recorded }: { recorded: NonNullable<CheckIn['recorded']> }) {
  const { t } = useTranslation('check-in');
  const { moment } = useLanguage();
  const when = moment(recorded.markedAt);
  const isPresent = recorded.mark === 'present';
  const Icon = isPresent ? IconCircleCheck : IconHandStop;
  return (
    <div className={classes.recorded} data-mark={recorded.mark}>
      <Icon aria-hidden size={40} className={classes.icon} />
      <div>
        <p className={classes.title}>{t(isPresent ? 'done.present' : 'done.absent')}</p>
        {isPresent ? (
          <>
            <p>{t(recorded.isByCode ? 'done.byCode' : 'done.byTrainer', { when })}</p>
            <p>{t('done.confirms')}</p>
          </>
        ) : (
          <p>{t('done.absentText')}</p>
        )}
      </div>
    </div>
  );
}
