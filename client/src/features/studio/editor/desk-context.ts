import type { DraftParts } from '@academy/shared';
import { createContext, useContext } from 'react';
import type { Dropped } from '../media/media-files.js';
import type { BoxKind, DocNode, ExerciseKind, MediaKind } from './model/doc-node.js';
import type { Standpoint } from './model/placing.js';

/** A block whose details are asked for: a law box, a note, a practice question, a picture … */
export type DetailedKind = BoxKind | ExerciseKind | MediaKind;

/** What is asked in a dialog above the editor. */
export type Asking =
  | { readonly what: 'insert'; readonly bySlash: boolean }
  | { readonly what: 'link' }
  | {
      readonly what: 'block';
      readonly kind: DetailedKind;
      readonly attrs: Readonly<Record<string, unknown>>;
      /** Where the block stands; null for one that is yet to be inserted. */
      readonly pos: number | null;
      /** Files that were dropped or pasted, each to become a block. */
      readonly dropped?: readonly Dropped[];
    };

export interface Desk {
  readonly draftId: string;
  /** Null until they are known. */
  readonly parts: DraftParts | null;
  readonly readOnly: boolean;
  readonly ask: (asking: Asking) => void;
  /** The block of the other language that stands in a place, and how it is written; null for none. */
  readonly counterpart: (place: Standpoint) => { readonly block: DocNode; readonly source: string } | null;
}

export const DeskContext = createContext<Desk>({
  draftId: '',
  parts: null,
  readOnly: true,
  ask: () => undefined,
  counterpart: () => null,
});

/** What the blocks in an editor know of the lesson around them. */
export const useDesk = (): Desk => useContext(DeskContext);
