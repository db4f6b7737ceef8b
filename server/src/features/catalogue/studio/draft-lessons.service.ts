import type { CourseProblemView, Language, Lesson } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { contextOf } from '../publishing/content.js';
import { lessonOf } from '../publishing/lessons.js';
import { DraftChecks } from './draft-checks.service.js';
import { lessonOfPath } from './draft-paths.js';
import { DraftsRepository } from './drafts.repository.js';

const COURSE_WIDE = /^(course\.yaml|questions[^/]*\.yaml|scenarios\/[^/]+\.yaml|media\/.+)$/;

/** One lesson of a draft, read with what it refers to and without the other lessons. */
@Injectable()
export class DraftLessons {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly checks: DraftChecks,
  ) {}

  /**
   * What is wrong in the files of one lesson.
   * @throws AppError `not-found`
   */
  async problems(actor: Actor, id: string, lesson: string): Promise<CourseProblemView[]> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    return this.problemsIn(id, `${lesson}.en.md`);
  }

  /** What is wrong in the lesson that a file belongs to; in the file alone where that is no lesson's. */
  async problemsIn(id: string, path: string): Promise<CourseProblemView[]> {
    const lesson = lessonOfPath(path);
    if (lesson) {
      const { problems } = await this.checks.lesson(await this.folderOf(id, lesson));
      return problems.filter(({ file }) => lessonOfPath(file) === lesson);
    }
    const draft = await this.drafts.find(id);
    const { problems } = draft ? await this.checks.of(draft) : { problems: [] };
    return problems.filter(({ file }) => file === path);
  }

  /**
   * The lesson as a trainee would read it. Nothing is recorded.
   * @throws AppError `not-found`, `draft-not-shown` where it has errors
   */
  async preview(actor: Actor, id: string, lesson: string, language: Language): Promise<Lesson> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const files = await this.folderOf(id, lesson);
    if (!files.has(`${lesson}.en.md`) && !files.has(`${lesson}.ur.md`)) throw new AppError('not-found');
    const { lesson: found, problems } = await this.checks.lesson(files);
    const isWrong = problems.some(
      ({ file, severity }) => severity === 'error' && lessonOfPath(file) === lesson,
    );
    if (!found || isWrong) throw new AppError('draft-not-shown');
    return lessonOf(found.lesson, language, contextOf(found));
  }

  private async folderOf(id: string, lesson: string): Promise<Map<string, Buffer>> {
    const [module = ''] = lesson.split('/');
    return this.checks.folderOf(
      id,
      (path) => COURSE_WIDE.test(path) || path === `${module}/module.yaml` || lessonOfPath(path) === lesson,
    );
  }
}
