export { AttendanceConfirmed, AttendanceReopened } from './workshops.events.js';
export { WorkshopsModule } from './workshops.module.js';
