import { Module } from '@nestjs/common';
import { CatalogueModule, StudioModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentJobs } from './assessment.jobs.js';
import { AttemptsRepository } from './attempts.repository.js';
import { Attempts } from './attempts.service.js';
import { Closing } from './closing.service.js';
import { DraftDrawsController } from './draft-draws.controller.js';
import { DraftDraws } from './draft-draws.service.js';
import { EssayGradesRepository } from './essays/essay-grades.repository.js';
import { EssayGrading } from './essays/essay-grading.service.js';
import { EssayQueueRepository } from './essays/essay-queue.repository.js';
import { EssayQueues } from './essays/essay-queue.service.js';
import { EssayReader } from './essays/essay-reader.service.js';
import { EssaysController } from './essays/essays.controller.js';
import { Practice } from './practice.service.js';
import { WorkshopAttemptsRepository } from './workshop-attempts.repository.js';
import { WorkshopAttempts } from './workshop-attempts.service.js';

@Module({
  imports: [CatalogueModule, StudioModule, DirectoryModule],
  controllers: [AssessmentController, DraftDrawsController, EssaysController],
  providers: [
    ...[AttemptsRepository, Attempts, Closing, Practice, AssessmentJobs],
    ...[WorkshopAttemptsRepository, WorkshopAttempts, DraftDraws],
    ...[EssayGradesRepository, EssayQueueRepository, EssayReader, EssayQueues, EssayGrading],
  ],
  exports: [Attempts, WorkshopAttempts],
})
export class AssessmentModule {}
