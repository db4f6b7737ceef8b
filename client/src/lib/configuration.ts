import { getConfiguration, type PublicConfiguration } from '@academy/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.js';

const STORAGE_KEY = 'academy.configuration';

/** Shown until the server has said its own; no feature may rely on these words. */
const FALLBACK: PublicConfiguration = {
  brand: {
    academy: { en: 'Child Rights Academy', ur: 'حقوقِ اطفال اکیڈمی' },
    commission: {
      en: 'National Commission on the Rights of Child',
      ur: 'قومی کمیشن برائے حقوقِ اطفال',
    },
    shortName: 'NCRC',
    verificationHost: '',
  },
  demonstration: null,
};

function remembered(): PublicConfiguration {
  try {
    const text = localStorage.getItem(STORAGE_KEY);
    return text ? { ...FALLBACK, ...(JSON.parse(text) as PublicConfiguration) } : FALLBACK;
  } catch {
    return FALLBACK;
  }
}

async function fetchConfiguration(): Promise<PublicConfiguration> {
  const configuration = await api(getConfiguration, {});
  try {
    // The demonstration accounts are never kept: they hold passwords.
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...configuration, demonstration: null }));
  } catch {
    // Without storage the next visit begins with the fallback.
  }
  return configuration;
}

const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: fetchConfiguration,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The brand and the demonstration accounts; never waits, because a page without its name looks broken. */
export function useConfiguration(): PublicConfiguration {
  const { data } = useQuery({ ...configurationQuery, placeholderData: remembered });
  return data ?? FALLBACK;
}
