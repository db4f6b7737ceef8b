import type { ProblemCode } from './problem-sentences.js';
import type { ProblemParams } from './problem-words.js';

/** Why a text is not read at all. */
export interface MarkdownFault {
  readonly line: number;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** Of a lesson's text: ten times what a long lesson has. */
export const MOST_CHARACTERS = 60_000;
/** Of lines without an empty one between them: the parser's work grows with the square of their length. */
export const MOST_TOGETHER = 12_000;
/** Places without an empty line between them where emphasis may begin or end, for the same reason. */
const MOST_EMPHASIS = 600;
/** Quotations and lists within each other on one line, and the columns by which a line is moved in. */
const MOST_MARKERS = 20;
const MOST_INDENT = 80;
/** Of anything within anything: what walks through a text goes as deep as the text does. */
export const MOST_DEPTH = 60;

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/;

/**
 * Texts that nobody writes by hand and that would hold everybody up: without an end, or nested without an end. They are
 * found before they are parsed. A pasted file can be one, and so can a text that means harm.
 */
export function faultIn(text: string): MarkdownFault | null {
  if (text.length > MOST_CHARACTERS)
    return { line: 1, code: 'lesson-long', params: { most: MOST_CHARACTERS } };
  let run = { characters: 0, emphasis: 0 };
  for (const [index, line] of text.split('\n').entries()) {
    const isEmpty = line.trim() === '';
    const emphasis = run.emphasis + (line.match(/[*_~]+/g)?.length ?? 0);
    run = isEmpty ? { characters: 0, emphasis: 0 } : { characters: run.characters + line.length, emphasis };
    const fault = faultOfRun(run) ?? faultOfLine(line);
    if (fault) return { line: index + 1, ...fault };
  }
  return null;
}

type Fault = Omit<MarkdownFault, 'line'>;

function faultOfRun(run: { readonly characters: number; readonly emphasis: number }): Fault | null {
  if (run.characters > MOST_TOGETHER) return { code: 'text-unbroken', params: { most: MOST_TOGETHER } };
  if (run.emphasis > MOST_EMPHASIS) return { code: 'emphasis-unbroken', params: { most: MOST_EMPHASIS } };
  return null;
}

function faultOfLine(line: string): Fault | null {
  const [before = ''] = MARKERS.exec(line) ?? [];
  const markers = before.replace(/[ \t\d]/g, '').length;
  return markers > MOST_MARKERS || before.length > MOST_INDENT ? TOO_DEEP : null;
}

const TOO_DEEP: Fault = { code: 'nested-deep', params: {} };

interface Nested {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly Nested[];
}

/** Of a tree that was parsed. Without recursion, for it may be deeper than the stack is. */
export function depthFault(root: Nested): MarkdownFault | null {
  let level: readonly Nested[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return { line: level[0]?.position?.start.line ?? 1, ...TOO_DEEP };
    level = level.flatMap(({ children }) => children ?? []);
  }
  return null;
}
