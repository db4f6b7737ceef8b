import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AccountListRepository } from './account-list.repository.js';
import { AccountList } from './account-list.service.js';
import { Administrators } from './administrators.service.js';
import { Agencies } from './agencies.service.js';
import { CnicVault } from './cnic-vault.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { DirectoryController } from './directory.controller.js';
import { IdentityChecks } from './identity-checks.service.js';
import { MatchingRepository } from './matching.repository.js';
import { MeController } from './me.controller.js';
import { Newcomers } from './newcomers.service.js';
import { OwnProfile } from './own-profile.service.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';
import { PersonCards } from './person-cards.service.js';
import { Places } from './places.service.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceData } from './reference-data.js';
import { SignUp } from './sign-up.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [MeController, DirectoryController],
  providers: [
    AccountListRepository,
    AccountList,
    Administrators,
    Agencies,
    CnicVault,
    DemonstrationAccounts,
    IdentityChecks,
    MatchingRepository,
    Newcomers,
    OwnProfile,
    PeopleRepository,
    People,
    PersonCards,
    Places,
    ReferenceRepository,
    ReferenceData,
    SignUp,
  ],
  exports: [
    Administrators,
    Agencies,
    DemonstrationAccounts,
    IdentityChecks,
    Newcomers,
    People,
    PersonCards,
    Places,
    ReferenceData,
  ],
})
export class DirectoryModule {}
