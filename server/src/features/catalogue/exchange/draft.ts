import {
  problemInWords,
  type QuestionKind,
  type QuestionNote,
  type QuestionRefusal,
  type QuestionRemark,
  type WishedWords,
} from '@academy/shared';
import type { Fault } from '../folder/problems.js';

/** What stands at the place of one option, in the one language of the file; which parts hangs on the kind. */
export interface DraftOption {
  readonly text?: string;
  readonly correct?: boolean;
  readonly feedback?: string;
  readonly left?: string | undefined;
  readonly right?: string;
  readonly value?: number;
  readonly tolerance?: number;
  readonly unit?: string | undefined;
}

/** By what an essay is graded, and how long it should be. */
export interface DraftEssay {
  /** Empty where the file has none. */
  readonly rubric: readonly {
    readonly id: string;
    readonly text: string;
    readonly points: number;
    /** May be empty. */
    readonly levels: string;
  }[];
  readonly words?: WishedWords | undefined;
  /** May be empty. */
  readonly model: string;
}

/** A question as a file of another system says it, before it is held against our own format. */
export interface DraftQuestion {
  readonly line: number;
  /** What the file calls it; may be empty. */
  readonly name: string;
  /** What it is known by elsewhere; may be empty. */
  readonly id: string;
  readonly kind: QuestionKind | null;
  readonly stem: string;
  readonly options: readonly DraftOption[];
  /** Of an essay. */
  readonly essay?: DraftEssay | undefined;
  /** May be empty. */
  readonly explain: string;
  /** As written: also `difficulty-2` and `cites:law#s1`, by which our own files carry what others have no place for. */
  readonly tags: readonly string[];
  readonly notes: readonly QuestionNote[];
}

/** Of the one criterion of an essay that came without a rubric. */
export const MADE_POINTS = 10;

const VALUE_LENGTH = 80;
const MOST_NOTES = 20;

/** Gathers what is to be said of one question; the same thing is said once. */
export class Notes {
  private readonly byKey = new Map<string, QuestionNote>();

  remark(code: QuestionRemark, value: string | null = null): void {
    this.add(code, value);
  }

  refuse(code: QuestionRefusal, value: string | null = null): void {
    this.add(code, value);
  }

  /** What our own check of course folders says of it. */
  refuseFor([code, params = {}]: Fault): void {
    const { message } = problemInWords({ code, params }, 'en');
    this.byKey.set(message, {
      code: 'unfit',
      value: message,
      number: null,
      course: null,
      problem: { code, params },
    });
  }

  get all(): readonly QuestionNote[] {
    return [...this.byKey.values()];
  }

  private add(code: QuestionNote['code'], value: string | null): void {
    if (this.byKey.size >= MOST_NOTES) return;
    const short = value && value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}…` : value;
    this.byKey.set(`${code} ${short}`, { code, value: short, number: null, course: null });
  }
}
