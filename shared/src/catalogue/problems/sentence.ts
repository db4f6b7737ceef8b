/** In both languages. */
export interface Sentence {
  readonly en: string;
  readonly ur: string;
}
export type Sentences = readonly [message: Sentence, remedy: Sentence];

export const both = (en: string, ur: string): Sentence => ({ en, ur });

export const PACK_ANEW = both(
  'Make the zip anew from the course folder.',
  'کورس کے فولڈر سے zip دوبارہ بنائیں۔',
);
export const ADD_URDU = both(
  'Add the "ur" text; English is shown until then.',
  '"ur" میں اردو لکھیں؛ تب تک انگریزی دکھائی جائے گی۔',
);
export const MARK = both(
  'Put ::untranslated on a line of its own where a block is still to be translated.',
  'جہاں کسی ٹکڑے کا ترجمہ باقی ہو وہاں الگ سطر میں ::untranslated لکھیں۔',
);
export const SAME_BLOCKS = both(
  `Give the Urdu lesson the same blocks as the English, in the same order; look at this one first. ${MARK.en}`,
  `اردو سبق میں وہی ٹکڑے اسی ترتیب سے رکھیں جو انگریزی میں ہیں؛ پہلے اسی کو دیکھیں۔ ${MARK.ur}`,
);
