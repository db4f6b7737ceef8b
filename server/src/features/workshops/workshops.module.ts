import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { Admissions } from './admissions.service.js';
import { Candidates } from './candidates.service.js';
import { Confirmation } from './confirmation.service.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { EvidenceFilesRepository } from './evidence/evidence-files.repository.js';
import { EvidenceFiles } from './evidence/evidence-files.service.js';
import { SheetsController } from './evidence/sheets.controller.js';
import { Sheets } from './evidence/sheets.service.js';
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
  controllers: [WorkshopsController, ParticipantsController, SheetsController],
  providers: [
    ...[WorkshopsRepository, ParticipantsRepository, ConfirmationsRepository, WorkshopReader],
    ...[Workshops, Candidates, Participants, Admissions, Rolls],
    ...[Outcomes, Confirmation, Papers],
    ...[EvidenceFilesRepository, EvidenceFiles, Sheets],
  ],
  exports: [EvidenceFiles],
})
export class WorkshopsModule {}
