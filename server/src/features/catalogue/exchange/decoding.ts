import { unicodeOf } from '../../../platform/sheets/csv-text.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** The bytes do not tell the code page, so the letters should be looked at. */
  readonly isGuessed: boolean;
}

/** Code pages that an XML declaration may name; of the rest a guess is as good. */
const NAMED = ['windows-1252', 'windows-1256', 'iso-8859-1', 'iso-8859-6', 'iso-8859-15'];

/** Text of a file in any form of Unicode, in the code page that it names, or in the likelier one of two. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const unicode = unicodeOf(bytes);
  if (unicode) return decoded(bytes, unicode, false);
  const named = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(beginningOf(bytes))?.[1]?.toLowerCase();
  if (named && NAMED.includes(named)) return decoded(bytes, named, false);
  return decoded(bytes, hasArabicWords(bytes) ? 'windows-1256' : 'windows-1252', true);
}

const decoded = (bytes: Uint8Array, encoding: string, isGuessed: boolean): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  isGuessed,
});

const beginningOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 200));

/** In an Arabic code page whole words lie above 127; of a Western word one letter does, between others. */
function hasArabicWords(bytes: Uint8Array): boolean {
  let [high, besideHigh] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] as number) < 0xc0) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0xc0 || (at > 0 && (bytes[at - 1] as number) >= 0xc0)) besideHigh += 1;
  }
  return besideHigh > high / 2;
}
