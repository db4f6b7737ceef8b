export { ReportingModule } from './reporting.module.js';
export { TargetsQuery } from './targets.query.js';
