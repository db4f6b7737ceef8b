import { Platform } from './0001-platform.js';
import { Directory } from './0002-directory.js';
import { Catalogue } from './0003-catalogue.js';
import { Learning } from './0004-learning.js';
import { Register } from './0005-register.js';
import { Certification } from './0006-certification.js';
import { Reporting } from './0007-reporting.js';
import { Media } from './0008-media.js';
import { Workshops } from './0009-workshops.js';
import { PeopleImport } from './0010-people-import.js';
import { PeoplePage } from './0011-people-page.js';
import { Returns } from './0012-returns.js';
import { CheckIn } from './0013-check-in.js';
import { Evidence } from './0014-evidence.js';
import { HeadCountsAndActivation } from './0015-head-counts-and-activation.js';
import { ReportSchedules } from './0016-report-schedules.js';
import { WorkshopTests } from './0017-workshop-tests.js';
import { Cohorts } from './0018-cohorts.js';
import { CountLeftovers } from './0019-count-leftovers.js';
import { ScheduleVersionsAndChecks } from './0020-schedule-versions-and-checks.js';
import { CountingInMemory } from './0021-counting-in-memory.js';
import { Drafts } from './0022-drafts.js';
import { Outline } from './0024-outline.js';
import { LegalReview } from './0025-legal-review.js';
import { Books } from './0026-books.js';
import { Essays } from './0027-essays.js';
import { WorkshopExtraTime } from './0030-workshop-extra-time.js';
import { GradedNotices } from './0032-graded-notices.js';

/** Every migration in order; TypeORM runs those that a database has not had yet. */
export const migrations = [
  Platform,
  Directory,
  Catalogue,
  Learning,
  Register,
  Certification,
  Reporting,
  Media,
  Workshops,
  PeopleImport,
  PeoplePage,
  Returns,
  CheckIn,
  Evidence,
  HeadCountsAndActivation,
  ReportSchedules,
  WorkshopTests,
  Cohorts,
  CountLeftovers,
  ScheduleVersionsAndChecks,
  CountingInMemory,
  Drafts,
  Outline,
  LegalReview,
  Books,
  Essays,
  WorkshopExtraTime,
  GradedNotices,
];
