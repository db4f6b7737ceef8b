export { AttemptSubmitted } from './assessment.events.js';
export { AssessmentModule } from './assessment.module.js';
export type { AttemptSummary } from './attempts.rows.js';
export { Attempts } from './attempts.service.js';
