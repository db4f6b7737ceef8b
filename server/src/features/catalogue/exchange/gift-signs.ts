/**
 * In GIFT a backslash takes their meaning from `: # = { } ~ \`, and `\n` is a line break. While a text is taken apart
 * each of these stands as one of the code points that Unicode keeps free for the use within a program.
 */
const SIGNS = [':', '#', '=', '{', '}', '~', '\\', 'n'] as const;
const FIRST = 0xfdd0;
const BRACKET = String.fromCharCode(FIRST + SIGNS.length);

/** Escaped signs put out of the way. What stood at those code points before was no text. */
export const hideEscapes = (text: string): string =>
  text
    .replace(/[\ufdd0-\ufdef]/g, '')
    .replace(/\\([:#={}~\\n])/g, (_, sign: (typeof SIGNS)[number]) =>
      String.fromCharCode(FIRST + SIGNS.indexOf(sign)),
    );

/** The signs that were meant; line breaks of the file itself are spaces. */
export const showEscapes = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/[\ufdd0-\ufdd7]/g, (sign) => {
      const shown = SIGNS[sign.charCodeAt(0) - FIRST] as string;
      return shown === 'n' ? '\n' : shown;
    });

/** A text in which no sign has a meaning. */
export const escaped = (text: string): string =>
  text.replace(/[:#={}~\\]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** The parts of a tag, in which a closing bracket is escaped. */
export const tagsIn = (comment: string, name: 'id' | 'tag'): string[] =>
  [...comment.replaceAll('\\]', BRACKET).matchAll(new RegExp(`\\[${name}:([^\\]]+)\\]`, 'g'))].map((found) =>
    (found[1] as string).replaceAll(BRACKET, ']').trim(),
  );

export const tagOf = (name: 'id' | 'tag', value: string): string =>
  `[${name}:${value.replaceAll(']', '\\]')}]`;
