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
import { DryRun } from './people-import/dry-run.service.js';
import { ImportConfirmation } from './people-import/import-confirmation.service.js';
import { ImportDeeds } from './people-import/import-deeds.js';
import { ImportFiles } from './people-import/import-files.js';
import { ImportedPeopleRepository } from './people-import/imported-people.repository.js';
import { PeopleImportsController } from './people-import/people-imports.controller.js';
import { PeopleImportsJobs } from './people-import/people-imports.jobs.js';
import { PeopleImportsRepository } from './people-import/people-imports.repository.js';
import { PeopleImports } from './people-import/people-imports.service.js';
import { SheetSeal } from './people-import/sheet-seal.js';
import { PersonCards } from './person-cards.service.js';
import { Places } from './places.service.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceData } from './reference-data.js';
import { SamePeople } from './same-people.js';
import { SignUp } from './sign-up.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [MeController, DirectoryController, PeopleImportsController],
  providers: [
    AccountListRepository,
    AccountList,
    Administrators,
    Agencies,
    CnicVault,
    DemonstrationAccounts,
    DryRun,
    IdentityChecks,
    MatchingRepository,
    Newcomers,
    ImportConfirmation,
    ImportDeeds,
    ImportedPeopleRepository,
    ImportFiles,
    OwnProfile,
    PeopleImports,
    PeopleImportsJobs,
    PeopleImportsRepository,
    PeopleRepository,
    People,
    PersonCards,
    Places,
    ReferenceRepository,
    ReferenceData,
    SamePeople,
    SheetSeal,
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
    SamePeople,
  ],
})
export class DirectoryModule {}
