import type { Language, Lesson } from '@academy/shared';

/** The language that a lesson's title or content note is in: the other one where its own has none yet. */
export function languageIn(
  { language, elsewhere }: Pick<Lesson, 'language' | 'elsewhere'>,
  part: 'title' | 'contentNote',
): Language {
  if (!elsewhere?.includes(part)) return language;
  return language === 'en' ? 'ur' : 'en';
}
