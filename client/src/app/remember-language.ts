import { type Language, setLanguage } from '@academy/shared';
import { api } from '../lib/api.js';
import { switchLanguage } from '../lib/i18n/index.js';
import { keepPlace } from '../lib/keep-place.js';
import { queryClient } from '../lib/query-client.js';
import { meQuery } from '../lib/session.js';

/** Switches the language in place and lets the account remember it, if somebody is signed in. */
export async function rememberLanguage(language: Language): Promise<void> {
  if (queryClient.getQueryData(meQuery.queryKey)) {
    // If the line is away this device remembers all the same.
    api(setLanguage, { body: { language } }).catch(() => undefined);
  }
  await keepPlace(() => switchLanguage(language));
}
