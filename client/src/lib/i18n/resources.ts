import type { Language } from '@academy/shared';

type Resource = Record<string, unknown>;

const files = import.meta.glob<Resource>('./locales/*/*.json', { import: 'default' });

/** One namespace in one language, as its own chunk. */
export async function loadResource(language: Language, namespace: string): Promise<Resource> {
  const load = files[`./locales/${language}/${namespace}.json`];
  if (!load) throw new Error(`No ${namespace} in ${language}`);
  return load();
}
