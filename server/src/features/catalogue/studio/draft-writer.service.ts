import type { DraftEvent, DraftState, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { DraftFilesRepository, type FileContent, type NewContent } from './draft-files.repository.js';
import { draftFileKind } from './draft-paths.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';
import { titleIn } from './yaml-facts.js';

/** A file that is not there. */
export const NOTHING: FileContent = { text: null, sha256: null };

interface Noted {
  readonly publicationId?: string | null;
  readonly reason?: string | null;
  /** How much of what the safety check found was confirmed. */
  readonly confirmed?: number;
  /** Made by the client where it may send the same again. */
  readonly eventId?: string;
}

/** Changes drafts; every method belongs inside a transaction. */
@Injectable()
export class DraftWriter {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly store: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The draft as it stands, held by nobody. @throws AppError `not-found` */
  async get(id: string): Promise<DraftRow> {
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    return draft;
  }

  /** Into review, or out of it. The draft is held. */
  turn(id: string, state: DraftState): Promise<void> {
    return this.drafts.setState(id, state);
  }

  /**
   * Holds the draft until the transaction ends.
   * @throws AppError `not-found`
   */
  async hold(id: string): Promise<DraftRow> {
    const draft = await this.drafts.lock(id);
    if (!draft) throw new AppError('not-found');
    return draft;
  }

  /** A draft without files, held. */
  async insert(
    actor: Actor,
    draft: { readonly id: string; readonly slug: string; readonly title: Localised },
  ): Promise<DraftRow> {
    await this.drafts.insert({ ...draft, by: actor.accountId, at: this.clock.now() });
    return this.hold(draft.id);
  }

  /** As `hold`; @throws AppError `draft-in-review`, too */
  async holdToWrite(id: string): Promise<DraftRow> {
    const draft = await this.hold(id);
    if (draft.state === 'in-review') throw new AppError('draft-in-review');
    return draft;
  }

  /** Keeps what lies in a folder: texts as they are, media in the file store. What is no file of a course is left out. */
  async contentsOf(folder: ReadonlyMap<string, Buffer>): Promise<Map<string, FileContent>> {
    const contents = new Map<string, FileContent>();
    for (const [path, bytes] of folder) {
      const kind = draftFileKind(path);
      if (kind === 'text') contents.set(path, { text: plainText(bytes), sha256: null });
      if (kind === 'media') contents.set(path, { text: null, sha256: await this.store.put(bytes) });
    }
    return contents;
  }

  /**
   * Writes what is another than before, as one change of the draft. The draft is held.
   * @returns the draft's revision; the same as before where nothing differs
   */
  async write(actor: Actor, draft: DraftRow, files: ReadonlyMap<string, NewContent>): Promise<number> {
    const known = new Map((await this.files.list(draft.id)).map((file) => [file.path, file]));
    const changed = new Map([...files].filter(([path, content]) => !isSame(known.get(path), content)));
    if (changed.size === 0) return draft.revision;
    const revision = draft.revision + 1;
    const written = { draftId: draft.id, revision, by: actor.accountId, at: this.clock.now() };
    await this.files.write(written, changed);
    await this.drafts.setRevision(draft.id, revision);
    const title = titleIn(changed.get('course.yaml')?.text ?? null);
    if (title) await this.drafts.setTitle(draft.id, title);
    return revision;
  }

  /** As `write`; whatever else there is in the draft goes. */
  async replace(actor: Actor, draft: DraftRow, files: ReadonlyMap<string, FileContent>): Promise<number> {
    const gone = (await this.files.list(draft.id)).filter(({ path }) => !files.has(path));
    return this.write(actor, draft, new Map([...files, ...gone.map(({ path }) => [path, NOTHING] as const)]));
  }

  /**
   * What happened to a draft, in its own history and in the audit trail.
   * @returns the id of what was noted
   */
  async note(
    actor: Actor,
    { id, slug, revision }: Pick<DraftRow, 'id' | 'slug' | 'revision'>,
    kind: DraftEvent['kind'],
    { publicationId = null, reason = null, confirmed, eventId = newId() }: Noted = {},
  ): Promise<string> {
    await this.drafts.insertEvent({
      ...{ id: eventId, draftId: id, kind, revision, publicationId, reason },
      ...{ by: actor.accountId, at: this.clock.now() },
    });
    await this.audit.write(actor, {
      action: `catalogue.draft-${kind}`,
      subjectKind: 'draft',
      subjectId: id,
      after: {
        ...{ slug, revision, confirmed },
        ...(publicationId ? { publicationId } : {}),
        ...(reason ? { reason } : {}),
      },
    });
    return eventId;
  }
}

const isSame = (one: FileContent | undefined, other: FileContent): boolean =>
  (one?.text ?? null) === other.text && (one?.sha256 ?? null) === other.sha256;

/** Line ends as the format has them; what was not UTF-8 has been refused before. */
export const plainText = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
