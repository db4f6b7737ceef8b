import { type Course, dayInKarachi } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, SYSTEM } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import type { CourseContent } from './content.js';
import { type CurrentPublication, PublishingRepository } from './publishing.repository.js';

export interface Published {
  readonly courseId: string;
  readonly publicationId: string;
  readonly number: number;
  /** False where nothing was written. */
  readonly published: boolean;
}

export interface PublishOptions {
  /**
   * Leaves the current publication in its place where this content was published before it, where a reviewer has
   * approved what is current, and where the course is closed.
   */
  readonly onlyNews?: boolean;
  /** The reviewer; the product's own manuals come without one. */
  readonly approvedBy?: Actor;
}

/** Makes publications: whole or not at all, and one at a time for each course. */
@Injectable()
export class Publisher {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publishing: PublishingRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** Publishes what is not current already; whoever publishes the same at the same time gets the same. */
  publish(content: CourseContent, options: PublishOptions = {}): Promise<Published> {
    return this.unitOfWork.run(async () => {
      const { slug } = content.outline;
      await this.publishing.lock(slug);
      const current = await this.publishing.findCurrent(slug);
      if (current?.publicationId && (await this.isKnown(content, current, options))) {
        const { courseId, publicationId, number } = current;
        return { courseId, publicationId, number, published: false };
      }
      return this.publishNext(content, current, options.approvedBy ?? null);
    });
  }

  private async isKnown(
    { hash }: CourseContent,
    current: CurrentPublication,
    { onlyNews = false }: PublishOptions,
  ): Promise<boolean> {
    if (current.contentHash === hash && (current.isOpen || onlyNews)) return true;
    if (onlyNews && (current.isApproved || !current.isOpen)) return true;
    return onlyNews && (await this.publishing.hasPublished(current.courseId, hash));
  }

  private async publishNext(
    content: CourseContent,
    current: CurrentPublication | null,
    approvedBy: Actor | null,
  ): Promise<Published> {
    const publishedAt = this.clock.now();
    const outline: Course = {
      ...content.outline,
      id: current?.courseId ?? newId(),
      publicationId: newId(),
      publicationNumber: (current?.number ?? 0) + 1,
      publishedOn: dayInKarachi(publishedAt),
      contentHash: content.hash,
    };
    // Kept under their hash: files of a publication that is rolled back harm nobody.
    for (const { bytes } of content.media) await this.files.put(bytes);
    const topicId = await this.publishing.saveTopic(outline.topic, outline.slug, outline.title);
    if (!current) await this.publishing.insertCourse(outline.id, outline.slug, topicId);
    await this.publishing.insertPublication(outline, publishedAt, content, approvedBy?.accountId ?? null);
    await this.publishing.makeCurrent(outline, topicId);
    const { id: courseId, publicationId, publicationNumber: number } = outline;
    await this.audit.write(approvedBy ?? SYSTEM, {
      action: 'catalogue.publish-course',
      subjectKind: 'publication',
      subjectId: publicationId,
      before: current?.publicationId ? { publicationId: current.publicationId } : undefined,
      after: { slug: outline.slug, number, contentHash: content.hash },
    });
    return { courseId, publicationId, number, published: true };
  }
}
