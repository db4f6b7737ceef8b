import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useRevokeSignInSession, useSignInSessions } from '../api/sign-in-sessions.js';
import { deviceName } from '../device-name.js';
import classes from './sign-in-sessions.module.css';

/** Where this account is signed in, with a way to end each of the others. */
export function SignInSessions() {
  const { t } = useTranslation('identity');
  const { moment } = useLanguage();
  const sessions = useSignInSessions();
  const revoke = useRevokeSignInSession();
  if (sessions.error) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (!sessions.data) return <SkeletonLines lines={3} />;
  return (
    <>
      <ul className={classes.list}>
        {sessions.data.items.map((session) => {
          const device = deviceName(session.userAgent) ?? t('sessions.unknown');
          return (
            <li key={session.id} className={classes.item}>
              <div>
                <strong dir="auto">{device}</strong>
                <p className={classes.facts}>
                  {t('sessions.lastSeen', { when: moment(session.lastSeenAt) })} ·{' '}
                  <bdi>{session.address}</bdi>
                </p>
              </div>
              {session.current ? (
                <StatusBadge tone="good">{t('sessions.current')}</StatusBadge>
              ) : (
                <Button
                  variant="default"
                  loading={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                  aria-label={t('sessions.endNamed', { device })}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={revoke.error} />
    </>
  );
}
