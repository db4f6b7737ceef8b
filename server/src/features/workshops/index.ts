export { WorkshopCorrections } from './corrections.service.js';
export { EvidenceFiles } from './evidence/evidence-files.service.js';
export { AttendanceConfirmed, AttendanceReopened } from './workshops.events.js';
export { WorkshopsModule } from './workshops.module.js';
