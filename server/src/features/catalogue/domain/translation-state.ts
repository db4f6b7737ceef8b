import { type Anchor, findAnchor, sameWords, type WrittenBlock } from './anchoring.js';
import { type Matched, pairBlocks } from './block-pairs.js';

/** A text of a file as it was saved. Null: the file was removed then. */
export interface FileVersion {
  /** Of the draft; rises from version to version, and is the same in files that were saved as one. */
  readonly revision: number;
  readonly text: string | null;
}

export interface BlockTranslation {
  readonly english: WrittenBlock;
  readonly urdu: WrittenBlock | null;
  /** wordless: there is nothing to translate in it. */
  readonly state: 'translated' | 'stale' | 'missing' | 'wordless';
  /** What the English was when the Urdu got its text; null where that is not known, or it is not stale. */
  readonly englishThen: string | null;
}

interface Languages {
  /** The oldest first. */
  readonly english: readonly FileVersion[];
  readonly urdu: readonly FileVersion[];
}

interface Rules {
  /** The blocks of a text; null for the mark of one that is still to be translated. */
  readonly read: (text: string) => readonly (WrittenBlock | null)[];
  /** Whether somebody said that this Urdu still holds for this English. */
  readonly holds: (english: string, urdu: string) => boolean;
}

/**
 * The state of each English block's translation. A translation is stale when the English that stood while its Urdu was
 * last changed was another than now: a text that was changed and changed back is none, nor is one that only moved.
 */
export function translationOf(
  { english, urdu }: Languages,
  { read: places, holds }: Rules,
): BlockTranslation[] {
  const read: Read = (text) => blocksIn(places(text));
  const [ours, theirs] = [places(english.at(-1)?.text ?? ''), places(urdu.at(-1)?.text ?? '')];
  const originals = blocksIn(ours);
  const then = thenOf({ english, urdu }, read);
  const counterparts = pair(ours, theirs, then);
  return originals.map((original): BlockTranslation => {
    const translation = counterparts.get(original) ?? null;
    const of = (state: BlockTranslation['state'], englishThen: string | null = null): BlockTranslation => ({
      english: original,
      urdu: translation,
      state,
      englishThen,
    });
    if (!hasWords(original.text)) return of('wordless');
    if (!translation || isStillEnglish(original.text, translation.text)) return of('missing');
    const was = then(translation);
    if (!was || was.stood(original) || holds(original.text, translation.text)) return of('translated');
    return of('stale', was.english);
  });
}

type Read = (text: string) => readonly WrittenBlock[];

const blocksIn = (places: readonly (WrittenBlock | null)[]): WrittenBlock[] =>
  places.flatMap((block) => block ?? []);

/** Blocks with words that only the translation has; none where nobody can tell what stands for what. */
export function addedIn(english: string, urdu: string, read: Rules['read']): WrittenBlock[] {
  const theirs = read(urdu);
  const pairs = pairsOf(read(english), theirs);
  if (!pairs) return [];
  // Urdu that was copied into the English to be written over is none of its own.
  const known = new Set(
    [...pairs].filter(([our, their]) => !isUrduCopy(our, their)).map(([, their]) => their),
  );
  return blocksIn(theirs).filter((block) => !known.has(block) && hasWords(block.text));
}

const isUrduCopy = (our: WrittenBlock, their: WrittenBlock): boolean =>
  sameWords(our.text, their.text) && /\p{Script=Arabic}/u.test(wordsOf(our.text));

/** What stood in English when an Urdu block got its text. */
interface Then {
  /** The block that it stood for; null where nobody can tell. */
  readonly english: string | null;
  /** Whether this block stood there as it does now. */
  readonly stood: (block: WrittenBlock) => boolean;
}

function thenOf({ english, urdu }: Languages, read: Rules['read']): (block: WrittenBlock) => Then | null {
  const placesOnce = remembered(read);
  const readOnce = remembered((text: string) => blocksIn(placesOnce(text)));
  const now = readOnce(urdu.at(-1)?.text ?? '');
  return (block) => {
    const since = sinceOf(block.text, urdu, readOnce);
    const original = since && english.findLast(({ revision }) => revision <= since.revision);
    // Translated before there was an original: whatever came is newer.
    if (!since || !original) return since ? { english: null, stood: () => false } : null;
    const [ours, theirs] = [placesOnce(since.text ?? ''), placesOnce(original.text ?? '')];
    const blocks = blocksIn(ours);
    const mine = blocks[sameTurn(block, now, blocks)];
    const counterpart = [...(pairsOf(theirs, ours) ?? [])].find(
      ([, translation]) => translation === mine,
    )?.[0];
    if (counterpart)
      return { english: counterpart.text, stood: ({ text }) => sameWords(text, counterpart.text) };
    // Where nobody can tell which it stood for, it is enough that the text was there.
    return {
      english: null,
      stood: ({ text }) => blocksIn(theirs).some((other) => sameWords(other.text, text)),
    };
  };
}

/** The version since which a block stands in a file without a gap. */
function sinceOf(text: string, versions: readonly FileVersion[], read: Read): FileVersion | null {
  const run: FileVersion[] = [];
  for (const version of versions.toReversed()) {
    if (!standsIn(text, version.text)) break;
    run.push(version);
  }
  // To look for lines is quick, and finds a block within a longer one too: only at the end it is read.
  while (run.length > 1 && !read(run.at(-1)?.text ?? '').some((block) => block.text === text)) run.pop();
  return run.at(-1) ?? null;
}

/** Whether these lines stand in a text, whole. */
const standsIn = (lines: string, text: string | null): boolean =>
  text !== null && `\n${text}\n`.includes(`\n${lines}\n`);

/** Of blocks that read the same, the one that is as many-th there as this one is now. */
function sameTurn(block: WrittenBlock, now: readonly WrittenBlock[], then: readonly WrittenBlock[]): number {
  const alike = (blocks: readonly WrittenBlock[]): WrittenBlock[] =>
    blocks.filter(({ text }) => text === block.text);
  const turns = alike(then);
  const turn = turns[alike(now).indexOf(block)] ?? turns.at(-1);
  return turn ? then.indexOf(turn) : -1;
}

/**
 * Which Urdu block stands for which English one: by the rule of the format; and where that cannot tell, by what each is
 * and what it was written for, in order.
 */
function pair(
  ours: readonly (WrittenBlock | null)[],
  theirs: readonly (WrittenBlock | null)[],
  then: (block: WrittenBlock) => Then | null,
): Map<WrittenBlock, WrittenBlock> {
  const paired = pairsOf(ours, theirs);
  if (paired) return paired;
  return inOrder(blocksIn(ours), blocksIn(theirs), (original, translation) => {
    if (original.shape !== translation.shape) return 0;
    const was = then(translation)?.english;
    return was && isSameBlock(was, original) ? 3 : 1;
  });
}

/** By the rule of the format; null where it cannot tell. */
export function pairsOf(
  originals: readonly (WrittenBlock | null)[],
  translations: readonly (WrittenBlock | null)[],
): Map<WrittenBlock, WrittenBlock> | null {
  const paired = pairBlocks(originals.map(matched), translations.map(matched));
  if ('fault' in paired) return null;
  return new Map(
    paired.rows.flatMap(({ original, translation }) => {
      const [our, their] = [originals[original ?? -1], translations[translation ?? -1]];
      return our && their ? [[our, their] as const] : [];
    }),
  );
}

const matched = (block: WrittenBlock | null): Matched | null =>
  block && { id: block.hasOwnKey ? block.key : null, shape: block.shape };

const isSameBlock = (was: string, now: WrittenBlock): boolean => {
  const anchor: Anchor = { key: '', hasOwnKey: false, position: 0, text: was };
  return findAnchor(anchor, [now]) !== null;
};

/** The pairs with the highest sum that keep both orders. */
function inOrder<T>(
  ours: readonly T[],
  theirs: readonly T[],
  score: (our: T, their: T) => number,
): Map<T, T> {
  const best = Array.from({ length: ours.length + 1 }, () => new Array<number>(theirs.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const points = ours.map((our) => theirs.map((their) => score(our, their)));
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const pairOf = points[i]?.[j] ?? 0;
      const row = best[i] as number[];
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), pairOf > 0 ? pairOf + at(i + 1, j + 1) : 0);
    }
  }
  const pairs = new Map<T, T>();
  for (let i = 0, j = 0; i < ours.length && j < theirs.length; ) {
    const pairOf = points[i]?.[j] ?? 0;
    if (pairOf > 0 && at(i, j) === pairOf + at(i + 1, j + 1)) {
      pairs.set(ours[i] as T, theirs[j] as T);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What is left of a block for a translator, once signs, names of files and references are taken away. */
const wordsOf = (text: string): string =>
  text
    .replace(/^:{2,}(\w+)?(?:\{([^\n]*)\})?[ \t]*$/gm, (_, _name, attributes = '') =>
      altIn(String(attributes)),
    )
    .replace(/\{#[^{}\s]+\}\s*$/, '')
    .replace(/\bhttps?:\/\/\S+/g, '');

const altIn = (attributes: string): string => /(?:^|\s)alt="([^"]*)"/.exec(attributes)?.[1] ?? '';

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(wordsOf(text));

/** The English was copied to be written over, and has not been. */
const isStillEnglish = (english: string, urdu: string): boolean =>
  sameWords(wordsOf(english), wordsOf(urdu)) && !/\p{Script=Arabic}/u.test(wordsOf(urdu));

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}
