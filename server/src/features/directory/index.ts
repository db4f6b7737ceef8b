export { Administrators } from './administrators.service.js';
export { Agencies } from './agencies.service.js';
export { DemonstrationAccounts, demonstrationAccounts } from './demonstration-accounts.js';
export { IdentityVerified } from './directory.events.js';
export { DirectoryModule } from './directory.module.js';
export { IdentityChecks } from './identity-checks.service.js';
export { People } from './people.service.js';
export { Places } from './places.service.js';
export { ReferenceData } from './reference-data.js';
