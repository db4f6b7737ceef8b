import type { AttemptKind } from '@academy/shared';
import { newId } from '../../../platform/ids.js';
import type { TestApp } from '../../../testing/app.js';
import type { SmallCourse } from '../../../testing/small-course.js';

const DAY_MS = 86_400_000;

interface Enrolled {
  readonly personId: string;
  readonly enrolmentId: string;
  readonly at: Date;
}

interface Sat {
  readonly kind?: AttemptKind;
  readonly number?: number;
  /** Days from enrolment. */
  readonly after?: number;
  /** By question key, in the order drawn; null is left open. */
  readonly answers: Readonly<Record<string, readonly string[] | null>>;
  readonly isOpen?: boolean;
  readonly workshopId?: string;
}

/** What people did, written past the services that would make them wait for it. */
export class Taught {
  constructor(
    private readonly app: TestApp,
    private readonly course: SmallCourse,
  ) {}

  async enrol({
    agency = null as string | null,
    on = '2026-02-10',
    demonstration = false,
  } = {}): Promise<Enrolled> {
    const [personId, enrolmentId, at] = [newId(), newId(), new Date(`${on}T08:00:00Z`)];
    await this.app.unitOfWork.query(
      `INSERT INTO person (id, name_en, demonstration, agency_id)
       VALUES ($1, 'A Learner', $2, (SELECT id FROM agency WHERE code = $3))`,
      [personId, demonstration, agency],
    );
    const { courseId, publicationId } = this.course;
    await this.app.unitOfWork.query(
      `INSERT INTO enrolment (id, person_id, course_id, publication_id, enrolled_at, last_worked_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [enrolmentId, personId, courseId, publicationId, at],
    );
    return { personId, enrolmentId, at };
  }

  async read({ enrolmentId, at }: Enrolled, lessons: Readonly<Record<string, number>>): Promise<void> {
    for (const [key, days] of Object.entries(lessons))
      await this.app.unitOfWork.query(
        'INSERT INTO lesson_progress (enrolment_id, lesson_key, opened_at, completed_at) VALUES ($1, $2, $3, $3)',
        [enrolmentId, key, later(at, days)],
      );
  }

  async sit({ personId, enrolmentId, at }: Enrolled, sat: Sat): Promise<void> {
    const { kind = 'final', number = 1, after = 1, answers, isOpen = false, workshopId = null } = sat;
    const { publicationId, outline, right } = this.course;
    const [id, opened] = [newId(), later(at, after)];
    const keys = Object.keys(answers);
    const correct = keys.filter((key) => String(answers[key]) === String(right.get(key))).length;
    const versions = await this.versions();
    const drawn = keys.map((key) => ({ key, versionId: versions.get(key), kind: 'single', options: [] }));
    const isPassed = workshopId || kind === 'pretest' ? null : correct / keys.length >= 0.7;
    await this.app.unitOfWork.query(
      `INSERT INTO attempt (id, enrolment_id, person_id, publication_id, kind, number, state, rule, drawn, opened_at, deadline_at,
         submitted_at, correct, score, passed, purpose, workshop_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[id, workshopId ? null : enrolmentId, personId, publicationId, kind, number],
        ...[isOpen ? 'open' : 'submitted', JSON.stringify(outline.test), JSON.stringify(drawn), opened],
        ...(isOpen ? [null, null, null, null] : [opened, correct, 0, isPassed]),
        ...[workshopId ? 'workshop' : 'course', workshopId],
      ],
    );
    for (const [key, answer] of Object.entries(answers))
      if (answer)
        await this.app.unitOfWork.query(
          'INSERT INTO attempt_answer (attempt_id, question_key, answer, saved_at) VALUES ($1, $2, $3, $4)',
          [id, key, JSON.stringify(answer), opened],
        );
  }

  private async versions(): Promise<Map<string, string>> {
    const rows = await this.app.unitOfWork.query<{ key: string; id: string }>(
      `SELECT question_key AS key, question_version_id AS id FROM publication_question WHERE publication_id = $1`,
      [this.course.publicationId],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}

const later = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
