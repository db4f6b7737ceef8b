const query = (values: Record<string, string | undefined>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : '';
};

const part = encodeURIComponent;

/** Every address of the app. Pages link through these and never write an address themselves. */
export const paths = {
  home: '/',
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  createAccount: (next?: string) => `/create-account${query({ next })}`,
  activate: '/activate',
  aboutYou: (next?: string) => `/create-account/about-you${query({ next })}`,
  learning: '/learning',
  course: (slug: string) => `/courses/${part(slug)}`,
  /** Enrols the person who is signed in (a newcomer makes an account first) and opens the first lesson. */
  startCourse: (slug: string) => `/courses/${part(slug)}/start`,
  resume: (enrolmentId: string) => `/learn/${enrolmentId}`,
  lesson: (enrolmentId: string, lessonKey: string) => `/learn/${enrolmentId}/lessons/${part(lessonKey)}`,
  testRules: (enrolmentId: string, kind: 'pretest' | 'final') =>
    `/learn/${enrolmentId}/test-rules${query({ kind })}`,
  test: (enrolmentId: string, attemptId: string) => `/learn/${enrolmentId}/test/${attemptId}`,
  result: (attemptId: string) => `/attempts/${attemptId}/result`,
  certificate: (number: string) => `/certificates/${part(number)}`,
  certificatePdf: (number: string) => `/api/certificates/${part(number)}.pdf`,
  verify: (number?: string) => (number ? `/verify/${part(number)}` : '/verify'),
  progress: '/progress',
  trained: (search = '') => `/reports/trained${search}`,
  trainedPeople: (search = '') => `/reports/trained/people${search}`,
  returns: '/reports/returns',
  return: (id: string) => `/reports/returns/${id}`,
  schedules: '/reports/schedules',
  /** With the question to be sent, and the people chosen so far. */
  newSchedule: (search = '', people: readonly string[] = []) => {
    const asked = new URLSearchParams(search);
    if (people.length > 0) asked.set('to-people', people.join(','));
    return `/reports/schedules/new${query(Object.fromEntries(asked))}`;
  },
  schedule: (id: string) => `/reports/schedules/${part(id)}`,
  /** With the version that is changed, the question as it is to be, and the people chosen so far. */
  editSchedule: (id: string, version?: number, search = '', people: readonly string[] = []) => {
    const asked = new URLSearchParams(search);
    if (version !== undefined) {
      asked.set('version', String(version));
      asked.set('to-people', people.join(','));
    }
    return `/reports/schedules/${part(id)}/edit${query(Object.fromEntries(asked))}`;
  },
  changes: (search = '') => `/reports/changes${search}`,
  headCounts: '/reports/head-counts',
  newHeadCount: '/reports/head-counts/new',
  correctHeadCount: (id: string) => `/reports/head-counts/${part(id)}/correct`,
  indicators: (search = '') => `/reports/indicators${search}`,
  insights: '/studio/insights',
  courseInsights: (courseId: string, search = '') => `/studio/insights/${part(courseId)}${search}`,
  quality: '/quality',
  qualityIssue: (issue: string) => `/quality/${part(issue)}`,
  personEvidence: (personId: string) => `/reports/people/${personId}`,
  cohorts: (search = '') => `/cohorts${search}`,
  newCohort: '/cohorts/new',
  cohort: (id: string) => `/cohorts/${id}`,
  editCohort: (id: string) => `/cohorts/${id}/edit`,
  cohortPeople: (id: string) => `/cohorts/${id}/people`,
  workshops: '/workshops',
  newWorkshop: '/workshops/new',
  workshop: (id: string) => `/workshops/${id}`,
  editWorkshop: (id: string) => `/workshops/${id}/edit`,
  workshopPeople: (id: string) => `/workshops/${id}/people`,
  workshopRoll: (id: string, sessionId: string) => `/workshops/${id}/roll/${sessionId}`,
  workshopList: (id: string) => `/workshops/${id}/list`,
  workshopCheckIn: (id: string, sessionId: string) => `/workshops/${id}/check-in/${sessionId}`,
  checkIn: (sessionId: string) => `/check-in/${sessionId}`,
  workshopTest: (id: string, which: 'pre' | 'post') => `/workshops/${id}/tests/${which}`,
  workshopTestRun: (id: string, which: 'pre' | 'post', attemptId: string) =>
    `/workshops/${id}/tests/${which}/attempts/${attemptId}`,
  workshopScores: (id: string) => `/workshops/${id}/scores`,
  confirmWorkshop: (id: string) => `/workshops/${id}/confirm`,
  studio: '/studio',
  newDraft: '/studio/new',
  importDraft: '/studio/import',
  importWord: (draft?: string) => `/studio/import-word${query({ draft })}`,
  draft: (id: string) => `/studio/drafts/${part(id)}`,
  /** A lesson in both languages, by its files' name without language and ending. */
  draftLesson: (id: string, lesson: string) => `/studio/drafts/${part(id)}/edit${query({ lesson })}`,
  draftSettings: (id: string) => `/studio/drafts/${part(id)}/settings`,
  draftMedia: (id: string) => `/studio/drafts/${part(id)}/media`,
  draftText: (id: string, file: string) => `/studio/drafts/${part(id)}/edit${query({ file })}`,
  draftPreview: (id: string, lesson: string) => `/studio/drafts/${part(id)}/preview${query({ lesson })}`,
  /** A lesson block by block, with the age of each translation. */
  draftTranslation: (id: string, lesson: string) =>
    `/studio/drafts/${part(id)}/translation${query({ lesson })}`,
  laws: '/studio/laws',
  law: (id: string) => `/studio/laws/${part(id)}`,
  questionExchange: '/studio/questions',
  wholeBank: '/studio/bank',
  grading: '/studio/grading',
  essay: (attemptId: string, questionKey: string) =>
    `/studio/grading/${part(attemptId)}/${part(questionKey)}`,
  draftQuestions: (id: string, search = '') => `/studio/drafts/${part(id)}/questions${search}`,
  draftQuestion: (id: string, question: string) => `/studio/drafts/${part(id)}/questions/${part(question)}`,
  /** Its kind is chosen there, unless it is given or another question is the beginning. */
  newQuestion: (id: string, { kind, from }: { kind?: string; from?: string } = {}) =>
    `/studio/drafts/${part(id)}/new-question${query({ kind, from })}`,
  draftScenarios: (id: string) => `/studio/drafts/${part(id)}/scenarios`,
  draftScenario: (id: string, scenario: string) => `/studio/drafts/${part(id)}/scenarios/${part(scenario)}`,
  newScenario: (id: string) => `/studio/drafts/${part(id)}/new-scenario`,
  people: '/people',
  imports: '/people/import',
  peopleImport: (id: string) => `/people/import/${part(id)}`,
  person: (personId: string) => `/people/${personId}`,
  outsideCompletions: (personId = '') => `/outside-completions${query({ person: personId })}`,
  newOutsideCompletion: (personId = '') => `/outside-completions/new${query({ person: personId })}`,
  outsideCompletion: (id: string) => `/outside-completions/${part(id)}`,
  ledger: (personId: string) => `/people/${part(personId)}/ledger`,
  registerHealth: '/register/health',
  duplicates: '/people/duplicates',
  comparePeople: (one: string, other: string) => `/people/compare${query({ one, other })}`,
  accounts: '/accounts',
  me: '/me',
} as const;

/** A `next` taken from the address, if it stays within the app; an address elsewhere is never followed. */
export function safeNext(next: string | null): string | null {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return null;
  return /^\/(sign-in|create-account|activate)/.test(next) ? null : next;
}
