import { createBrowserRouter } from 'react-router';
import { page } from './page-route.js';
import { FirstLoad } from './shell/first-load.js';
import { RouteError } from './shell/route-error.js';
import { Shell } from './shell/shell.js';

const pages = [
  page('/', () => import('./routes/home.js'), { words: ['home'] }),
  page('/sign-in', () => import('./routes/sign-in.js'), { words: ['identity'] }),
  page('/create-account', () => import('./routes/create-account.js'), { words: ['identity'] }),
  page('/create-account/about-you', () => import('./routes/about-you.js'), {
    access: 'signed-in',
    words: ['identity'],
  }),
  page('/learning', () => import('./routes/learning.js'), { access: 'signed-in', words: ['home'] }),
  page('/courses/:slug', () => import('./routes/course.js'), { words: ['learn'] }),
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
    words: ['certificate'],
  }),
  page('/verify', () => import('./routes/verify.js'), { words: ['verify'] }),
  page('/verify/:number', () => import('./routes/verify.js'), { words: ['verify'] }),
  page('/progress', () => import('./routes/progress.js'), { words: ['progress'] }),
  page('/reports/trained', () => import('./routes/trained.js'), {
    access: 'reports.read',
    words: ['reporting'],
  }),
  page('/reports/trained/people', () => import('./routes/trained-people.js'), {
    access: 'reports.open-people',
    words: ['reporting'],
  }),
  page('/reports/people/:id', () => import('./routes/person-evidence.js'), {
    access: 'reports.open-people',
    words: ['reporting'],
  }),
  page('/people', () => import('./routes/people.js'), { access: 'people.read', words: ['directory'] }),
  page('/accounts', () => import('./routes/accounts.js'), {
    access: 'accounts.manage',
    words: ['directory'],
  }),
  page('/me', () => import('./routes/me.js'), { access: 'signed-in', words: ['identity'] }),
  page('*', () => import('./routes/not-found.js')),
];

export const router = createBrowserRouter([
  { Component: Shell, ErrorBoundary: RouteError, HydrateFallback: FirstLoad, children: pages },
]);
