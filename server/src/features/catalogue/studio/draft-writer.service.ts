import type { DraftEvent, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { DraftFilesRepository, type FileContent } from './draft-files.repository.js';
import { draftFileKind } from './draft-paths.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';

const NOTHING: FileContent = { text: null, sha256: null };

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
  async write(actor: Actor, draft: DraftRow, files: ReadonlyMap<string, FileContent>): Promise<number> {
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

  /** What happened to a draft, in its own history and in the audit trail. */
  async note(
    actor: Actor,
    { id, slug, revision }: Pick<DraftRow, 'id' | 'slug' | 'revision'>,
    kind: DraftEvent['kind'],
    {
      publicationId = null,
      reason = null,
      eventId = newId(),
    }: { publicationId?: string | null; reason?: string | null; eventId?: string } = {},
  ): Promise<void> {
    await this.drafts.insertEvent({
      ...{ id: eventId, draftId: id, kind, revision, publicationId, reason },
      ...{ by: actor.accountId, at: this.clock.now() },
    });
    await this.audit.write(actor, {
      action: `catalogue.draft-${kind}`,
      subjectKind: 'draft',
      subjectId: id,
      after: { slug, revision, ...(publicationId ? { publicationId } : {}), ...(reason ? { reason } : {}) },
    });
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

/** The title that course.yaml gives, where it can be read. */
export function titleIn(yaml: string | null): Localised | null {
  const title = factsIn(yaml)?.title as { en?: unknown; ur?: unknown } | undefined;
  if (typeof title?.en !== 'string' || title.en.trim() === '') return null;
  return typeof title.ur === 'string' ? { en: title.en, ur: title.ur } : { en: title.en };
}

/** The slug that course.yaml gives, where it can be read and is one. */
export function slugIn(yaml: string | null): string | null {
  const slug = factsIn(yaml)?.slug;
  return typeof slug === 'string' && slug.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)
    ? slug
    : null;
}

function factsIn(yaml: string | null): Record<string, unknown> | null {
  if (yaml === null) return null;
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
