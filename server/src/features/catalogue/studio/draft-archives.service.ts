import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { writeArchive } from './archive/write-archive.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftsRepository } from './drafts.repository.js';

/** Drafts as archives, to be sent to a colleague or kept. */
@Injectable()
export class DraftArchives {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly checks: DraftChecks,
  ) {}

  /** @throws AppError `not-found` */
  async export(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
    requirePermission(actor, 'courses.read');
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    const bytes = await writeArchive(draft.slug, await this.checks.folderOf(id));
    return { name: `${draft.slug}.zip`, bytes };
  }
}
