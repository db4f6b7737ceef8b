import { useQueries } from '@tanstack/react-query';
import { lessonsOf, type OutlinedLesson } from '../outline.js';
import { lessonQuery } from './get-lesson.js';
import { usePublication } from './get-publication.js';

/** `jjsa-2018#s8(1)` and `jjsa-2018#s8` speak of the same section. */
const sectionOf = (ref: string): string => ref.replace(/\(.*$/, '');

/**
 * The lessons that cite one of these provisions, those with most of them first. The lessons were read
 * before, so that they are mostly on the device already.
 */
export function useLessonsCiting(publicationId: string, refs: readonly string[]): OutlinedLesson[] {
  const publication = usePublication(publicationId);
  const outlined = publication.data && refs.length > 0 ? lessonsOf(publication.data) : [];
  const lessons = useQueries({
    queries: outlined.map((lesson) => lessonQuery(publicationId, lesson.key, 'en')),
  });
  const wanted = new Set(refs.map(sectionOf));
  return outlined
    .map((lesson, index) => {
      const cites = new Set(lessons[index]?.data?.cites.map(({ ref }) => sectionOf(ref)));
      return { lesson, hits: [...wanted].filter((ref) => cites.has(ref)).length };
    })
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .slice(0, 4)
    .map(({ lesson }) => lesson);
}
