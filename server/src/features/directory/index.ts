export { Agencies } from './agencies.service.js';
export { DemonstrationAccounts, demonstrationAccounts } from './demonstration-accounts.js';
export { IdentityVerified } from './directory.events.js';
export { DirectoryModule } from './directory.module.js';
export type { NewPerson, PersonAttributes } from './people.rows.js';
export { People } from './people.service.js';
export { ReferenceData } from './reference-data.js';
