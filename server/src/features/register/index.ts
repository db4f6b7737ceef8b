export { currentRule } from './domain/counting-rule.js';
export { LinkedPeople } from './linked-people.service.js';
export { Links } from './links.service.js';
export { Records } from './records.service.js';
export { TrainingRecorded } from './register.events.js';
export { RegisterModule } from './register.module.js';
export { isSound, type Seal, Seals } from './seals.service.js';
