import { newId } from '../platform/ids.js';
import { anyone, ownOnly, type Rows } from './permission-table.js';

/** Courses, lessons, enrolments and tests. */
export const learningRows: Rows = {
  'catalogue.list-courses': anyone(),
  'catalogue.get-course': anyone((world) => ({ params: { slug: world.manual.slug } })),
  'catalogue.get-publication': anyone((world) => ({ params: { id: world.manual.publicationId } })),
  'catalogue.get-lesson': anyone((world) => ({
    params: { id: world.manual.publicationId, key: world.manual.lessonKey },
    query: { lang: 'ur' },
  })),
  'catalogue.get-media': anyone((world) => ({
    params: { id: world.manual.publicationId, name: world.manual.recording },
  })),
  'catalogue.law-citations': anyone(() => ({ params: { id: 'jjsa-2018' } })),
  'learning.enrol': anyone((world) => ({ body: { courseId: world.courses.open.courseId } })),
  'learning.list-enrolments': anyone(),
  'learning.get-enrolment': ownOnly(({ open }) => ({ params: { id: open.enrolmentId } })),
  'learning.post-events': ownOnly(({ open }) => ({
    params: { id: open.enrolmentId },
    body: {
      events: [{ id: newId(), type: 'lesson-opened', lessonKey: 'l-1', at: new Date().toISOString() }],
    },
  })),
  'learning.list-notes': ownOnly(({ open }) => ({ params: { id: open.enrolmentId } })),
  'learning.save-note': ownOnly(({ open }) => ({
    params: { id: open.enrolmentId, lessonKey: 'l-1', blockKey: 'b-1' },
    body: { bookmarked: true, text: 'Ask the station house officer' },
  })),
  'learning.start-attempt': ownOnly(({ open }) => ({
    params: { id: open.enrolmentId },
    body: { kind: 'final' },
  })),
  'assessment.get-attempt': ownOnly(({ open }) => ({ params: { id: open.attemptId } })),
  'assessment.save-answer': ownOnly(({ open }) => ({
    params: { id: open.attemptId, questionKey: open.questionKey },
    body: { answer: ['a'] },
  })),
  'assessment.submit-attempt': ownOnly(({ closing }) => ({ params: { id: closing.attemptId } })),
  'assessment.answer-practice': anyone((world) => ({
    params: { id: world.courses.open.publicationId, questionKey: 'q-age-1' },
    body: { answer: ['a'] },
  })),
};
