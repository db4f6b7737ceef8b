import type { attemptResult, Citation, GradedQuestion, Localised } from '@academy/shared';
import type { z } from 'zod';

export type { GradedQuestion };
export type AttemptResult = z.output<typeof attemptResult>;

/** What a learner may not see before the attempt is closed. */
export interface QuestionSecret {
  /** Keys of the right options. */
  readonly right: readonly string[];
  readonly feedback: Readonly<Record<string, Localised>>;
  readonly explain: Localised;
  readonly cites: readonly Citation[];
}
