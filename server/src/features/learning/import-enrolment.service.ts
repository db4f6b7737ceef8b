import { type BodyOf, ENROL_BATCH, type enrolImport, type JoiningFate, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ImportedPeople } from '../directory/index.js';
import { BatchEnrolment, type Enrolled } from './batch-enrolment.js';

type LeftOut = ViewOf<typeof enrolImport>['leftOut'][number]['fate'];

/** Enrols the people of an import in a course or a cohort of it, a batch at a time. */
@Injectable()
export class ImportEnrolment {
  constructor(
    private readonly people: ImportedPeople,
    private readonly batches: BatchEnrolment,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Enrols the people behind a row in the course's current publication. Whoever is enrolled already stays in the
   * publication that they began with; the same batch again enrols nobody.
   * @throws AppError `not-allowed`, `not-found`, `import-settled`, `course-not-open`; `bad-input` for a cohort that is
   * another course's
   */
  async enrol(
    actor: Actor,
    importId: string,
    { after, ...into }: BodyOf<typeof enrolImport>,
  ): Promise<ViewOf<typeof enrolImport>> {
    const people = await this.people.of(actor, importId, 'people.enrol');
    const waiting = people.filter(({ row }) => row > after);
    const batch = waiting.slice(0, ENROL_BATCH);
    const enrolled = await this.unitOfWork.run(async () => {
      const done = await this.batches.enrol(
        actor,
        batch.map(({ personId }) => personId),
        into,
      );
      await this.write(actor, importId, { ...into, ...numbersOf(done), afterRow: after });
      return done;
    });
    const named = (fates: readonly JoiningFate[]) =>
      batch.flatMap(({ personId, nameEn }) => {
        const fate = enrolled.get(personId);
        return fate && fates.includes(fate) ? [{ personId, nameEn, fate }] : [];
      });
    return {
      people: people.length,
      ...numbersOf(enrolled),
      already: named(['already-in']).map(({ personId, nameEn }) => ({ personId, nameEn })),
      leftOut: named(LEFT_OUT).map((one) => ({ ...one, fate: one.fate as LeftOut })),
      next: waiting.length > batch.length ? (batch.at(-1)?.row ?? null) : null,
    };
  }

  private async write(
    actor: Actor,
    importId: string,
    after: ReturnType<typeof numbersOf> & { readonly afterRow: number },
  ): Promise<void> {
    if (after.enrolled + after.attached === 0) return;
    await this.audit.write(actor, {
      action: 'learning.enrol-import',
      subjectKind: 'people-import',
      subjectId: importId,
      after,
    });
  }
}

const LEFT_OUT: readonly LeftOut[] = ['completed-earlier', 'in-another', 'full', 'closed'];

function numbersOf(enrolled: Enrolled): { enrolled: number; attached: number } {
  const count = (wanted: JoiningFate): number =>
    [...enrolled.values()].filter((fate) => fate === wanted).length;
  return { enrolled: count('enrolled'), attached: count('attached') };
}
