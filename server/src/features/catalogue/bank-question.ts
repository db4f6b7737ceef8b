import type { Citation, Criterion, Localised, OpenQuestion } from '@academy/shared';

/** What a learner may not read before an attempt is closed. */
export interface QuestionSecret {
  /** An answer that is right, written as an answer is (`answers.ts` in shared). */
  readonly right: string[];
  /** Of a number: how far from the right one still counts as right; 0 where left out. */
  readonly tolerance?: number;
  /** Of a short answer: every answer that is accepted, normalised. */
  readonly accepted?: string[];
  /** Where the answer is typed: what would have been right, in words. */
  readonly expected?: Localised;
  /** Of an essay: by what a person grades it. */
  readonly rubric?: Criterion[];
  /** By option key; options without feedback are not in it. */
  readonly feedback: Record<string, Localised>;
  readonly explain: Localised;
  readonly cites: Citation[];
}

/** A question of a publication's bank, in the version that the publication pins. */
export interface BankQuestion {
  readonly key: string;
  readonly versionId: string;
  /** What a draw can ask for. */
  readonly tags: readonly string[];
  /** 1 to 3. */
  readonly difficulty: number;
  readonly open: OpenQuestion;
  readonly secret: QuestionSecret;
}
