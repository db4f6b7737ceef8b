import {
  freeSlug,
  type importWord,
  type QueryOf,
  slugOf,
  type tryWord,
  type WordDryRun,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Turnstile } from '../../../platform/pdf/turnstile.js';
import { PublishingRepository } from '../publishing/publishing.repository.js';
import { DraftBeginnings, type Made } from './draft-beginnings.service.js';
import { DraftWriter } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { takeDescriptions, withDescriptions } from './word/described-document.js';
import { courseAround, WordReadings } from './word-readings.service.js';

/** Pictures take memory: one document at a time, and a few may wait. */
const AT_ONCE = 1;
const WAITING = 4;

/** Word documents: looked at first, and kept when somebody has seen what becomes of them. */
@Injectable()
export class WordImports {
  private readonly turnstile = new Turnstile(AT_ONCE, WAITING);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly writer: DraftWriter,
    private readonly beginnings: DraftBeginnings,
    private readonly publishing: PublishingRepository,
    private readonly readings: WordReadings,
  ) {}

  /**
   * The lessons that a document would become, and what of it would not come along. Nothing is kept.
   * @throws AppError `word-unreadable`, `word-refused`, `word-empty`; `not-found` for a draft that is not there
   */
  async try(actor: Actor, target: QueryOf<typeof tryWord>, bytes: Buffer): Promise<WordDryRun> {
    requirePermission(actor, 'courses.write');
    return this.turnstile.through(async () => (await this.readings.read(target, bytes)).view);
  }

  /**
   * Keeps what the dry run showed, with the words for pictures that stand before the document: as a new draft, or as the
   * next change of one that is there.
   * @throws AppError as `try`; `bad-input` where a picture has no words; `import-changed` where the document or the draft is another than was seen,
   * `draft-in-review`
   */
  async confirm(actor: Actor, query: QueryOf<typeof importWord>, bytes: Buffer): Promise<Made> {
    requirePermission(actor, 'courses.write');
    return this.turnstile.through(async () => {
      const done = await this.findDone(query);
      if (done) return done;
      const { alts, document } = takeDescriptions(bytes);
      const { view, files: shown, draft } = await this.readings.read(query, document);
      if (view.digest !== query.digest) throw new AppError('import-changed');
      const files = withDescriptions(shown, view.pictures, alts);
      if (!draft) return this.begin(actor, query, files);
      return this.unitOfWork.run(async () => {
        const held = await this.writer.holdToWrite(draft.id);
        if (held.revision !== draft.revision) throw new AppError('import-changed');
        const revision = await this.writer.write(actor, held, await this.writer.contentsOf(files));
        const { id, slug } = held;
        await this.writer.note(actor, { id, slug, revision }, 'imported', { eventId: query.id });
        return { id, slug };
      });
    });
  }

  /** This very confirmation was taken before, and its answer was lost. */
  private async findDone({ id, draft }: QueryOf<typeof importWord>): Promise<Made | null> {
    const known = await this.drafts.find(draft ?? id);
    if (!known || (draft && !(await this.drafts.hasEvent(id)))) return null;
    return { id: known.id, slug: known.slug };
  }

  private begin(
    actor: Actor,
    { id, titleEn, titleUr, audience }: QueryOf<typeof importWord>,
    lessons: ReadonlyMap<string, Buffer>,
  ): Promise<Made> {
    if (!titleEn || !audience) throw new AppError('bad-input');
    return this.unitOfWork.run(async () => {
      const wanted = slugOf(titleEn);
      await this.publishing.lock(wanted);
      const known = await this.drafts.find(id);
      if (known) return { id: known.id, slug: known.slug };
      const slug = freeSlug(wanted, await this.drafts.takenSlugs(wanted));
      const title = titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn };
      const course = courseAround({ slug, topic: slug, title, audience: audience.split(',') });
      const files = await this.writer.contentsOf(new Map([...course, ...lessons]));
      return this.beginnings.begin(actor, { id, slug, title, files, kind: 'imported', publicationId: null });
    });
  }
}
