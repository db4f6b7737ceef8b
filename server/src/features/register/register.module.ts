import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { Duplicates } from './duplicates.service.js';
import { EntriesRepository } from './entries.repository.js';
import { HeadCountsController } from './head-counts.controller.js';
import { HeadCountSurroundings, HeadCounts } from './head-counts.service.js';
import { LinkedPeople } from './linked-people.service.js';
import { Links } from './links.service.js';
import { PeopleLinksController } from './people-links.controller.js';
import { Records } from './records.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterListener } from './register.listener.js';
import { Seals } from './seals.service.js';
import { WorkshopRecords } from './workshop-records.service.js';
import { WorkshopsListener } from './workshops.listener.js';

@Module({
  imports: [CatalogueModule, DirectoryModule],
  controllers: [RegisterController, PeopleLinksController, HeadCountsController],
  providers: [
    EntriesRepository,
    Records,
    Links,
    LinkedPeople,
    Duplicates,
    HeadCounts,
    HeadCountSurroundings,
    Seals,
    RegisterListener,
    WorkshopRecords,
    WorkshopsListener,
  ],
  exports: [Records, Links, Seals],
})
export class RegisterModule {}
