import { inLanguage, type Language } from '../contract/primitives.js';
import type { Citation } from './contract.js';

const SECTION = /\d+[A-Z]?(?:\([0-9a-zA-Z]+\))+/g;
const LAST_COMMA = /[,،]\s*(?=[^,،]*$)/;

/** Numbers of sections such as `2(b)`, held left to right: in Urdu text the bracket would slip before the number. */
export const isolateSections = (text: string): string => text.replace(SECTION, '\u2066$&\u2069');

/** Several provisions in words, each law named once: "Penal Code, s. 82 and s. 83" rather than the whole title twice. */
export function citationsInWords(cites: readonly Citation[], language: Language): string {
  const laws = new Map<string, string[]>();
  for (const { ref, label } of cites) {
    const words = inLanguage(label, language);
    const law = ref.split('#')[0] ?? ref;
    const known = laws.get(law);
    // Where a law is cited as a whole there is no part to add.
    const part = ref.includes('#') ? words.split(LAST_COMMA).at(-1) : undefined;
    if (!known) laws.set(law, [words]);
    else if (part) known.push(part);
  }
  const comma = language === 'ur' ? '، ' : ', ';
  return isolateSections([...laws.values()].map((parts) => parts.join(comma)).join(' · '));
}
