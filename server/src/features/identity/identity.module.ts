import { Module } from '@nestjs/common';
import { AccountActors } from './account-actors.js';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';
import { IdentityController } from './identity.controller.js';
import { Passwords } from './passwords.js';
import { SignIn } from './sign-in.service.js';
import { SignInSessionStore } from './sign-in-session.store.js';
import { SignInSessionsRepository } from './sign-in-sessions.repository.js';

@Module({
  controllers: [IdentityController],
  providers: [
    AccountActors,
    Accounts,
    AccountsRepository,
    Passwords,
    SignIn,
    SignInSessionStore,
    SignInSessionsRepository,
  ],
  exports: [AccountActors, Accounts, SignInSessionStore],
})
export class IdentityModule {}
