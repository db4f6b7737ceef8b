import type { DraftParts } from '@academy/shared';
import { createContext, useContext } from 'react';
import type { BoxKind, ExerciseKind, MediaKind } from './model/doc-node.js';

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
    };

export interface Desk {
  readonly draftId: string;
  /** Null until they are known. */
  readonly parts: DraftParts | null;
  readonly readOnly: boolean;
  readonly ask: (asking: Asking) => void;
}

export const DeskContext = createContext<Desk>({
  draftId: '',
  parts: null,
  readOnly: true,
  ask: () => undefined,
});

/** What the blocks in an editor know of the lesson around them. */
export const useDesk = (): Desk => useContext(DeskContext);
