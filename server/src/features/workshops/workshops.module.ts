import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { LearningModule } from '../learning/index.js';
import { Admissions } from './admissions.service.js';
import { CalendarRepository } from './calendar/calendar.repository.js';
import { CalendarsController } from './calendar/calendars.controller.js';
import { Calendars } from './calendar/calendars.service.js';
import { Candidates } from './candidates.service.js';
import { CheckInController } from './check-in/check-in.controller.js';
import { CheckInRepository } from './check-in/check-in.repository.js';
import { CheckInCodes } from './check-in/check-in-codes.js';
import { CheckInMarks } from './check-in/check-in-marks.js';
import { CheckInPasses } from './check-in/check-in-passes.service.js';
import { CheckInWalls } from './check-in/check-in-walls.service.js';
import { CheckIns } from './check-in/check-ins.service.js';
import { Confirmation } from './confirmation.service.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { WorkshopCorrections } from './corrections.service.js';
import { EvidenceFilesRepository } from './evidence/evidence-files.repository.js';
import { EvidenceFiles } from './evidence/evidence-files.service.js';
import { SheetsController } from './evidence/sheets.controller.js';
import { Sheets } from './evidence/sheets.service.js';
import { Outcomes } from './outcomes.service.js';
import { Papers } from './papers.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsRepository } from './participants.repository.js';
import { Participants } from './participants.service.js';
import { PeopleListReader } from './people-list/people-list-reader.js';
import { PeopleListWriter } from './people-list/people-list-writer.js';
import { PeopleListsController } from './people-list/people-lists.controller.js';
import { PeopleLists } from './people-list/people-lists.service.js';
import { Rolls } from './rolls.service.js';
import { ScoredRolls } from './scored-rolls.service.js';
import { AttachedTests } from './tests/attached-tests.service.js';
import { ExtraTimesRepository } from './tests/extra-times.repository.js';
import { ExtraTimes } from './tests/extra-times.service.js';
import { OnlineTests } from './tests/online-tests.service.js';
import { OwnTests } from './tests/own-tests.service.js';
import { OwnTimes } from './tests/own-times.js';
import { RosterReader } from './tests/roster-reader.js';
import { TestPanels } from './tests/test-panels.service.js';
import { TestsController } from './tests/tests.controller.js';
import { WorkshopTestsRepository } from './tests/workshop-tests.repository.js';
import { TypedScores } from './typed-scores.service.js';
import { WorkshopReader } from './workshop-reader.service.js';
import { WorkshopsController } from './workshops.controller.js';
import { WorkshopsRepository } from './workshops.repository.js';
import { Workshops } from './workshops.service.js';

@Module({
  imports: [AssessmentModule, CatalogueModule, DirectoryModule, LearningModule],
  controllers: [
    CalendarsController,
    WorkshopsController,
    ParticipantsController,
    CheckInController,
    PeopleListsController,
    SheetsController,
    TestsController,
  ],
  providers: [
    ...[WorkshopsRepository, ParticipantsRepository, ConfirmationsRepository],
    ...[ScoredRolls, WorkshopReader],
    ...[Workshops, Candidates, Participants, Admissions, Rolls, TypedScores],
    ...[Outcomes, Confirmation, WorkshopCorrections, Papers],
    ...[PeopleListReader, PeopleListWriter, PeopleLists],
    ...[CheckInCodes, CheckInRepository, CheckInWalls, CheckInPasses, CheckInMarks, CheckIns],
    ...[WorkshopTestsRepository, RosterReader, AttachedTests, TestPanels, OnlineTests, OwnTests],
    ...[ExtraTimesRepository, OwnTimes, ExtraTimes],
    ...[CalendarRepository, Calendars],
    ...[EvidenceFilesRepository, EvidenceFiles, Sheets],
  ],
  exports: [EvidenceFiles, WorkshopCorrections],
})
export class WorkshopsModule {}
