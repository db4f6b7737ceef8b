import type { Permission } from '@academy/shared';
import { type ComponentType, lazy } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { loadNamespaces } from '../lib/i18n/index.js';
import { expectsSignedIn } from '../lib/session.js';
import { trackLoading } from './shell/loading.js';

type Module = { default: ComponentType };

export interface PageTraits {
  /** Who may open the page; `newcomer` sends those without an account to create one rather than to sign in. */
  readonly access: 'public' | 'signed-in' | 'newcomer' | Permission;
  /** focus: reading and tests, with a slim header and no footer. */
  readonly chrome: 'full' | 'focus';
}

export interface PageEntry extends PageTraits {
  readonly path: string;
  readonly Component: ComponentType;
  /** Fetches the page's chunk and words once; calling again costs nothing. */
  readonly load: () => Promise<Module>;
}

interface PageOptions extends Partial<PageTraits> {
  /** The namespaces of the page's words, loaded beside its chunk rather than after it. */
  readonly words?: readonly string[];
}

function page(path: string, fetchChunk: () => Promise<Module>, options: PageOptions = {}): PageEntry {
  const { access = 'public', chrome = 'full', words = [] } = options;
  let loading: Promise<Module> | null = null;
  const load = () => {
    loading ??= trackLoading(
      Promise.all([fetchChunk(), loadNamespaces(words)]).then(([module]) => module),
    ).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return { path, access, chrome, load, Component: lazy(load) };
}

/** Every page, each in a chunk of its own. A page is the default export of its module. */
export const pages: readonly PageEntry[] = [
  page('/', () => import('./routes/home.js'), { words: ['home'] }),
  page('/sign-in', () => import('./routes/sign-in.js'), { words: ['identity'] }),
  page('/activate', () => import('./routes/activate.js'), { words: ['activation'] }),
  page('/create-account', () => import('./routes/create-account.js'), { words: ['identity'] }),
  page('/create-account/about-you', () => import('./routes/about-you.js'), {
    access: 'signed-in',
    words: ['identity'],
  }),
  page('/learning', () => import('./routes/learning.js'), {
    access: 'signed-in',
    words: ['home', 'graded'],
  }),
  page('/courses/:slug', () => import('./routes/course.js'), { words: ['learn', 'book'] }),
  page('/courses/:slug/start', () => import('./routes/start-course.js'), { access: 'newcomer' }),
  page('/learn/:enrolmentId', () => import('./routes/resume.js'), { access: 'signed-in' }),
  page('/learn/:enrolmentId/lessons/:lessonKey', () => import('./routes/reader.js'), {
    access: 'signed-in',
    chrome: 'focus',
    words: ['learn'],
  }),
  page('/learn/:enrolmentId/test-rules', () => import('./routes/test-rules.js'), {
    access: 'signed-in',
    words: ['test'],
  }),
  page('/learn/:enrolmentId/test/:attemptId', () => import('./routes/test.js'), {
    access: 'signed-in',
    chrome: 'focus',
    words: ['test'],
  }),
  page('/attempts/:attemptId/result', () => import('./routes/result.js'), {
    access: 'signed-in',
    words: ['test'],
  }),
  page('/certificates/:number', () => import('./routes/certificate.js'), {
    access: 'signed-in',
    words: ['certificate', 'verify'],
  }),
  page('/verify', () => import('./routes/verify.js'), { words: ['verify'] }),
  page('/verify/:number', () => import('./routes/verify.js'), { words: ['verify'] }),
  page('/progress', () => import('./routes/progress.js'), { words: ['progress', 'headcounts'] }),
  page('/reports/trained', () => import('./routes/trained.js'), {
    access: 'reports.read',
    words: ['reporting', 'returns', 'headcounts', 'reports', 'schedules'],
  }),
  page('/reports/trained/people', () => import('./routes/trained-people.js'), {
    access: 'reports.open-people',
    words: ['reporting'],
  }),
  page('/reports/returns', () => import('./routes/returns.js'), {
    access: 'returns.manage',
    words: ['reporting', 'returns'],
  }),
  page('/reports/returns/:id', () => import('./routes/return.js'), {
    access: 'returns.manage',
    words: ['reporting', 'returns', 'headcounts', 'reports'],
  }),
  page('/reports/schedules', () => import('./routes/schedules.js'), {
    access: 'reports.schedule',
    words: ['returns', 'schedules'],
  }),
  page('/reports/schedules/new', () => import('./routes/schedule-new.js'), {
    access: 'reports.schedule',
    words: ['reporting', 'directory', 'schedules'],
  }),
  page('/reports/schedules/:id/edit', () => import('./routes/schedule-edit.js'), {
    access: 'reports.schedule',
    words: ['reporting', 'directory', 'schedules'],
  }),
  page('/reports/schedules/:id', () => import('./routes/schedule.js'), {
    access: 'reports.schedule',
    words: ['reporting', 'schedules'],
  }),
  page('/reports/changes', () => import('./routes/changes.js'), {
    access: 'reports.read',
    words: ['reporting', 'returns'],
  }),
  page('/reports/head-counts', () => import('./routes/head-counts.js'), {
    access: 'head-counts.read',
    words: ['reporting', 'returns', 'headcounts'],
  }),
  page('/reports/head-counts/new', () => import('./routes/head-count-edit.js'), {
    access: 'head-counts.enter',
    words: ['headcounts'],
  }),
  page('/reports/head-counts/:id/correct', () => import('./routes/head-count-edit.js'), {
    access: 'head-counts.enter',
    words: ['headcounts'],
  }),
  page('/reports/indicators', () => import('./routes/indicators.js'), {
    access: 'indicators.read',
    words: ['reporting', 'returns'],
  }),
  page('/studio/insights', () => import('./routes/insights.js'), {
    access: 'insights.read',
    words: ['insights', 'returns', 'studio'],
  }),
  page('/studio/insights/:courseId', () => import('./routes/course-insights.js'), {
    access: 'insights.read',
    words: ['insights', 'reporting'],
  }),
  page('/quality', () => import('./routes/quality.js'), {
    access: 'reports.read',
    words: ['reports', 'returns'],
  }),
  page('/quality/:issue', () => import('./routes/quality-issue.js'), {
    access: 'reports.open-people',
    words: ['reports', 'returns'],
  }),
  page('/reports/people/:id', () => import('./routes/person-evidence.js'), {
    access: 'reports.open-people',
    words: ['reporting'],
  }),
  page('/cohorts', () => import('./routes/cohorts.js'), { access: 'cohorts.read', words: ['cohorts'] }),
  page('/cohorts/new', () => import('./routes/cohort-new.js'), {
    access: 'cohorts.run',
    words: ['cohorts'],
  }),
  page('/cohorts/:id', () => import('./routes/cohort.js'), { access: 'cohorts.read', words: ['cohorts'] }),
  page('/cohorts/:id/edit', () => import('./routes/cohort-edit.js'), {
    access: 'cohorts.run',
    words: ['cohorts'],
  }),
  page('/cohorts/:id/people', () => import('./routes/cohort-people.js'), {
    access: 'cohorts.run',
    words: ['cohorts'],
  }),
  page('/workshops', () => import('./routes/workshops.js'), {
    access: 'workshops.read',
    words: ['workshops', 'workshop-calendar'],
  }),
  page('/workshops/new', () => import('./routes/workshop-new.js'), {
    access: 'workshops.run',
    words: ['workshops', 'workshop-tests'],
  }),
  page('/workshops/:id', () => import('./routes/workshop.js'), {
    access: 'workshops.read',
    words: [
      ...['workshops', 'check-in', 'people-list', 'evidence', 'workshop-tests', 'workshop-calendar'],
      'extra-time',
    ],
  }),
  page('/workshops/:id/edit', () => import('./routes/workshop-edit.js'), {
    access: 'workshops.run',
    words: ['workshops', 'workshop-tests'],
  }),
  page('/workshops/:id/people', () => import('./routes/workshop-people.js'), {
    access: 'workshops.run',
    words: ['workshops'],
  }),
  page('/workshops/:id/roll/:sessionId', () => import('./routes/workshop-roll.js'), {
    access: 'workshops.run',
    words: ['workshops', 'check-in'],
  }),
  page('/workshops/:id/list', () => import('./routes/workshop-list.js'), {
    access: 'workshops.run',
    words: ['workshops', 'people-list'],
  }),
  page('/workshops/:id/check-in/:sessionId', () => import('./routes/workshop-check-in.js'), {
    access: 'workshops.run',
    chrome: 'focus',
    words: ['workshops', 'check-in'],
  }),
  page('/check-in', () => import('./routes/check-in.js'), { words: ['check-in', 'workshop-calendar'] }),
  page('/check-in/:sessionId', () => import('./routes/check-in.js'), {
    words: ['check-in', 'workshop-calendar'],
  }),
  page('/workshops/:id/tests/:which', () => import('./routes/workshop-test.js'), {
    access: 'signed-in',
    words: ['workshop-tests', 'workshop-calendar', 'test'],
  }),
  page('/workshops/:id/tests/:which/attempts/:attemptId', () => import('./routes/workshop-test-run.js'), {
    access: 'signed-in',
    chrome: 'focus',
    words: ['workshop-tests', 'test'],
  }),
  page('/workshops/:id/scores', () => import('./routes/workshop-scores.js'), {
    access: 'workshops.run',
    words: ['workshops', 'workshop-tests'],
  }),
  page('/workshops/:id/confirm', () => import('./routes/workshop-confirm.js'), {
    access: 'workshops.read',
    words: ['workshops'],
  }),
  page('/studio', () => import('./routes/studio.js'), {
    access: 'courses.read',
    words: ['studio', 'word'],
  }),
  page('/studio/new', () => import('./routes/draft-new.js'), { access: 'courses.write', words: ['studio'] }),
  page('/studio/import', () => import('./routes/draft-import.js'), {
    access: 'courses.write',
    words: ['studio'],
  }),
  page('/studio/laws', () => import('./routes/laws.js'), {
    access: 'courses.read',
    words: ['laws', 'studio'],
  }),
  page('/studio/laws/:law', () => import('./routes/law.js'), { access: 'courses.read', words: ['laws'] }),
  page('/studio/drafts/:id/translation', () => import('./routes/draft-translation.js'), {
    access: 'courses.read',
    words: ['studio', 'review'],
  }),
  page('/studio/import-word', () => import('./routes/word-import.js'), {
    access: 'courses.write',
    words: ['studio', 'word'],
  }),
  page('/studio/drafts/:id', () => import('./routes/draft.js'), {
    access: 'courses.read',
    words: ['studio', 'studio-outline', 'review', 'laws', 'book', 'word', 'gaps', 'scenario-editor'],
  }),
  page('/studio/drafts/:id/settings', () => import('./routes/draft-settings.js'), {
    access: 'courses.read',
    words: ['studio', 'course-settings', 'law-register', 'laws'],
  }),
  page('/studio/drafts/:id/media', () => import('./routes/draft-media.js'), {
    access: 'courses.read',
    words: ['studio', 'draft-media'],
  }),
  page('/studio/drafts/:id/edit', () => import('./routes/draft-edit.js'), {
    access: 'courses.read',
    words: ['studio', 'lesson-editor', 'gaps', 'laws', 'law-register', 'scenario-editor'],
  }),
  page('/studio/drafts/:id/preview', () => import('./routes/draft-preview.js'), {
    access: 'courses.read',
    words: ['studio', 'learn', 'review'],
  }),
  page('/studio/drafts/:id/questions', () => import('./routes/draft-questions.js'), {
    access: 'courses.read',
    words: ['bank'],
  }),
  page('/studio/drafts/:id/questions/:question', () => import('./routes/draft-question.js'), {
    access: 'courses.read',
    words: ['bank', 'learn', 'laws', 'law-register'],
  }),
  page('/studio/drafts/:id/new-question', () => import('./routes/draft-question-new.js'), {
    access: 'courses.write',
    words: ['bank', 'learn', 'law-register'],
  }),
  page('/studio/drafts/:id/scenarios', () => import('./routes/draft-scenarios.js'), {
    access: 'courses.read',
    words: ['scenario-editor'],
  }),
  page('/studio/drafts/:id/scenarios/:scenario', () => import('./routes/draft-scenario.js'), {
    access: 'courses.read',
    words: ['scenario-editor', 'scenario', 'studio', 'bank', 'law-register'],
  }),
  page('/studio/drafts/:id/new-scenario', () => import('./routes/draft-scenario-new.js'), {
    access: 'courses.write',
    words: ['scenario-editor', 'bank'],
  }),
  page('/studio/bank', () => import('./routes/whole-bank.js'), {
    access: 'courses.read',
    words: ['bank', 'studio'],
  }),
  page('/studio/grading', () => import('./routes/grading.js'), {
    access: 'assessment.grade',
    words: ['grading', 'studio'],
  }),
  page('/studio/grading/:attemptId/:questionKey', () => import('./routes/essay.js'), {
    access: 'assessment.grade',
    words: ['grading'],
  }),
  page('/outside-completions', () => import('./routes/outside-list.js'), {
    access: 'completions.enter',
    words: ['outside'],
  }),
  page('/outside-completions/new', () => import('./routes/outside-new.js'), {
    access: 'completions.enter',
    words: ['outside', 'evidence', 'directory'],
  }),
  page('/outside-completions/:id', () => import('./routes/outside-one.js'), {
    access: 'completions.enter',
    words: ['outside', 'evidence'],
  }),
  page('/studio/questions', () => import('./routes/question-exchange.js'), {
    access: 'questions.exchange',
    words: ['question-exchange', 'bank', 'studio'],
  }),
  page('/people', () => import('./routes/people.js'), {
    access: 'people.read',
    words: ['directory', 'people'],
  }),
  page('/people/import', () => import('./routes/people-imports.js'), {
    access: 'people.import',
    words: ['import'],
  }),
  page('/people/import/:id', () => import('./routes/people-import.js'), {
    access: 'people.import',
    words: ['import', 'after-import', 'cohorts'],
  }),
  page('/people/duplicates', () => import('./routes/duplicates.js'), {
    access: 'register.correct',
    words: ['directory', 'people'],
  }),
  page('/people/compare', () => import('./routes/compare-people.js'), {
    access: 'register.correct',
    words: ['directory', 'people'],
  }),
  page('/people/:id/ledger', () => import('./routes/ledger.js'), {
    access: 'reports.open-people',
    words: ['ledger'],
  }),
  page('/register/health', () => import('./routes/register-health.js'), {
    access: 'register.correct',
    words: ['ledger'],
  }),
  page('/people/:id', () => import('./routes/person.js'), {
    access: 'people.read',
    words: ['directory', 'people', 'outside', 'extra-time'],
  }),
  page('/accounts', () => import('./routes/accounts.js'), {
    access: 'accounts.manage',
    words: ['directory'],
  }),
  page('/me', () => import('./routes/me.js'), { access: 'signed-in', words: ['identity'] }),
  page('*', () => import('./routes/not-found.js')),
];

const table: RouteObject[] = pages.map((entry, index) => ({ id: String(index), path: entry.path }));

/** The page at an address; there is always one, the last being "not found". */
export function pageAt(pathname: string): PageEntry {
  const match = matchRoutes(table, pathname)?.at(-1);
  return pages[Number(match?.route.id ?? pages.length - 1)] ?? pages[pages.length - 1]!;
}

/** The pages that a trainee opens without a network, read once so that the service worker keeps them. */
export function keepLearningPages(): void {
  if (!expectsSignedIn()) return;
  for (const address of ['/learning', '/courses/any', '/learn/any', '/learn/any/lessons/any']) {
    pageAt(address)
      .load()
      .catch(() => undefined);
  }
}
