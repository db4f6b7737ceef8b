import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AccountListRepository } from './account-list.repository.js';
import { AccountList } from './account-list.service.js';
import { Administrators } from './administrators.service.js';
import { Agencies } from './agencies.service.js';
import { CnicUnmasking } from './cnic-unmasking.service.js';
import { CnicVault } from './cnic-vault.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryJobs } from './directory.jobs.js';
import { IdentityChecks } from './identity-checks.service.js';
import { LikenessesRepository } from './likenesses.repository.js';
import { Likenesses } from './likenesses.service.js';
import { MeController } from './me.controller.js';
import { OwnProfile } from './own-profile.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';
import { PeopleFile } from './people-file.service.js';
import { PeopleListRepository } from './people-list.repository.js';
import { PeopleList } from './people-list.service.js';
import { Places } from './places.service.js';
import { PostingHistory } from './posting-history.js';
import { PostingsRepository } from './postings.repository.js';
import { Postings } from './postings.service.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceData } from './reference-data.js';
import { SignUp } from './sign-up.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [MeController, DirectoryController, PeopleController],
  providers: [
    AccountListRepository,
    AccountList,
    Administrators,
    Agencies,
    CnicUnmasking,
    CnicVault,
    DemonstrationAccounts,
    DirectoryJobs,
    IdentityChecks,
    LikenessesRepository,
    Likenesses,
    OwnProfile,
    PeopleRepository,
    People,
    PeopleFile,
    PeopleListRepository,
    PeopleList,
    Places,
    PostingsRepository,
    PostingHistory,
    Postings,
    ReferenceRepository,
    ReferenceData,
    SignUp,
  ],
  exports: [
    Administrators,
    Agencies,
    DemonstrationAccounts,
    IdentityChecks,
    Likenesses,
    People,
    Places,
    Postings,
    ReferenceData,
  ],
})
export class DirectoryModule {}
