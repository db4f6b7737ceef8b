import type { Course, DraftView, StudioCourse } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { Publications } from '../publications.service.js';
import { changesView } from './domain/changes.js';
import { originOf } from './domain/origins.js';
import { DraftAuthors } from './draft-authors.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { type DraftRow, DraftsRepository, type PublishedRow, type StudioRow } from './drafts.repository.js';
import { draftOfRow, otherFilesOf, outlineOf, publicationOf, titleOf } from './drafts.view.js';
import { ManualFolders } from './manual-folders.js';

/** What the studio shows. */
@Injectable()
export class StudioReader {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly checks: DraftChecks,
    private readonly publications: Publications,
    private readonly manuals: ManualFolders,
    private readonly authors: DraftAuthors,
  ) {}

  /** Drafts, the last changed first, and behind them published courses that nobody has begun to revise. */
  async list(actor: Actor): Promise<StudioCourse[]> {
    requirePermission(actor, 'courses.read');
    const rows = await this.drafts.list();
    const names = await this.authors.namesOfAccounts(rows.map((row) => row.changed_by));
    const published = await this.drafts.listWithoutDraft();
    return [
      ...rows.map((row) => draftCard(row, names)),
      ...(await Promise.all(published.map((row) => this.publishedCard(row)))),
    ];
  }

  /** @throws AppError `not-found` */
  async get(actor: Actor, id: string): Promise<DraftView> {
    requirePermission(actor, 'courses.read');
    const draft = await this.getRow(id);
    const [{ problems }, files, changes, moves, events, authors, isOwn] = await Promise.all([
      this.checks.of(draft),
      this.files.list(id),
      this.files.changesSince(id, draft.published_revision),
      this.files.movesSince(id, draft.published_revision),
      this.drafts.eventsOf(id),
      this.authors.namesOf(id),
      this.authors.include(actor, draft),
    ]);
    const accounts = [...events.map((event) => event.by_account), ...changes.map((change) => change.by)];
    const known = await this.authors.namesOfAccounts([...new Set(accounts)]);
    const nameOf = (account: string): string => known.get(account) ?? '';
    return {
      ...draftOfRow(draft),
      modules: outlineOf(files, problems),
      otherFiles: otherFilesOf(files),
      problems: [...problems],
      changes: changesView(changes, moves).map(({ by, ...change }) => ({ ...change, by: nameOf(by) })),
      authors,
      isOwn,
      events: events.map((event) => ({
        id: event.id,
        kind: event.kind,
        revision: event.revision,
        publicationNumber: event.publication_number,
        reason: event.reason,
        by: nameOf(event.by_account),
        at: event.at.toISOString(),
      })),
    };
  }

  /**
   * One file's text at the last publication, wherever it lay then, and now; null where it was or is not there, or is no text.
   * @throws AppError `not-found`
   */
  async difference(actor: Actor, id: string, path: string) {
    requirePermission(actor, 'courses.read');
    const draft = await this.getRow(id);
    const now = await this.files.find(id, path);
    if (!now) throw new AppError('not-found');
    const since = draft.published_revision;
    const from = originOf(path, await this.files.movesSince(id, since));
    const own = await this.files.findAsOf(id, path, since);
    const before = own?.text == null && from ? await this.files.findAsOf(id, from, since) : own;
    return { path, before: before?.text ?? null, after: now.text };
  }

  private async getRow(id: string): Promise<DraftRow> {
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    return draft;
  }

  private async publishedCard(row: PublishedRow): Promise<StudioCourse> {
    const outline: Course = await this.publications.outlineOf(row.publication_id);
    const lessons = outline.modules.flatMap((module) => module.lessons);
    return {
      slug: row.slug,
      title: outline.title,
      courseId: row.course_id,
      publication: publicationOf(row),
      draft: null,
      lessons: lessons.length,
      translated: lessons.filter(({ languages }) => languages.includes('ur')).length,
      isShipped: this.manuals.has(row.slug),
    };
  }
}

const draftCard = (row: StudioRow, names: ReadonlyMap<string, string>): StudioCourse => ({
  slug: row.slug,
  title: titleOf(row),
  courseId: row.course_id,
  publication: publicationOf(row),
  draft: {
    id: row.id,
    state: row.state,
    hasChanges: row.revision > row.published_revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: names.get(row.changed_by) ?? '',
  },
  lessons: row.lessons,
  translated: row.translated,
  isShipped: false,
});
