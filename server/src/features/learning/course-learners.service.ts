import type { countLearners, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** How many people are under way, for those who write the courses. */
@Injectable()
export class CourseLearners {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Courses in which nobody is under way are left out, and so are people who never count. */
  count(actor: Actor): Promise<ViewOf<typeof countLearners>['items']> {
    requirePermission(actor, 'courses.read');
    return this.unitOfWork.query(
      `SELECT e.course_id AS "courseId", count(*)::int AS learning
       FROM enrolment e JOIN person p ON p.id = e.person_id
       WHERE e.state = 'active' AND NOT p.demonstration GROUP BY e.course_id ORDER BY e.course_id`,
    );
  }
}
