import { Module } from '@nestjs/common';
import { AccountActors } from './account-actors.js';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';
import { ActivationController } from './activation.controller.js';
import { Activation, ActivationAccounts } from './activation.service.js';
import { ActivationsRepository } from './activations.repository.js';
import { ActivationCodes, Activations } from './activations.service.js';
import { CnicMatcher } from './cnic-matcher.js';
import { IdentityController } from './identity.controller.js';
import { IdentityJobs } from './identity.jobs.js';
import { PasswordChange } from './password-change.service.js';
import { Passwords } from './passwords.js';
import { RolesRepository } from './roles.repository.js';
import { Roles } from './roles.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInSessionStore } from './sign-in-session.store.js';
import { SignInSessions } from './sign-in-sessions.service.js';

@Module({
  controllers: [IdentityController, ActivationController],
  providers: [
    AccountActors,
    AccountsRepository,
    Accounts,
    Activation,
    ActivationAccounts,
    ActivationCodes,
    Activations,
    ActivationsRepository,
    CnicMatcher,
    IdentityJobs,
    PasswordChange,
    Passwords,
    RolesRepository,
    Roles,
    SignIn,
    SignInLimits,
    SignInSessionStore,
    SignInSessions,
  ],
  exports: [AccountActors, Accounts, Activations, CnicMatcher, Roles, SignInLimits, SignInSessionStore],
})
export class IdentityModule {}
