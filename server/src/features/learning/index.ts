export { CourseCompleted } from './learning.events.js';
export { LearningModule } from './learning.module.js';
