export { AccountActors } from './account-actors.js';
export type { Login } from './accounts.repository.js';
export { Accounts } from './accounts.service.js';
export { CnicMatcher } from './cnic-matcher.js';
export { type LoginReading, readLogin } from './domain/login-readings.js';
export { IdentityModule } from './identity.module.js';
export { Roles } from './roles.service.js';
export { SignInLimits } from './sign-in-limits.js';
export { SignInSessionStore } from './sign-in-session.store.js';
