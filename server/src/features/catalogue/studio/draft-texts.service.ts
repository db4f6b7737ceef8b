import type { BodyOf, DraftText, saveDraftText, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { PersonCards } from '../../directory/index.js';
import { archiveLimits } from './archive/archive-limits.js';
import { nameFault } from './archive/entry-faults.js';
import { destinationOf } from './domain/origins.js';
import { type DraftFile, DraftFilesRepository } from './draft-files.repository.js';
import { DraftLessons } from './draft-lessons.service.js';
import { draftFileKind } from './draft-paths.js';
import { DraftWriter, plainText } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';

/** Texts of drafts as they are written: a version is saved over the one that was read, or not at all. */
@Injectable()
export class DraftTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly writer: DraftWriter,
    private readonly lessons: DraftLessons,
    private readonly people: PersonCards,
  ) {}

  /**
   * The text and its version; an empty one of version 0 where there is no such file yet. One that was moved or removed
   * is empty, and says which.
   * @throws AppError `not-found` for a draft or path that cannot be
   */
  async get(actor: Actor, id: string, path: string): Promise<DraftText> {
    requirePermission(actor, 'courses.read');
    requireTextPath(path);
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const file = await this.files.find(id, path);
    if (!file) return { path, version: 0, text: '', by: null, at: null, movedTo: null, isGone: false };
    const names = await this.people.namesOfAccounts([file.by]);
    const { version, text, by, at } = file;
    const movedTo = text === null ? await this.placeNow(id, path) : null;
    return {
      ...{ path, version, text: text ?? '', by: names.get(by) ?? '', at: at.toISOString() },
      ...{ movedTo, isGone: text === null && movedTo === null },
    };
  }

  /** Where a text lies that does not lie at this path any more; null where it was removed. */
  private async placeNow(id: string, path: string): Promise<string | null> {
    const place = destinationOf(path, await this.files.movesSince(id, 0));
    const file = place && (await this.files.find(id, place));
    return file && file.text !== null ? place : null;
  }

  /**
   * Saves a text. Sent again it changes nothing.
   * @throws AppError `not-found`, `draft-in-review`; `draft-text-changed` where another version stands than was read
   */
  async save(
    actor: Actor,
    id: string,
    { path, version, text }: BodyOf<typeof saveDraftText>,
  ): Promise<ViewOf<typeof saveDraftText>> {
    requirePermission(actor, 'courses.write');
    requireTextPath(path);
    const wanted = plainText(Buffer.from(text));
    const saved = await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const stands = await this.files.find(id, path);
      if (stands && isWrittenAlready(stands, version, wanted)) return stands;
      if ((stands?.version ?? 0) !== version) throw new AppError('draft-text-changed');
      await this.writer.write(actor, draft, new Map([[path, { text: wanted, sha256: null }]]));
      return this.files.find(id, path);
    });
    if (!saved) throw new Error(`The text ${path} was not saved`);
    return {
      version: saved.version,
      at: saved.at.toISOString(),
      problems: await this.lessons.problemsIn(id, path),
    };
  }
}

/** What stands is what is to be saved: nothing was changed, or this was sent before and its answer was lost. */
const isWrittenAlready = (stands: DraftFile, version: number, text: string): boolean =>
  stands.text === text && (stands.version === version || stands.version === version + 1);

/** @throws AppError `not-found` */
function requireTextPath(path: string): void {
  const isDeep = path.split('/').length > archiveLimits.depth;
  if (draftFileKind(path) !== 'text' || isDeep || nameFault(path, archiveLimits))
    throw new AppError('not-found');
}
