export { AttemptGraded, AttemptSubmitted } from './assessment.events.js';
export { AssessmentModule } from './assessment.module.js';
export type { AttemptSummary } from './attempts.rows.js';
export { Attempts } from './attempts.service.js';
export type { WorkshopSeat } from './workshop-attempts.repository.js';
export { WorkshopAttempts } from './workshop-attempts.service.js';
