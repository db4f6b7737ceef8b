import type { Language } from '@academy/shared';
import { useEffect } from 'react';
import { loadUrduFonts } from './i18n.js';

const URDU = /\p{Script=Arabic}/u;

/** The language of words that somebody wrote, by their letters; the Urdu font is fetched where it is needed. */
export function useLetters(text: string): { lang: Language; dir: 'auto' } {
  const isUrdu = URDU.test(text);
  useEffect(() => {
    if (isUrdu) loadUrduFonts();
  }, [isUrdu]);
  return { lang: isUrdu ? 'ur' : 'en', dir: 'auto' };
}
