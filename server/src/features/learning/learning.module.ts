import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { BatchEnrolment } from './batch-enrolment.js';
import { CohortCandidates } from './cohorts/cohort-candidates.service.js';
import { CohortChecks } from './cohorts/cohort-checks.js';
import { CohortJoining } from './cohorts/cohort-joining.service.js';
import { CohortList } from './cohorts/cohort-list.service.js';
import { CohortMembersRepository } from './cohorts/cohort-members.repository.js';
import { CohortNaming } from './cohorts/cohort-naming.js';
import { CohortNotices } from './cohorts/cohort-notices.js';
import { CohortPeople } from './cohorts/cohort-people.service.js';
import { CohortPeopleReader } from './cohorts/cohort-people-reader.js';
import { CohortReaches } from './cohorts/cohort-reaches.js';
import { CohortReader } from './cohorts/cohort-reader.service.js';
import { CohortReport } from './cohorts/cohort-report.js';
import { CohortsController } from './cohorts/cohorts.controller.js';
import { CohortsRepository } from './cohorts/cohorts.repository.js';
import { Cohorts } from './cohorts/cohorts.service.js';
import { Facilitators } from './cohorts/facilitators.service.js';
import { Completion } from './completion.service.js';
import { CourseLearnersController } from './course-learners.controller.js';
import { CourseLearners } from './course-learners.service.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { Enrolments } from './enrolments.service.js';
import { ExtraTimeController } from './extra-time.controller.js';
import { ExtraTimeRepository } from './extra-time.repository.js';
import { ExtraTime } from './extra-time.service.js';
import { GradedJobs } from './graded/graded.jobs.js';
import { GradedMail } from './graded/graded-mail.service.js';
import { GradedNoticesRepository } from './graded/graded-notices.repository.js';
import { GradedNotices } from './graded/graded-notices.service.js';
import { GradedTestsController } from './graded/graded-tests.controller.js';
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
import { TestsUnderWay } from './tests-under-way.js';

@Module({
  imports: [CatalogueModule, AssessmentModule, DirectoryModule],
  controllers: [
    LearningController,
    PersonEnrolmentsController,
    ImportEnrolmentController,
    CohortsController,
    CourseLearnersController,
    ExtraTimeController,
    GradedTestsController,
  ],
  providers: [
    EnrolmentsRepository,
    NotesRepository,
    EnrolmentPresenter,
    Enrolments,
    PersonEnrolments,
    BatchEnrolment,
    ImportEnrolment,
    ...[CohortsRepository, CohortMembersRepository, CohortReaches, CohortNaming, CohortNotices],
    ...[CohortPeopleReader, CohortReader, CohortList, Cohorts, CohortChecks, Facilitators],
    ...[CohortCandidates, CohortJoining, CohortPeople, CohortReport],
    CourseLearners,
    ...[ExtraTimeRepository, ExtraTime, TestsUnderWay],
    ...[GradedNoticesRepository, GradedNotices, GradedMail, GradedJobs],
    Study,
    Tests,
    Notes,
    Completion,
    LearningListener,
  ],
  exports: [Cohorts, Enrolments, ExtraTime, Study, Tests],
})
export class LearningModule {}
