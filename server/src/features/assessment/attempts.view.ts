import type { Attempt } from '@academy/shared';
import type { BankQuestion } from '../catalogue/index.js';
import type { Answers, AttemptRow, AttemptWithAnswers } from './attempts.rows.js';
import type { DrawnQuestion } from './domain/draw.js';
import type { AttemptResult } from './domain/graded.js';
import { gradeAttempt } from './domain/grading.js';

type Bank = readonly BankQuestion[];

/** The drawn questions as the publication's bank has them; a publication never changes, so all of them are there. */
function drawnFrom(
  bank: Bank,
  drawn: readonly DrawnQuestion[],
): { asked: DrawnQuestion; question: BankQuestion }[] {
  const byKey = new Map(bank.map((question) => [question.key, question]));
  return drawn.map((asked) => {
    const question = byKey.get(asked.key);
    if (!question) throw new Error(`The publication's bank has no question ${asked.key}`);
    return { asked, question };
  });
}

/** Grades the saved answers; the same answers and grades of essays give the same result for ever. */
export const resultOf = ({ attempt, answers, grades }: AttemptWithAnswers, bank: Bank): AttemptResult =>
  gradeAttempt(
    drawnFrom(bank, attempt.drawn).map(({ question }) => ({
      key: question.key,
      tags: question.tags,
      kind: question.open.kind,
      secret: question.secret,
      chosen: answers[question.key] ?? null,
      grade: grades[question.key] ?? null,
    })),
    passMarkOf(attempt),
  );

/** Null where nobody passes or fails: at a pre-test, and at the test of a workshop, which judges by its own rule. */
const passMarkOf = ({ kind, workshop_id, rule }: AttemptRow): number | null =>
  kind === 'final' && workshop_id === null ? rule.passMark : null;

/**
 * Whether an attempt's person may see each question explained. A pre-test's only once the final test is passed, because
 * both draw from the same bank; a final test's at once, or where its rule says so when it is passed or no attempt is left;
 * a workshop's not from here, because others in the room may still be at work.
 */
const isExplained = ({
  kind,
  workshop_id,
  rule,
  passed,
  final_passed,
  finals_closed,
}: AttemptRow): boolean => {
  if (workshop_id !== null) return false;
  if (final_passed || passed === true) return true;
  return kind === 'final' && (rule.explain !== 'last-attempt' || finals_closed >= rule.attempts);
};

/**
 * What an attempt's person sees. Nothing of what is right leaves before the attempt is closed.
 * @param withReasons whether the questions of a closed attempt are explained, where the caller has decided that
 */
export function attemptView(
  found: AttemptWithAnswers,
  bank: Bank,
  now: Date,
  withReasons = isExplained(found.attempt),
): Attempt {
  const { attempt, answers } = found;
  const shownResult = attempt.state === 'submitted' ? resultOf(found, bank) : null;
  return {
    id: attempt.id,
    enrolmentId: attempt.enrolment_id,
    workshopId: attempt.workshop_id,
    kind: attempt.kind,
    number: attempt.number,
    state: attempt.state,
    openedAt: attempt.opened_at.toISOString(),
    deadlineAt: attempt.deadline_at.toISOString(),
    submittedAt: attempt.submitted_at?.toISOString() ?? null,
    serverNow: now.toISOString(),
    rule: attempt.rule,
    questions: drawnFrom(bank, attempt.drawn).map(({ asked, question }) =>
      openView(asked, question, answers),
    ),
    result: shownResult && { ...shownResult, questions: withReasons ? shownResult.questions : [] },
  };
}

function openView(
  asked: DrawnQuestion,
  { open }: BankQuestion,
  answers: Answers,
): Attempt['questions'][number] {
  const texts = new Map(open.options.map((option) => [option.key, option.text]));
  return {
    key: open.key,
    kind: open.kind,
    stem: open.stem,
    options: asked.options.map((key) => ({ key, text: texts.get(key) ?? { en: key } })),
    ...(open.choices ? { choices: open.choices } : {}),
    ...(open.unit ? { unit: open.unit } : {}),
    ...(open.words ? { words: open.words } : {}),
    answer: answers[asked.key] ? [...(answers[asked.key] ?? [])] : null,
  };
}
