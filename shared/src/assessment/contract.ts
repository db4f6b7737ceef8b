import { z } from 'zod';
import { citation, openQuestion, testRule } from '../catalogue/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, localised } from '../contract/primitives.js';
import { criterion, ESSAY_LENGTH } from './essay.js';

/** awaiting-grading: closed, and without a score until a person has graded its essays. */
export const attemptStates = ['open', 'awaiting-grading', 'submitted'] as const;
export type AttemptState = (typeof attemptStates)[number];

export const attemptKinds = ['pretest', 'final'] as const;
export const attemptKind = z.enum(attemptKinds);
export type AttemptKind = z.infer<typeof attemptKind>;

/** The longest text that an answer may hold, unless it is an essay: what is typed, or a key. */
export const ANSWER_LENGTH = 200;

/** How each kind of question writes its answer stands in `answers.ts`. */
export const answer = z
  .array(z.string().max(ESSAY_LENGTH, 'too-long'))
  .min(1, 'required')
  .max(12, 'too-long');
export type Answer = z.infer<typeof answer>;

/** One graded question with its reason. */
export const gradedQuestion = z.object({
  key: z.string(),
  correct: z.boolean(),
  chosen: z.array(z.string()),
  /** An answer that is right, written as an answer is. */
  right: z.array(z.string()),
  /** Where the answer is typed: what would have been right, in words. */
  expected: localised.optional(),
  /** What the author says about each chosen option, by option key. */
  feedback: z.record(z.string(), localised),
  explain: localised,
  cites: z.array(citation),
  /** Of an essay. What would have been a good answer stands in `expected`. */
  essay: z
    .object({
      /** With the points that were given; null where nobody grades: in practice. */
      rubric: z.array(criterion.extend({ earned: z.number().int().nullable() })),
      /** From whoever graded it. */
      comment: z.string().nullable(),
    })
    .optional(),
});
export type GradedQuestion = z.infer<typeof gradedQuestion>;

export const attemptResult = z.object({
  /** Whole per cent, rounded down, so that 69.9 never passes a pass mark of 70. */
  score: z.number().int(),
  correct: z.number().int(),
  of: z.number().int(),
  passed: z.boolean().nullable(),
  byTheme: z.array(z.object({ theme: z.string(), correct: z.number().int(), of: z.number().int() })),
  questions: z.array(gradedQuestion),
});

export const attemptView = z.object({
  id,
  /** Null for the test of a workshop, which belongs to no course that somebody takes. */
  enrolmentId: id.nullable(),
  /** The workshop whose test it is; null for a test of a course. */
  workshopId: id.nullable(),
  kind: attemptKind,
  number: z.number().int(),
  state: z.enum(attemptStates),
  openedAt: instant,
  deadlineAt: instant,
  submittedAt: instant.nullable(),
  /** The server's clock, so that the page can count down without trusting its own. */
  serverNow: instant,
  rule: testRule,
  questions: z.array(openQuestion.extend({ answer: z.array(z.string()).nullable() })),
  /** Only once submitted, and graded where a person has to. */
  result: attemptResult.nullable(),
});
export type Attempt = z.infer<typeof attemptView>;

/** Lives in the learning room, which knows enrolments. Answers with the attempt that is open already, if one is. */
export const startAttempt = endpoint({
  name: 'learning.start-attempt',
  method: 'POST',
  path: '/api/enrolments/:id/attempts',
  access: 'learning.study',
  summary: 'Open an attempt at the pre-test or the final test, or return the one that is open',
  params: z.strictObject({ id }),
  body: z.strictObject({ kind: attemptKind.default('final') }),
  view: attemptView,
});

export const getAttempt = endpoint({
  name: 'assessment.get-attempt',
  method: 'GET',
  path: '/api/attempts/:id',
  access: 'learning.study',
  summary: 'One’s own attempt; with result and explanations once submitted',
  params: z.strictObject({ id }),
  view: attemptView,
});

export const saveAnswer = endpoint({
  name: 'assessment.save-answer',
  method: 'PUT',
  path: '/api/attempts/:id/answers/:questionKey',
  access: 'learning.study',
  summary: 'Save the answer to one question; may be repeated and changed until the deadline',
  params: z.strictObject({ id, questionKey: z.string().max(120) }),
  body: z.strictObject({ answer }),
  view: z.object({ questionKey: z.string(), answer, savedAt: instant }),
});

export const submitAttempt = endpoint({
  name: 'assessment.submit-attempt',
  method: 'POST',
  path: '/api/attempts/:id/submission',
  access: 'learning.study',
  summary: 'Submit; sent again it answers the same',
  params: z.strictObject({ id }),
  view: attemptView,
});

export const answerPractice = endpoint({
  name: 'assessment.answer-practice',
  method: 'POST',
  path: '/api/publications/:id/practice/:questionKey',
  access: 'learning.study',
  summary: 'Grade one practice question; nothing is scored',
  params: z.strictObject({ id, questionKey: z.string().max(120) }),
  body: z.strictObject({ answer }),
  view: gradedQuestion,
});
