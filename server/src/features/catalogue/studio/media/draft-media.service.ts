import { createHash } from 'node:crypto';
import type { addDraftMedia, DraftMedia, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { Turnstile } from '../../../../platform/pdf/turnstile.js';
import { FileStore } from '../../../../platform/storage/file-store.js';
import { PersonCards } from '../../../directory/index.js';
import { type DraftFile, DraftFilesRepository } from '../draft-files.repository.js';
import { draftFileKind } from '../draft-paths.js';
import { DraftWriter, NOTHING } from '../draft-writer.service.js';
import { freeName, kindOfMedia, usesOf } from './media-names.js';
import { takeMedia } from './take-media.js';

/** Re-encoding takes memory: one picture at a time, and a few may wait. */
const AT_ONCE = 1;
const WAITING = 8;

const HASHED_NAME = /^([0-9a-f]{64})\.\w+$/;

const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const isGone = ({ text, sha256 }: DraftFile): boolean => text === null && sha256 === null;

/** Pictures, recordings and captions of drafts. */
@Injectable()
export class DraftMediaFiles {
  private readonly turnstile = new Turnstile(AT_ONCE, WAITING);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: DraftFilesRepository,
    private readonly writer: DraftWriter,
    private readonly store: FileStore,
    private readonly people: PersonCards,
  ) {}

  async list(actor: Actor, id: string): Promise<DraftMedia[]> {
    requirePermission(actor, 'courses.read');
    const files = await this.files.list(id);
    if (files.length === 0) throw new AppError('not-found');
    const media = files.filter(({ path }) => draftFileKind(path) === 'media');
    const names = await this.people.namesOfAccounts([...new Set(media.map(({ by }) => by))]);
    return Promise.all(
      media.map(async (file) => ({
        path: file.path,
        kind: kindOfMedia(file.path),
        bytes: (await this.bytesOf(file)).length,
        usedIn: usesOf(file.path, files),
        by: names.get(file.by) ?? '',
        at: file.at.toISOString(),
      })),
    );
  }

  /**
   * Keeps a file under a name that no other content has. Sent again, it is the one that is there.
   * @throws AppError `not-found`, `draft-in-review`, `media-unreadable`, `too-large`, `unavailable`
   */
  async add(
    actor: Actor,
    id: string,
    { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  ): Promise<ViewOf<typeof addDraftMedia>> {
    requirePermission(actor, 'courses.write');
    const taken = await this.turnstile.through(() => takeMedia(name, bytes));
    const sha256 = hashOf(taken.bytes);
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const known = new Map((await this.files.list(id)).map((file) => [file.path, file.sha256]));
      const path = freeName(`media/${taken.name}`, (one) => known.has(one) && known.get(one) !== sha256);
      if (!known.has(path)) {
        await this.store.put(taken.bytes);
        await this.writer.write(actor, draft, new Map([[path, { text: null, sha256 }]]));
      }
      return { path, bytes: taken.bytes.length };
    });
  }

  /**
   * By its name in the folder, or by the hash of its bytes, as a lesson names its recordings.
   * @throws AppError `not-found`
   */
  async read(actor: Actor, id: string, name: string): Promise<{ name: string; bytes: Buffer }> {
    requirePermission(actor, 'courses.read');
    const named = await this.files.find(id, `media/${name}`);
    const file = named && !isGone(named) ? named : await this.findByHash(id, name);
    if (!file) throw new AppError('not-found');
    return { name, bytes: await this.bytesOf(file) };
  }

  private async findByHash(id: string, name: string): Promise<DraftFile | null> {
    const hash = HASHED_NAME.exec(name)?.[1];
    if (!hash) return null;
    const media = (await this.files.list(id)).filter(({ path }) => draftFileKind(path) === 'media');
    return media.find(({ sha256, text }) => (sha256 ?? hashOf(text ?? '')) === hash) ?? null;
  }

  /** @throws AppError `not-found`, `draft-in-review`, `media-used` */
  async remove(actor: Actor, id: string, name: string): Promise<void> {
    requirePermission(actor, 'courses.write');
    const path = `media/${name}`;
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      if (!(await this.files.find(id, path))) throw new AppError('not-found');
      if (usesOf(path, await this.files.list(id)).length > 0) throw new AppError('media-used');
      await this.writer.write(actor, draft, new Map([[path, NOTHING]]));
    });
  }

  private async bytesOf({ text, sha256 }: Pick<DraftFile, 'text' | 'sha256'>): Promise<Buffer> {
    if (text !== null) return Buffer.from(text);
    const bytes = sha256 === null ? null : await this.store.find(sha256);
    if (!bytes) throw new Error(`The file store has lost ${sha256}`);
    return bytes;
  }
}
