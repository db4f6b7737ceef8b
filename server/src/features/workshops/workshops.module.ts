import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { Admissions } from './admissions.service.js';
import { Candidates } from './candidates.service.js';
import { Confirmation } from './confirmation.service.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { Outcomes } from './outcomes.service.js';
import { Papers } from './papers.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsRepository } from './participants.repository.js';
import { Participants } from './participants.service.js';
import { Rolls } from './rolls.service.js';
import { WorkshopReader } from './workshop-reader.service.js';
import { WorkshopsController } from './workshops.controller.js';
import { WorkshopsRepository } from './workshops.repository.js';
import { Workshops } from './workshops.service.js';

@Module({
  imports: [CatalogueModule, DirectoryModule],
  controllers: [WorkshopsController, ParticipantsController],
  providers: [
    ...[WorkshopsRepository, ParticipantsRepository, ConfirmationsRepository, WorkshopReader],
    ...[Workshops, Candidates, Participants, Admissions, Rolls],
    ...[Outcomes, Confirmation, Papers],
  ],
})
export class WorkshopsModule {}
