import type { Language } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasChosenLanguage } from '../../lib/i18n/choose-language.js';
import { switchLanguage } from '../../lib/i18n/index.js';
import { outbox } from '../../lib/outbox/index.js';
import { useMe } from '../../lib/session.js';

/** What follows from who is signed in: whose events are sent, and the language where none was chosen here. */
export function useAccount(): void {
  const client = useQueryClient();
  const { data: me } = useMe();
  const accountId = me === undefined ? undefined : (me?.accountId ?? null);
  const accountLanguage: Language | undefined = me?.language;

  useEffect(() => {
    if (accountId !== undefined) outbox.setAccount(accountId);
  }, [accountId]);

  useEffect(() => {
    if (accountLanguage && !hasChosenLanguage()) void switchLanguage(accountLanguage);
  }, [accountLanguage]);

  // The server answers events with the enrolment as it stands after them: no need to ask again.
  useEffect(
    () =>
      outbox.onAccepted((enrolmentId, enrolment) => {
        client.setQueryData(['enrolments', enrolmentId], enrolment);
        void client.invalidateQueries({ queryKey: ['enrolments'], exact: true });
      }),
    [client],
  );
}
