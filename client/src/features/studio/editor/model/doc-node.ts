/** A mark of running text: bold, italic, strike, code, link. */
export interface DocMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node of the editor's document, as JSON: what Tiptap reads and writes. */
export interface DocNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocNode[];
  readonly marks?: readonly DocMark[];
  readonly text?: string;
}

/** Boxes that hold text. */
export const boxKinds = ['law', 'case', 'do', 'dont', 'note'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** Blocks that name something of the course. */
export const exerciseKinds = ['check', 'scenario'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** Blocks that show a file of the course. */
export const mediaKinds = ['figure', 'audio', 'video'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const oneOf = <Name extends string>(names: readonly Name[], name: unknown): name is Name =>
  (names as readonly unknown[]).includes(name);

/** An attribute that is a text; null where it is not given. */
export const textAttribute = ({ attrs }: DocNode, name: string): string | null => {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : null;
};
