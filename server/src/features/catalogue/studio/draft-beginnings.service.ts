import {
  type BodyOf,
  type beginDraft,
  type createDraft,
  freeSlug,
  type Localised,
  slugOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { PublishingRepository } from '../publishing/publishing.repository.js';
import { newCourseFiles } from './domain/new-course.js';
import { DraftChecks } from './draft-checks.service.js';
import type { FileContent } from './draft-files.repository.js';
import { DraftWriter } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { ManualFolders } from './manual-folders.js';
import { titleIn } from './yaml-facts.js';

export interface Made {
  readonly id: string;
  readonly slug: string;
}

interface Beginning extends Made {
  readonly title: Localised;
  readonly files: ReadonlyMap<string, FileContent>;
  readonly kind: 'begun' | 'imported';
  /** The publication that these files are, where they are one. */
  readonly publicationId: string | null;
}

const madeOf = ({ id, slug }: Made): Made => ({ id, slug });

/** Drafts from nothing, from a manual of the product, or from a folder that was sent. */
@Injectable()
export class DraftBeginnings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly writer: DraftWriter,
    private readonly manuals: ManualFolders,
    private readonly publishing: PublishingRepository,
    private readonly checks: DraftChecks,
  ) {}

  /** A new course. Sent again with the same id, it answers the same. */
  async create(
    actor: Actor,
    { id, titleEn, titleUr, topic, audience }: BodyOf<typeof createDraft>,
  ): Promise<Made> {
    requirePermission(actor, 'courses.write');
    return this.unitOfWork.run(async () => {
      const wanted = slugOf(titleEn);
      await this.publishing.lock(wanted);
      // Asked while the name is held: of two clicks the second finds what the first one made.
      const known = await this.drafts.find(id);
      if (known) return madeOf(known);
      const slug = freeSlug(wanted, await this.drafts.takenSlugs(wanted));
      const title = titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn };
      const texts = newCourseFiles({ slug, topic: topic ?? slug, title, audience });
      const files = new Map([...texts].map(([path, text]) => [path, { text, sha256: null }]));
      return this.begin(actor, { id, slug, title, files, kind: 'begun', publicationId: null });
    });
  }

  /**
   * A draft of a manual that the product ships. Sent again with the same id, it answers the same.
   * @throws AppError `not-found`, `draft-exists`
   */
  async fromManual(actor: Actor, { id, slug }: BodyOf<typeof beginDraft>): Promise<Made> {
    requirePermission(actor, 'courses.write');
    const folder = await this.manuals.read(slug);
    const hash = (await this.checks.check(folder, slug)).content?.hash ?? null;
    return this.unitOfWork.run(async () => {
      await this.publishing.lock(slug);
      const known = await this.drafts.findBySlug(slug);
      if (known?.id === id) return madeOf(known);
      const current = await this.publishing.findCurrent(slug);
      const isCurrent = current !== null && current.contentHash === hash;
      const files = await this.writer.contentsOf(folder);
      const title = titleIn(files.get('course.yaml')?.text ?? null) ?? { en: slug };
      const publicationId = isCurrent ? current.publicationId : null;
      return this.begin(actor, { id, slug, title, files, kind: 'begun', publicationId });
    });
  }

  /**
   * Writes the draft with its first files. Belongs inside a transaction that holds the slug.
   * @throws AppError `draft-exists`
   */
  async begin(actor: Actor, { id, slug, title, files, kind, publicationId }: Beginning): Promise<Made> {
    if ((await this.drafts.findBySlug(slug)) || (await this.drafts.find(id)))
      throw new AppError('draft-exists');
    const draft = await this.writer.insert(actor, { id, slug, title });
    const revision = await this.writer.write(actor, draft, files);
    await this.writer.note(actor, { id, slug, revision }, kind, { publicationId });
    return { id, slug };
  }
}
