import { ENROL_BATCH, type enrolImport, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Publications } from '../catalogue/index.js';
import { ImportedPeople } from '../directory/index.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** Enrols the people of an import in a course, a batch at a time. */
@Injectable()
export class ImportEnrolment {
  constructor(
    private readonly people: ImportedPeople,
    private readonly publications: Publications,
    private readonly enrolments: EnrolmentsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols the people behind a row in the course's current publication. Whoever is enrolled already stays in the
   * publication that they began with; the same batch again enrols nobody.
   * @throws AppError `not-allowed`, `not-found`, `import-settled`, `course-not-open`
   */
  async enrol(
    actor: Actor,
    importId: string,
    { courseId, after }: { courseId: string; after: number },
  ): Promise<ViewOf<typeof enrolImport>> {
    const people = await this.people.of(actor, importId, 'people.enrol');
    const { publicationId } = await this.publications.currentOf(courseId);
    const waiting = people.filter(({ row }) => row > after);
    const batch = waiting.slice(0, ENROL_BATCH);
    const at = this.clock.now();
    const enrolled = await this.unitOfWork.run(async () => {
      const made = await this.enrolments.insertMany(
        batch.map(({ personId }) => ({
          id: newId(),
          person_id: personId,
          course_id: courseId,
          publication_id: publicationId,
          enrolled_at: at,
        })),
      );
      if (made.size > 0)
        await this.audit.write(actor, {
          action: 'learning.enrol-import',
          subjectKind: 'people-import',
          subjectId: importId,
          after: { courseId, publicationId, enrolled: made.size, afterRow: after },
        });
      return made;
    });
    return {
      people: people.length,
      enrolled: enrolled.size,
      already: batch
        .filter(({ personId }) => !enrolled.has(personId))
        .map(({ personId, nameEn }) => ({ personId, nameEn })),
      next: waiting.length > batch.length ? (batch.at(-1)?.row ?? null) : null,
    };
  }
}
