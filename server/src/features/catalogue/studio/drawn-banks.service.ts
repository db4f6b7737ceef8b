import { type Course, pretestRuleOf, type TestRule } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import type { BankQuestion } from '../bank-question.js';
import { publishedQuestion } from '../publishing/bank.js';
import { testsOf } from '../publishing/tests.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftsRepository } from './drafts.repository.js';

/** The questions of a draft as its publication would hold them, and the tests that ask them. */
export interface DrawnBank {
  readonly questions: readonly Omit<BankQuestion, 'versionId' | 'secret'>[];
  readonly final: TestRule;
  /** Null where the course has none. */
  readonly pretest: TestRule | null;
}

/** For the room that draws: what a test of a draft would be drawn from. */
@Injectable()
export class DrawnBanks {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly checks: DraftChecks,
  ) {}

  /**
   * Questions with faults are left out; faults elsewhere do not matter.
   * @throws AppError `not-found`, `draft-not-shown` where course.yaml has errors
   */
  async get(actor: Actor, draftId: string): Promise<DrawnBank> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(draftId))) throw new AppError('not-found');
    const { facts, questions } = await this.checks.source(draftId);
    if (!facts) throw new AppError('draft-not-shown');
    const items = questions.flatMap(({ item }) => item ?? []);
    const tests: Pick<Course, 'test' | 'pretest'> = testsOf(facts, items);
    return {
      questions: items
        .map((item) => {
          const { key, tags, difficulty, open } = publishedQuestion(item, facts.laws);
          return { key, tags, difficulty, open };
        })
        .sort((one, other) => (one.key < other.key ? -1 : 1)),
      final: tests.test,
      pretest: tests.pretest && pretestRuleOf(tests),
    };
  }
}
