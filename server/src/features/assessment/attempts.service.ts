import { randomInt } from 'node:crypto';
import {
  type Attempt,
  type AttemptKind,
  answerFault,
  type OpenQuestion,
  type saveAnswer,
  type TestRule,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Publications } from '../catalogue/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import type { AttemptRow, AttemptSummary, AttemptWithAnswers, NewAttempt } from './attempts.rows.js';
import { attemptView } from './attempts.view.js';
import { Closing } from './closing.service.js';
import { closedDraw } from './domain/closed-draw.js';
import { drawQuestions } from './domain/draw.js';

interface StartFacts {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly publicationId: string;
  readonly kind: AttemptKind;
  /** Frozen into the attempt. */
  readonly rule: TestRule;
  /** 1 for the first attempt of this kind; taken once only. */
  readonly number: number;
}

interface GivenAnswer {
  readonly attemptId: string;
  readonly personId: string;
  readonly questionKey: string;
  readonly answer: readonly string[];
  readonly at: Date;
}

interface AskedQuestion {
  readonly open: OpenQuestion;
  readonly attempt: AttemptRow;
}

/** Text that jsonb can hold; what it cannot is nobody's answer anyway. */
const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Attempts at tests: opened with a deadline, answered question by question, closed once. */
@Injectable()
export class Attempts {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly closing: Closing,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an attempt and freezes its draw, or returns the one that is open. Whether the person may start is the
   * caller's to decide; two calls at once give one attempt.
   * @throws AppError `bank-too-small`; `attempt-not-open` where this number was used and closed meanwhile
   */
  async start(facts: StartFacts): Promise<Attempt> {
    const { openId, seen } = await this.attempts.earlier(facts.enrolmentId, facts.kind);
    if (openId) return this.getOwn(openId, facts.personId);
    const whole = await this.publications.bankOf(facts.publicationId);
    const { bank, rule } =
      facts.kind === 'pretest' ? closedDraw(whole, facts.rule) : { bank: whole, rule: facts.rule };
    const drawn = drawQuestions(bank, { ...rule, seen, random: (below) => randomInt(below) });
    const attempt = this.opened({ ...facts, rule }, drawn);
    if (await this.attempts.insert(attempt))
      return this.view({ attempt: asRow(attempt), answers: {}, grades: {} });
    const other = await this.attempts.earlier(facts.enrolmentId, facts.kind);
    if (!other.openId) throw new AppError('attempt-not-open');
    return this.getOwn(other.openId, facts.personId);
  }

  /** More time for an attempt that is under way, up to these minutes from its beginning; one never gets less. */
  lengthen(enrolmentId: string, kind: AttemptKind, minutes: number, percent: number): Promise<void> {
    return this.attempts.lengthen(enrolmentId, kind, { minutes, percent, at: this.clock.now() });
  }

  /** All attempts of these enrolments, by number within kind. */
  summaries(enrolmentIds: readonly string[]): Promise<AttemptSummary[]> {
    return enrolmentIds.length === 0 ? Promise.resolve([]) : this.attempts.summaries(enrolmentIds);
  }

  /** Closes those whose time has run out, each in its own transaction; true if there were any. */
  async closeOverdue(known: readonly AttemptSummary[]): Promise<boolean> {
    const overdue = known.filter((one) => one.state === 'open' && this.closing.isOverdue(one.deadlineAt));
    for (const one of overdue) await this.closing.closeIfOverdue(one.id);
    return overdue.length > 0;
  }

  get(actor: Actor, id: string): Promise<Attempt> {
    requirePermission(actor, 'learning.study');
    return this.getOwn(id, actor.personId);
  }

  /**
   * Saves one answer as given; sent again it overwrites.
   * @throws AppError `not-found`, `attempt-not-open`, `attempt-deadline-passed`, `bad-input`
   */
  async saveAnswer(
    actor: Actor,
    attemptId: string,
    questionKey: string,
    answer: string[],
  ): Promise<ViewOf<typeof saveAnswer>> {
    requirePermission(actor, 'learning.study');
    const at = this.clock.now();
    const given = { attemptId, personId: actor.personId, questionKey, answer, at };
    const isSaved =
      [questionKey, ...answer].every(isStorable) &&
      ((await this.attempts.saveAnswer(given)) || (await this.saveExamined(given)));
    if (!isSaved) throw await this.refusal(given);
    return { questionKey, answer, savedAt: at.toISOString() };
  }

  /** Pairs, orders and what is typed have to be looked at before they are saved. */
  private async saveExamined(given: GivenAnswer): Promise<boolean> {
    const asked = await this.askedIn(given);
    return (
      asked !== null && answerFault(asked.open, given.answer) === null && this.attempts.saveExamined(given)
    );
  }

  /** The question as this attempt asks it; null where it does not, or is not theirs. */
  private async askedIn({ attemptId, personId, questionKey }: GivenAnswer): Promise<AskedQuestion | null> {
    const attempt = (await this.attempts.findOwn(attemptId, personId))?.attempt;
    if (!attempt?.drawn.some((question) => question.key === questionKey)) return null;
    const bank = await this.publications.bankOf(attempt.publication_id);
    const open = bank.find((question) => question.key === questionKey)?.open;
    return open ? { open, attempt } : null;
  }

  async submit(actor: Actor, id: string): Promise<Attempt> {
    requirePermission(actor, 'learning.study');
    const closed = await this.closing.submit(id, actor.personId);
    if (!closed) throw new AppError('not-found');
    return this.view(closed);
  }

  /**
   * The attempt behind a training record, as its person sees it, and that of a workshop with its questions explained; the
   * caller has asked whether this may be seen.
   * @throws AppError `not-found`
   */
  async evidence(id: string, personId: string): Promise<Attempt> {
    const found = await this.attempts.findOwn(id, personId);
    if (!found?.attempt.workshop_id) return this.getOwn(id, personId);
    const bank = await this.publications.bankOf(found.attempt.publication_id);
    return attemptView(found, bank, this.clock.now(), true);
  }

  private async getOwn(id: string, personId: string): Promise<Attempt> {
    const found = await this.attempts.findOwn(id, personId);
    if (!found) throw new AppError('not-found');
    if (found.attempt.state !== 'open' || !this.closing.isOverdue(found.attempt.deadline_at))
      return this.view(found);
    await this.closing.closeIfOverdue(id);
    return this.view((await this.attempts.findOwn(id, personId)) ?? found);
  }

  private async view(found: AttemptWithAnswers): Promise<Attempt> {
    return attemptView(found, await this.publications.bankOf(found.attempt.publication_id), this.clock.now());
  }

  /** Why an answer was not saved; read afterwards, so that the usual save costs one statement. */
  private async refusal(given: GivenAnswer): Promise<AppError> {
    const asked = await this.askedIn(given);
    if (!asked) return new AppError('not-found');
    const { state, submitted_at: submittedAt, deadline_at: deadlineAt } = asked.attempt;
    if (state !== 'open' && submittedAt && submittedAt < deadlineAt) return new AppError('attempt-not-open');
    if (state !== 'open' || this.closing.isOverdue(deadlineAt))
      return new AppError('attempt-deadline-passed');
    return new AppError('bad-input', {
      fields: [{ field: 'answer', code: answerFault(asked.open, given.answer) ?? 'invalid' }],
    });
  }

  private opened(facts: StartFacts, drawn: AttemptRow['drawn']): NewAttempt {
    const openedAt = this.clock.now();
    return {
      id: newId(),
      enrolment_id: facts.enrolmentId,
      person_id: facts.personId,
      publication_id: facts.publicationId,
      kind: facts.kind,
      number: facts.number,
      rule: facts.rule,
      drawn,
      opened_at: openedAt,
      deadline_at: new Date(openedAt.getTime() + facts.rule.minutes * 60_000),
    };
  }
}

const asRow = (attempt: NewAttempt): AttemptRow => ({
  ...attempt,
  workshop_id: null,
  state: 'open',
  submitted_at: null,
  correct: null,
  score: null,
  passed: null,
  final_passed: false,
  finals_closed: 0,
});
