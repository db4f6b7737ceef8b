import { z } from 'zod';

export const languages = ['en', 'ur'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** Text in both languages of the academy; Urdu may be missing until it is translated. */
export const localised = z.strictObject({ en: z.string(), ur: z.string().optional() });
export type Localised = z.infer<typeof localised>;

/** The text in the asked language, or in English where there is no translation yet. */
export const inLanguage = (text: Localised, wanted: Language): string => text[wanted] || text.en;

/**
 * The language of the text that `inLanguage` gives. Urdu words in both places are a text that nobody has written in
 * English yet.
 */
export function languageOf({ en, ur }: Localised, wanted: Language): Language {
  if (wanted === 'ur') return ur ? 'ur' : 'en';
  return ur === en && /\p{Script=Arabic}/u.test(en) ? 'ur' : 'en';
}

export const id = z.uuid();
/** An instant: ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A day without a time, `YYYY-MM-DD`, meaning that day in Asia/Karachi. */
export const day = z.iso.date();

/** Why somebody did what is kept with their name. */
export const reason = z.string('required').trim().min(5, 'too-short').max(500, 'too-long');

export const TIME_ZONE = 'Asia/Karachi';
/** Pakistan keeps UTC+5 all year; the offset in minutes. */
const KARACHI_OFFSET_MINUTES = 300;

/** The day in Asia/Karachi on which an instant falls. */
export const dayInKarachi = (at: Date): string =>
  new Date(at.getTime() + KARACHI_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
