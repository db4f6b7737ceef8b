export { Cohorts } from './cohorts/cohorts.service.js';
export { Enrolments } from './enrolments.service.js';
export { ExtraTime } from './extra-time.service.js';
export { CourseCompleted } from './learning.events.js';
export { LearningModule } from './learning.module.js';
export { Study } from './study.service.js';
export { Tests } from './tests.service.js';
