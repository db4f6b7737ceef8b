import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { WorkshopsModule } from '../workshops/index.js';
import { AlarmsRepository } from './alarms/alarms.repository.js';
import { Alarms } from './alarms/alarms.service.js';
import { Duplicates } from './duplicates.service.js';
import { EntriesRepository } from './entries.repository.js';
import { HeadCountsController } from './head-counts.controller.js';
import { HeadCountSurroundings, HeadCounts } from './head-counts.service.js';
import { IdentityEntries } from './identity-entries.service.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { Ledger } from './ledger/ledger.service.js';
import { LikeHeadCounts } from './like-head-counts.service.js';
import { LinkedPeople } from './linked-people.service.js';
import { Links } from './links.service.js';
import { OutsideController } from './outside/outside.controller.js';
import { OutsideRepository } from './outside/outside.repository.js';
import { OutsideCompletions } from './outside/outside-completions.service.js';
import { OutsideDecisions } from './outside/outside-decisions.service.js';
import { OutsideDeeds } from './outside/outside-deeds.js';
import { OutsideEntry } from './outside/outside-entry.service.js';
import { OutsideEvidence } from './outside/outside-evidence.service.js';
import { OutsideViews } from './outside/outside-views.service.js';
import { SameTraining } from './outside/same-training.service.js';
import { PeopleLinksController } from './people-links.controller.js';
import { RecordWriter } from './record-writer.js';
import { Records } from './records.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterJobs } from './register.jobs.js';
import { RegisterListener } from './register.listener.js';
import { Seals } from './seals.service.js';
import { Verifications } from './verifications.service.js';
import { WorkshopRecords } from './workshop-records.service.js';
import { WorkshopsListener } from './workshops.listener.js';

@Module({
  imports: [CatalogueModule, DirectoryModule, WorkshopsModule],
  controllers: [
    RegisterController,
    PeopleLinksController,
    HeadCountsController,
    OutsideController,
    LedgerController,
  ],
  providers: [
    EntriesRepository,
    RecordWriter,
    Records,
    Links,
    LinkedPeople,
    Duplicates,
    IdentityEntries,
    HeadCounts,
    HeadCountSurroundings,
    LikeHeadCounts,
    Seals,
    RegisterListener,
    WorkshopRecords,
    WorkshopsListener,
    ...[OutsideRepository, OutsideViews, OutsideCompletions, OutsideDeeds, OutsideEntry, OutsideEvidence],
    ...[AlarmsRepository, Alarms],
    ...[Ledger, LedgerRepository, Verifications, RegisterJobs],
    ...[SameTraining, OutsideDecisions],
  ],
  exports: [Records, Links, LinkedPeople, Seals],
})
export class RegisterModule {}
