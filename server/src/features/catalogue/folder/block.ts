import type { ProblemReport } from './problems.js';
import type { Recording } from './recordings.js';

export type BlockContent =
  | { readonly kind: 'text'; readonly shape: string; readonly html: string }
  | { readonly kind: 'law'; readonly ref: string; readonly html: string }
  | { readonly kind: 'case' | 'do' | 'dont'; readonly html: string }
  | { readonly kind: 'note'; readonly tone: 'tip' | 'warning'; readonly html: string }
  | { readonly kind: 'check'; readonly question: string }
  | { readonly kind: 'scenario'; readonly scenario: string }
  | { readonly kind: 'figure'; readonly src: string; readonly alt: string }
  | {
      readonly kind: 'audio' | 'video';
      readonly src: string;
      readonly captions: string;
      readonly alt: string;
      /** Once the files have been read. */
      readonly recording: Recording | null;
    }
  /** A figure once its file has been read, where that is an SVG. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly alt: string };

/** A block as one language's file has it. */
export interface SourceBlock {
  /** `b1`, `b2`, … by position, or what `{#id}` says. */
  readonly key: string;
  readonly hasOwnKey: boolean;
  readonly line: number;
  readonly content: BlockContent;
}

/** Where blocks are read from, and where faults are told. */
export interface LessonSource {
  readonly file: string;
  readonly text: string;
  readonly report: ProblemReport;
}
