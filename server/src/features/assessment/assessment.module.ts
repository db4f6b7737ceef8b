import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentJobs } from './assessment.jobs.js';
import { AttemptsRepository } from './attempts.repository.js';
import { Attempts } from './attempts.service.js';
import { Closing } from './closing.service.js';
import { Practice } from './practice.service.js';

@Module({
  imports: [CatalogueModule],
  controllers: [AssessmentController],
  providers: [AttemptsRepository, Attempts, Closing, Practice, AssessmentJobs],
  exports: [Attempts],
})
export class AssessmentModule {}
