import * as assessment from './assessment/contract.js';
import * as essayGrading from './assessment/essay-grading.js';
import * as books from './catalogue/books.js';
import * as comments from './catalogue/comments.js';
import * as catalogue from './catalogue/contract.js';
import * as courseSettings from './catalogue/course-settings.js';
import * as draftFiles from './catalogue/draft-files.js';
import * as draftMedia from './catalogue/draft-media.js';
import * as draftOutline from './catalogue/draft-outline.js';
import * as draftParts from './catalogue/draft-parts.js';
import * as draftQuestions from './catalogue/draft-questions.js';
import * as draftScenarios from './catalogue/draft-scenarios.js';
import * as drafts from './catalogue/drafts.js';
import * as questionExchange from './catalogue/exchange.js';
import * as laws from './catalogue/laws.js';
import * as safety from './catalogue/safety.js';
import * as translations from './catalogue/translations.js';
import * as wordImport from './catalogue/word-import.js';
import * as cohortCertificates from './certification/cohorts.js';
import * as certification from './certification/contract.js';
import type { AnyEndpoint } from './contract/endpoint.js';
import * as activationSlips from './directory/activation-slips.js';
import * as directory from './directory/contract.js';
import * as people from './directory/people.js';
import * as peopleImport from './directory/people-import.js';
import * as activation from './identity/activation.js';
import * as identity from './identity/contract.js';
import * as cohorts from './learning/cohorts.js';
import * as learning from './learning/contract.js';
import * as courseLearners from './learning/course-learners.js';
import * as extraTime from './learning/extra-time.js';
import * as gradedTests from './learning/graded-tests.js';
import * as importEnrolment from './learning/import-enrolment.js';
import * as ops from './ops/contract.js';
import * as register from './register/contract.js';
import * as duplicates from './register/duplicates.js';
import * as headCountEntries from './register/head-counts.js';
import * as ledger from './register/ledger.js';
import * as likeHeadCounts from './register/like-head-counts.js';
import * as outside from './register/outside.js';
import * as verification from './register/verification.js';
import * as changes from './reporting/changes.js';
import * as reporting from './reporting/contract.js';
import * as headCounts from './reporting/head-counts.js';
import * as indicators from './reporting/indicators.js';
import * as insights from './reporting/insights.js';
import * as printed from './reporting/printed.js';
import * as quality from './reporting/quality.js';
import * as returns from './reporting/returns.js';
import * as schedules from './reporting/schedules.js';
import * as workshopCalendar from './workshops/calendar.js';
import * as checkIn from './workshops/check-in.js';
import * as workshops from './workshops/contract.js';
import * as workshopCorrections from './workshops/corrections.js';
import * as participantExtraTime from './workshops/participant-extra-time.js';
import * as peopleList from './workshops/people-list.js';
import * as sheets from './workshops/sheets.js';
import * as workshopTests from './workshops/tests.js';

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'access' in value;

/** Every operation of the product. Only the server and its tests read the whole list; a page imports what it calls. */
export const allEndpoints = (): AnyEndpoint[] =>
  [
    ...[identity, directory, people, peopleImport, catalogue, assessment, learning, workshops],
    ...[checkIn, peopleList, sheets, workshopTests, workshopCalendar],
    ...[register, duplicates, outside, ledger, verification, certification],
    ...[reporting, changes, indicators, returns],
    ...[headCountEntries, headCounts, importEnrolment, activation, activationSlips],
    ...[printed, quality],
    schedules,
    workshopCorrections,
    likeHeadCounts,
    insights,
    ...[cohorts, cohortCertificates],
    ...[drafts, draftFiles, draftParts, courseLearners],
    ...[draftOutline, draftMedia, courseSettings, extraTime],
    questionExchange,
    draftQuestions,
    draftScenarios,
    ...[essayGrading, gradedTests],
    ...[safety, comments, translations, laws],
    ...[books, wordImport],
    participantExtraTime,
    ops,
  ]
    .flatMap((contract) => Object.values(contract) as unknown[])
    .filter(isEndpoint);
