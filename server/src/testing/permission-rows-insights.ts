import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

/** Figures of a course stand for nobody in particular; a coordinator's are narrowed to their agencies. */
const course = anyone(({ courses }: World) => ({ params: { courseId: courses.done.courseId } }));

/** Insights; the questions with what is right in them are for trainers, reviewers and administrators alone. */
export const insightsRows: Rows = {
  'reporting.insights': anyone(),
  'reporting.insights-csv': anyone(),
  'reporting.insights-xlsx': anyone(),
  'reporting.course-insights': course,
  'reporting.course-insights-csv': course,
  'reporting.course-insights-xlsx': course,
  'reporting.items-insights': course,
  'reporting.items-insights-csv': course,
  'reporting.items-insights-xlsx': course,
};
