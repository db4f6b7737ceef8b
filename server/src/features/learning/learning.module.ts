import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { Completion } from './completion.service.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { Enrolments } from './enrolments.service.js';
import { ImportEnrolmentController } from './import-enrolment.controller.js';
import { ImportEnrolment } from './import-enrolment.service.js';
import { LearningController } from './learning.controller.js';
import { LearningListener } from './learning.listener.js';
import { NotesRepository } from './notes.repository.js';
import { Notes } from './notes.service.js';
import { PersonEnrolmentsController } from './person-enrolments.controller.js';
import { PersonEnrolments } from './person-enrolments.service.js';
import { Study } from './study.service.js';
import { Tests } from './tests.service.js';

@Module({
  imports: [CatalogueModule, AssessmentModule, DirectoryModule],
  controllers: [LearningController, PersonEnrolmentsController, ImportEnrolmentController],
  providers: [
    EnrolmentsRepository,
    NotesRepository,
    EnrolmentPresenter,
    Enrolments,
    PersonEnrolments,
    ImportEnrolment,
    Study,
    Tests,
    Notes,
    Completion,
    LearningListener,
  ],
  exports: [Enrolments, Study, Tests],
})
export class LearningModule {}
