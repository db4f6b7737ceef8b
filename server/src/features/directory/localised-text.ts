import type { Localised } from '@academy/shared';

/** Two columns as a text of the contract; a missing Urdu is left out. */
export const localisedText = (en: string, ur: string | null): Localised =>
  ur === null ? { en } : { en, ur };
