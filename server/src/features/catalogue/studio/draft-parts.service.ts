import type { DraftParts as DraftPartsView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { draftFileKind } from './draft-paths.js';
import { DraftsRepository } from './drafts.repository.js';

const REFERRED_TO = /^(course\.yaml|questions[^/]*\.yaml|scenarios\/[^/]+\.yaml)$/;

/** What the lessons of a draft can refer to, so that an author picks it instead of typing its id. */
@Injectable()
export class DraftParts {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly checks: DraftChecks,
  ) {}

  /**
   * Laws, questions, scenarios and media; none of a file that cannot be read. Answers of questions are left out.
   * @throws AppError `not-found`
   */
  async list(actor: Actor, id: string): Promise<DraftPartsView> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const [files, folder] = await Promise.all([
      this.files.list(id),
      this.checks.folderOf(id, (path) => REFERRED_TO.test(path)),
    ]);
    const { facts, questions, scenarios } = await this.checks.sourceIn(folder);
    return {
      laws: (facts?.laws ?? []).map((law) => ({ id: law.id, title: law.title })),
      questions: questions
        .filter((question) => question.id !== '')
        .map((question) => ({ id: question.id, stem: question.item?.stem ?? null })),
      scenarios: scenarios
        .filter((scenario) => scenario.id !== '')
        .map((scenario) => ({ id: scenario.id, title: scenario.item?.title ?? null })),
      media: files.map(({ path }) => path).filter((path) => draftFileKind(path) === 'media'),
    };
  }
}
