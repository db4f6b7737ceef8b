import type { Localised } from '@academy/shared';
import { parse } from 'yaml';

/** The title that course.yaml gives, where it can be read. */
export function titleIn(yaml: string | null): Localised | null {
  const title = factsIn(yaml)?.title as { en?: unknown; ur?: unknown } | undefined;
  if (typeof title?.en !== 'string' || title.en.trim() === '') return null;
  // Written as "\0" in the text; the check of the course tells of it, and a database could not keep it.
  if (/[\0\p{Surrogate}]/u.test(`${title.en}${title.ur}`)) return null;
  return typeof title.ur === 'string' ? { en: title.en, ur: title.ur } : { en: title.en };
}

/** The slug that course.yaml gives, where it can be read and is one. */
export function slugIn(yaml: string | null): string | null {
  const slug = factsIn(yaml)?.slug;
  return typeof slug === 'string' && slug.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)
    ? slug
    : null;
}

/** The keys of a YAML text, where it can be read. */
export function factsIn(yaml: string | null): Record<string, unknown> | null {
  if (yaml === null) return null;
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
