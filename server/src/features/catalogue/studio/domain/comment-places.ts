import { type Anchor, findAnchor, sameWords, type WrittenBlock } from '../../domain/anchoring.js';
import { keyOfAdded } from '../../domain/block-pairs.js';
import { pairsOf } from '../../domain/translation-state.js';
import { lessonOfPath } from '../draft-paths.js';

/** Texts of a draft by path. */
export type Texts = ReadonlyMap<string, string>;

type Read = (text: string) => readonly (WrittenBlock | null)[];

export interface FoundPlace {
  readonly path: string;
  readonly block: WrittenBlock;
}

const languageOf = (path: string): string => (path.endsWith('.ur.md') ? 'ur' : 'en');

/** A lesson's own name, which it keeps when it moves: `01-a-child/02-bail.en.md` is `bail`. */
const nameOf = (path: string): string => (lessonOfPath(path)?.split('/')[1] ?? '').replace(/^\d+-/, '');

/**
 * The blocks of a lesson's file under the keys by which a reader's place is kept: a translation's are those of the
 * original beside it.
 */
export function blocksUnderKeys(path: string, texts: Texts, read: Read): WrittenBlock[] {
  const places = read(texts.get(path) ?? '');
  const blocks = places.flatMap((block) => block ?? []);
  const english = texts.get(path.replace(/\.ur\.md$/, '.en.md'));
  if (languageOf(path) === 'en' || english === undefined) return blocks;
  const originals = read(english);
  const pairs = pairsOf(originals, places);
  return blocks.map((block) => {
    const original = pairs
      ? [...pairs].find(([, translation]) => translation === block)?.[0]
      : originals[places.indexOf(block)];
    if (original) return { ...block, key: original.key, hasOwnKey: original.hasOwnKey };
    return block.hasOwnKey ? block : { ...block, key: keyOfAdded(block.key) };
  });
}

/**
 * Where the block that was commented on stands now: in its file, in the lesson's file after the lesson was moved, or
 * word for word anywhere in the same language. Null where it is gone.
 */
export function findPlace(path: string, anchor: Anchor, texts: Texts, read: Read): FoundPlace | null {
  const lessons = [...texts.keys()].filter(
    (other) => lessonOfPath(other) !== null && languageOf(other) === languageOf(path),
  );
  const moved = texts.has(path) ? [] : lessons.filter((other) => nameOf(other) === nameOf(path));
  for (const file of [path, ...moved].filter((one) => texts.has(one))) {
    const block = findAnchor(anchor, blocksUnderKeys(file, texts, read));
    if (block) return { path: file, block };
  }
  for (const file of lessons.filter((other) => texts.get(other)?.includes(anchor.text))) {
    const block = blocksUnderKeys(file, texts, read).find(({ text }) => sameWords(text, anchor.text));
    if (block) return { path: file, block };
  }
  return null;
}
