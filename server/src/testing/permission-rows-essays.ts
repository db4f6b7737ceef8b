import { newId } from '../platform/ids.js';
import { anyone, ownOnly, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';
import { anEssay, aTrainee, publishSmallCourse, RUBRIC, type SmallCourse } from './small-course.js';

const KEY = 'f-essay';
const courses = new WeakMap<World, Promise<SmallCourse>>();

/** One course with an essay for each world. */
function course(world: World): Promise<SmallCourse> {
  const known = courses.get(world) ?? publishSmallCourse(world.app.unitOfWork, {}, [anEssay(KEY)]);
  courses.set(world, known);
  return known;
}

/** An essay of somebody new, handed in and not graded. */
async function essay(world: World): Promise<{ id: string; questionKey: string }> {
  const { unitOfWork } = world.app;
  const { courseId, publicationId, outline } = await course(world);
  const { personId } = await aTrainee(unitOfWork);
  const [enrolmentId, id] = [newId(), newId()];
  await unitOfWork.query(
    'INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4)',
    [enrolmentId, personId, courseId, publicationId],
  );
  const drawn = [{ key: KEY, versionId: newId(), kind: 'essay', options: [] }];
  await unitOfWork.query(
    `INSERT INTO attempt (id, enrolment_id, person_id, publication_id, kind, number, state, rule, drawn, opened_at, deadline_at,
       submitted_at) VALUES ($1, $2, $3, $4, 'final', 1, 'awaiting-grading', $5, $6, now(), now(), now())`,
    [id, enrolmentId, personId, publicationId, JSON.stringify(outline.test), JSON.stringify(drawn)],
  );
  await unitOfWork.query(
    'INSERT INTO attempt_answer (attempt_id, question_key, answer, saved_at) VALUES ($1, $2, $3, now())',
    [id, KEY, JSON.stringify(['Keep the child apart.'])],
  );
  return { id, questionKey: KEY };
}

/** What a person grades, and what becomes of it. */
export const essaysRows: Rows = {
  'assessment.list-essays': anyone(),
  'assessment.export-essays': anyone(),
  'assessment.count-essays': anyone(),
  'assessment.get-essay': anyone(async (world) => ({ params: await essay(world) })),
  'learning.see-graded-test': ownOnly(({ done }) => ({ params: { id: done.attemptId } })),
  'assessment.grade-essay': anyone(async (world) => ({
    params: await essay(world),
    body: {
      id: newId(),
      points: Object.fromEntries(RUBRIC.map(({ id, points }) => [id, points])),
      over: 0,
    },
  })),
};
