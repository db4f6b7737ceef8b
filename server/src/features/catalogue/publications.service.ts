import type { Course, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.js';
import type { BankQuestion } from './bank-question.js';
import { Memory } from './memory.js';
import { PublicationsRepository } from './publications.repository.js';

const PUBLICATIONS_IN_MEMORY = 200;

/** What was published, for the rooms that teach and test from it. Immutable, so that most of it stays in memory. */
@Injectable()
export class Publications {
  private readonly outlines = Memory.of(PUBLICATIONS_IN_MEMORY, (id) => this.loadOutline(id));
  private readonly banks = Memory.of(PUBLICATIONS_IN_MEMORY, (id) => this.publications.bankOf(id));

  constructor(private readonly publications: PublicationsRepository) {}

  /**
   * The publication that a newcomer to the course starts with.
   * @throws AppError `course-not-open`
   */
  async currentOf(courseId: string): Promise<{ courseId: string; publicationId: string }> {
    const publicationId = await this.publications.findCurrent(courseId);
    if (!publicationId) throw new AppError('course-not-open');
    return { courseId, publicationId };
  }

  /** Whether a newcomer could start the course now. */
  async isOpen(courseId: string): Promise<boolean> {
    return (await this.publications.findCurrent(courseId)) !== null;
  }

  /** What courses are called now, by their ids; a course that was never published is missing. */
  async titlesOf(courseIds: readonly string[]): Promise<Map<string, Localised>> {
    const titles = new Map<string, Localised>();
    for (const { courseId, publicationId } of await this.publications.namingOf(courseIds))
      titles.set(courseId, (await this.outlineOf(publicationId)).title);
    return titles;
  }

  /**
   * The outline as it was published; the object is shared, do not change it.
   * @throws AppError `not-found`
   */
  outlineOf(publicationId: string): Promise<Course> {
    return this.outlines(publicationId);
  }

  /** The bank with its answer key, by question key; shared, do not change it, and never send a secret. */
  bankOf(publicationId: string): Promise<readonly BankQuestion[]> {
    return this.banks(publicationId);
  }

  /** Versions of questions by their id, as attempts of any publication asked them. */
  async questionVersions(
    ids: readonly string[],
  ): Promise<Map<string, Pick<BankQuestion, 'key' | 'open' | 'secret'>>> {
    const rows = await this.publications.versions(ids);
    return new Map(rows.map(({ id, key, open, secret }) => [id, { key, open, secret }]));
  }

  private async loadOutline(publicationId: string): Promise<Course> {
    const outline = await this.publications.findOutline(publicationId);
    if (!outline) throw new AppError('not-found');
    return outline;
  }
}
