import type { approveDraft, BodyOf, returnDraft, submitDraft, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { CurrentCourses } from '../current-courses.service.js';
import { Publisher } from '../publishing/publisher.service.js';
import { DraftAuthors } from './draft-authors.service.js';
import { DraftWriter } from './draft-writer.service.js';
import type { DraftRow } from './drafts.repository.js';
import { DraftSafety, requireConfirmed } from './review/draft-safety.service.js';

/** From a draft to a publication, by two people. */
@Injectable()
export class DraftReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: DraftWriter,
    private readonly authors: DraftAuthors,
    private readonly safety: DraftSafety,
    private readonly publisher: Publisher,
    private readonly courses: CurrentCourses,
  ) {}

  /**
   * Sends what was seen to review; nobody writes in it until it comes back. Sent again, it changes nothing. Whoever sends
   * it confirms what the check before publishing found, as the approver will: the reviewer is told of no gap first.
   * @throws AppError `not-found`, `draft-changed`, `draft-has-errors`, `draft-unsafe`, `draft-unconfirmed`,
   *   `draft-unchanged`
   */
  async submit(actor: Actor, id: string, { revision, confirmed }: BodyOf<typeof submitDraft>): Promise<void> {
    requirePermission(actor, 'courses.write');
    const checked = await this.safety.of(await this.writer.get(id));
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.hold(id);
      if (draft.revision !== revision || checked.revision !== revision) throw new AppError('draft-changed');
      if (draft.state === 'in-review') return;
      if (!checked.content) throw new AppError('draft-has-errors');
      const findings = requireConfirmed(checked.findings, confirmed);
      if (draft.published_revision === revision && draft.is_open) throw new AppError('draft-unchanged');
      await this.writer.turn(id, 'in-review');
      const eventId = await this.writer.note(actor, draft, 'submitted', { confirmed: findings.length });
      await this.safety.confirm(eventId, findings);
    });
  }

  /**
   * Takes a draft back from review. Sent again, it changes nothing.
   * @throws AppError `not-found`
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'courses.write');
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.hold(id);
      if (draft.state === 'draft') return;
      await this.writer.turn(id, 'draft');
      await this.writer.note(actor, draft, 'withdrawn');
    });
  }

  /** @throws AppError `not-found`, `draft-not-in-review`, `draft-changed` */
  async return(actor: Actor, id: string, { revision, reason }: BodyOf<typeof returnDraft>): Promise<void> {
    requirePermission(actor, 'courses.approve');
    await this.unitOfWork.run(async () => {
      const draft = await this.holdInReview(id, revision);
      await this.writer.turn(id, 'draft');
      await this.writer.note(actor, draft, 'returned', { reason });
    });
  }

  /**
   * Publishes the draft as it was seen: whole or not at all. The database holds the rule of two people as well. Sent
   * again, it answers the same. What the safety check found is kept with it, as the approver confirmed it.
   * @throws AppError `not-found`, `draft-not-in-review`, `draft-changed`, `draft-own`, `draft-has-errors`,
   *   `draft-unsafe`, `draft-unconfirmed`
   */
  async approve(
    actor: Actor,
    id: string,
    { revision, confirmed }: BodyOf<typeof approveDraft>,
  ): Promise<ViewOf<typeof approveDraft>> {
    requirePermission(actor, 'courses.approve');
    const checked = await this.safety.of(await this.writer.get(id));
    const done = await this.unitOfWork.run(async () => {
      const published = publishedAs(await this.writer.hold(id), revision);
      if (published) return published;
      const draft = await this.holdInReview(id, revision);
      if (checked.revision !== revision) throw new AppError('draft-changed');
      if (await this.authors.include(actor, draft)) throw new AppError('draft-own');
      if (!checked.content) throw new AppError('draft-has-errors');
      const findings = requireConfirmed(checked.findings, confirmed);
      const { courseId, publicationId, number } = await this.publisher.publish(checked.content, {
        approvedBy: actor,
      });
      await this.writer.turn(id, 'draft');
      const eventId = await this.writer.note(actor, draft, 'published', {
        publicationId,
        confirmed: findings.length,
      });
      await this.safety.confirm(eventId, findings);
      return { courseId, publicationId, number };
    });
    this.courses.forget();
    return done;
  }

  private async holdInReview(id: string, revision: number): Promise<DraftRow> {
    const draft = await this.writer.hold(id);
    if (draft.state !== 'in-review') throw new AppError('draft-not-in-review');
    if (draft.revision !== revision) throw new AppError('draft-changed');
    return draft;
  }
}

/** What this very revision has been published as already. */
function publishedAs(draft: DraftRow, revision: number): ViewOf<typeof approveDraft> | null {
  const { course_id: courseId, publication_id: publicationId, publication_number: number } = draft;
  if (draft.state !== 'draft' || draft.published_revision !== revision) return null;
  return courseId && publicationId && number ? { courseId, publicationId, number } : null;
}
