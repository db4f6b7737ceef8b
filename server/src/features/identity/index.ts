export { AccountActors } from './account-actors.js';
export { Accounts } from './accounts.service.js';
export type { Login, LoginKind } from './domain/logins.js';
export { IdentityModule } from './identity.module.js';
export { SignInSessionStore } from './sign-in-session.store.js';
