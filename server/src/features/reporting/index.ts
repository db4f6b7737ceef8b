export { ProjectionRepository } from './projection.repository.js';
export { ReportingModule } from './reporting.module.js';
export { TargetsQuery } from './targets.query.js';
export { Trained } from './trained.service.js';
