import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { newId } from '../../../platform/ids.js';
import type { SmallCourse } from '../../../testing/small-course.js';
import { CourseCompleted } from '../../learning/index.js';
import { TrainingRecorded } from '../../register/index.js';

interface Services {
  readonly get: NestFastifyApplication['get'];
}

/** The event of a completed course, with the enrolment behind it. */
export async function aCompletion(
  services: Services,
  course: SmallCourse,
  personId: string,
  score: number | null = 85,
): Promise<CourseCompleted> {
  const enrolmentId = newId();
  const { courseId, publicationId, outline } = course;
  await services
    .get(UnitOfWork)
    .query('INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4)', [
      enrolmentId,
      personId,
      courseId,
      publicationId,
    ]);
  const completedAt = new Date();
  return new CourseCompleted({
    enrolmentId,
    personId,
    courseId,
    publicationId,
    topic: outline.topic,
    attemptId: null,
    score,
    completedAt,
  });
}

/** A record that no certificate proves yet, as the event that tells of it. */
export async function aRecord(
  services: Services,
  course: SmallCourse,
  personId: string,
): Promise<TrainingRecorded> {
  const { enrolmentId, topic, courseId, publicationId, score } = await aCompletion(
    services,
    course,
    personId,
  );
  const [recordId, completedOn] = [newId(), '2026-07-05'];
  await services.get(UnitOfWork).query(
    `INSERT INTO register_entry (id, kind, person_id, way, source_id, source_revision, topic, completed_on, rule_version,
       counted, sex, disability, identity)
     VALUES ($1, 'record', $2, 'online', $3, 1, $4, $5, 1, true, 'unsaid', 'unsaid', 'none')`,
    [recordId, personId, enrolmentId, topic, completedOn],
  );
  const recorded = { courseId, publicationId, enrolmentId, score };
  return new TrainingRecorded({
    recordId,
    personId,
    way: 'online',
    sourceId: enrolmentId,
    completedOn,
    counted: true,
    course: recorded,
  });
}

/** Tells it as the learning room does: inside a transaction that must commit. */
export const tell = (services: Services, event: CourseCompleted | TrainingRecorded): Promise<void> =>
  services.get(UnitOfWork).run(() => services.get(DomainEvents).publish(event));

/** Completes the course and returns the certificate's number. */
export async function complete(services: Services, course: SmallCourse, personId: string): Promise<string> {
  const completed = await aCompletion(services, course, personId);
  await tell(services, completed);
  const [row] = await services
    .get(UnitOfWork)
    .query<{ number: string }>('SELECT number FROM certificate WHERE enrolment_id = $1', [
      completed.enrolmentId,
    ]);
  if (!row) throw new Error('No certificate was issued.');
  return row.number;
}
