import type { DocNode } from './model/doc-node.js';

/** What the desk, and the other language of a lesson, may ask of an editor. */
export interface RichLessonHandle {
  /** Where the caret stands in the lesson's text, without its front matter. */
  readonly caret: () => number;
  readonly putCaret: (offset: number) => void;
  readonly focus: () => void;
  readonly blocks: () => readonly DocNode[];
  /** Inserts a block before the one at an index, or changes one; each a step of its own to undo. */
  readonly insertAt: (index: number, block: DocNode) => void;
  readonly changeAt: (index: number, attrs: Readonly<Record<string, unknown>>) => void;
}
