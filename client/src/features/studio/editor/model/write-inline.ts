import type { PhrasingContent } from 'mdast';
import type { DocMark, DocNode } from './doc-node.js';

/** A stretch of text with the same marks, or a line break. */
interface Run {
  readonly text: string;
  readonly isBreak: boolean;
  readonly isCode: boolean;
  readonly marks: readonly DocMark[];
}

/** Outermost first, where two marks reach equally far. */
const ORDER = ['link', 'italic', 'bold', 'strike'];

const isSame = (one: DocMark, other: DocMark): boolean =>
  one.type === other.type &&
  one.attrs?.href === other.attrs?.href &&
  (one.attrs?.title ?? null) === (other.attrs?.title ?? null);

const has = ({ marks }: Run, mark: DocMark): boolean => marks.some((one) => isSame(one, mark));

interface Writing {
  /** Where a line cannot be broken, as in headings and cells, a space takes its place. */
  readonly breaks: boolean;
  /** The block id to stand at the end; null where the block could have one, left out where no id is looked for. */
  readonly id?: string | null;
}

/** Running text as Markdown has it. Spaces at its ends are left out, and marks never begin or end with one. */
export function writeInline(content: readonly DocNode[] = [], { breaks, id }: Writing): PhrasingContent[] {
  const runs = trimmed(withOpenSpaces(content.flatMap((node) => runsOf(node, breaks))));
  const suffix = id ? [plain(`${runs.length > 0 ? ' ' : ''}{#${id}}`)] : [];
  return nested(merged([...(id === null ? withIdApart(runs) : runs), ...suffix]));
}

/** Somebody who ends a block with `{#id}` has given it that id, and it is written as ids are: after a space. */
function withIdApart(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (!last || last.isCode || last.isBreak || last.marks.length > 0) return runs;
  const [, words = '', id] = /^(.*)(\{#[^{}\s]+\})$/.exec(last.text) ?? [];
  const before = runs.at(-2);
  if (!id || (words === '' && (!before || isSpace(before)))) return runs;
  return [...runs.slice(0, -1), ...(words ? [plain(words)] : []), plain(' '), plain(id)];
}

const plain = (text: string): Run => ({ text, isBreak: false, isCode: false, marks: [] });

function runsOf(node: DocNode, breaks: boolean): Run[] {
  const marks = (node.marks ?? []).filter(({ type }) => ORDER.includes(type));
  if (node.type === 'hardBreak')
    return [breaks ? { text: '', isBreak: true, isCode: false, marks } : { ...plain(' '), marks }];
  const text = (node.text ?? '').replace(/[\t\r\n]+/g, ' ');
  if (node.marks?.some(({ type }) => type === 'code')) return [{ text, isBreak: false, isCode: true, marks }];
  // Spaces stand apart, so that they can be taken out of marks.
  return text
    .split(/( +)/)
    .filter(Boolean)
    .map((piece) => ({ ...plain(piece), marks }));
}

const isSpace = ({ text, isBreak, isCode }: Run): boolean => isBreak || (!isCode && /^ +$/.test(text));

/** A space has the marks that the words on both its sides have: `**bold **text` would not be read as bold. */
function withOpenSpaces(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (!isSpace(run)) return run;
    const before = runs.slice(0, index).findLast((one) => !isSpace(one));
    const after = runs.slice(index + 1).find((one) => !isSpace(one));
    const marks = run.marks.filter((mark) => before && after && has(before, mark) && has(after, mark));
    return { ...run, marks };
  });
}

function trimmed(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => !isSpace(run));
  const last = runs.findLastIndex((run) => !isSpace(run));
  const inner = first < 0 ? [] : runs.slice(first, last + 1);
  // Nor is there anything but the break at the ends of its two lines.
  return inner.filter(
    (run, index) => run.isBreak || !isSpace(run) || !(inner[index - 1]?.isBreak || inner[index + 1]?.isBreak),
  );
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const joins =
      last &&
      !last.isBreak &&
      !run.isBreak &&
      last.isCode === run.isCode &&
      last.marks.length === run.marks.length &&
      run.marks.every((mark) => has(last, mark));
    if (joins) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function nested(runs: readonly Run[]): PhrasingContent[] {
  const written: PhrasingContent[] = [];
  let index = 0;
  while (index < runs.length) {
    const run = runs[index] as Run;
    const outer = farthest(runs, index);
    if (outer) {
      const within = runs.slice(index, outer.end).map((one) => without(one, outer.mark));
      written.push(wrapped(outer.mark, nested(within)));
      index = outer.end;
    } else {
      written.push(leaf(run));
      index += 1;
    }
  }
  return written;
}

/** Of the marks that begin here the one that reaches farthest. */
function farthest(runs: readonly Run[], start: number): { mark: DocMark; end: number } | null {
  const marks = [...(runs[start]?.marks ?? [])].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  let best: { mark: DocMark; end: number } | null = null;
  for (const mark of marks) {
    const stop = runs.findIndex((run, index) => index > start && !has(run, mark));
    const end = stop < 0 ? runs.length : stop;
    if (!best || end > best.end) best = { mark, end };
  }
  return best;
}

const without = (run: Run, mark: DocMark): Run => ({
  ...run,
  marks: run.marks.filter((one) => !isSame(one, mark)),
});

const leaf = ({ text, isBreak, isCode }: Run): PhrasingContent =>
  isBreak ? { type: 'break' } : { type: isCode ? 'inlineCode' : 'text', value: text };

function wrapped({ type, attrs }: DocMark, children: PhrasingContent[]): PhrasingContent {
  if (type === 'bold') return { type: 'strong', children };
  if (type === 'italic') return { type: 'emphasis', children };
  if (type === 'strike') return { type: 'delete', children };
  const title = typeof attrs?.title === 'string' && attrs.title !== '' ? attrs.title : null;
  return { type: 'link', url: String(attrs?.href ?? ''), title, children } as PhrasingContent;
}
