import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AccountListRepository } from './account-list.repository.js';
import { AccountList } from './account-list.service.js';
import { ActivationSlipsController } from './activation/activation-slips.controller.js';
import { ActivationSlips, SlipPress } from './activation/activation-slips.service.js';
import { SlipsRepository } from './activation/slips.repository.js';
import { AdministratorContacts } from './administrator-contacts.service.js';
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
import { MatchingRepository } from './matching.repository.js';
import { MeController } from './me.controller.js';
import { Newcomers } from './newcomers.service.js';
import { OwnProfile } from './own-profile.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';
import { PeopleFile } from './people-file.service.js';
import { DryRun } from './people-import/dry-run.service.js';
import { ImportConfirmation } from './people-import/import-confirmation.service.js';
import { ImportDeeds } from './people-import/import-deeds.js';
import { ImportFiles } from './people-import/import-files.js';
import { ImportedPeopleRepository } from './people-import/imported-people.repository.js';
import { ImportedPeople } from './people-import/imported-people.service.js';
import { OfficialList } from './people-import/official-list.service.js';
import { PeopleImportsController } from './people-import/people-imports.controller.js';
import { PeopleImportsJobs } from './people-import/people-imports.jobs.js';
import { PeopleImportsRepository } from './people-import/people-imports.repository.js';
import { PeopleImports } from './people-import/people-imports.service.js';
import { PeopleSheets } from './people-import/people-sheets.service.js';
import { SheetSeal } from './people-import/sheet-seal.js';
import { PeopleListRepository } from './people-list.repository.js';
import { PeopleList } from './people-list.service.js';
import { PersonCards } from './person-cards.service.js';
import { PersonContacts } from './person-contacts.service.js';
import { Places } from './places.service.js';
import { PostingHistory } from './posting-history.js';
import { PostingsRepository } from './postings.repository.js';
import { Postings } from './postings.service.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceData } from './reference-data.js';
import { RoleHolders } from './role-holders.service.js';
import { SamePeople } from './same-people.js';
import { SignUp } from './sign-up.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [
    MeController,
    DirectoryController,
    PeopleController,
    PeopleImportsController,
    ActivationSlipsController,
  ],
  providers: [
    AccountListRepository,
    AccountList,
    ActivationSlips,
    SlipPress,
    SlipsRepository,
    Administrators,
    AdministratorContacts,
    PersonContacts,
    Agencies,
    CnicUnmasking,
    CnicVault,
    DemonstrationAccounts,
    DryRun,
    DirectoryJobs,
    IdentityChecks,
    MatchingRepository,
    Newcomers,
    ImportConfirmation,
    ImportDeeds,
    OfficialList,
    ImportedPeopleRepository,
    ImportFiles,
    ImportedPeople,
    LikenessesRepository,
    Likenesses,
    OwnProfile,
    PeopleImports,
    PeopleImportsJobs,
    PeopleImportsRepository,
    PeopleRepository,
    PeopleSheets,
    People,
    PersonCards,
    PeopleFile,
    PeopleListRepository,
    PeopleList,
    Places,
    PostingsRepository,
    PostingHistory,
    Postings,
    ReferenceRepository,
    ReferenceData,
    RoleHolders,
    SamePeople,
    SheetSeal,
    SignUp,
  ],
  exports: [
    Administrators,
    AdministratorContacts,
    PersonContacts,
    Agencies,
    DemonstrationAccounts,
    IdentityChecks,
    ImportedPeople,
    Likenesses,
    Newcomers,
    People,
    PeopleSheets,
    PersonCards,
    Places,
    Postings,
    ReferenceData,
    RoleHolders,
    SamePeople,
  ],
})
export class DirectoryModule {}
