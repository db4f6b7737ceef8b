import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { CurrentCourses } from '../current-courses.service.js';
import { PublishingRepository } from '../publishing/publishing.repository.js';
import { DraftWriter } from './draft-writer.service.js';

/** Published courses, closed to newcomers and opened again; whoever is under way goes on in either case. */
@Injectable()
export class CourseOpenings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: DraftWriter,
    private readonly publishing: PublishingRepository,
    private readonly courses: CurrentCourses,
  ) {}

  /** Sent again, it changes nothing. @throws AppError `not-found`, `course-not-published` */
  close(actor: Actor, draftId: string, reason: string): Promise<void> {
    return this.set(actor, draftId, { isOpen: false, reason });
  }

  /** As `close`. */
  open(actor: Actor, draftId: string, reason: string): Promise<void> {
    return this.set(actor, draftId, { isOpen: true, reason });
  }

  private async set(
    actor: Actor,
    draftId: string,
    { isOpen, reason }: { readonly isOpen: boolean; readonly reason: string },
  ): Promise<void> {
    requirePermission(actor, 'courses.unpublish');
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.hold(draftId);
      await this.publishing.lock(draft.slug);
      const course = await this.publishing.findCurrent(draft.slug);
      if (!course?.publicationId) throw new AppError('course-not-published');
      if (course.isOpen === isOpen) return;
      await this.publishing.setOpen(course.courseId, isOpen);
      await this.writer.note(actor, draft, isOpen ? 'reopened' : 'unpublished', { reason });
    });
    this.courses.forget();
  }
}
