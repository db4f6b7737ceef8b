import { getLesson, type Language, type Lesson } from '@academy/shared';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** A lesson of a publication never changes: once read it is never asked for again. */
export const lessonQuery = (publicationId: string, key: string, lang: Language) =>
  queryOptions({
    queryKey: ['publications', publicationId, 'lessons', key, lang],
    queryFn: ({ signal }) => api(getLesson, { params: { id: publicationId, key }, query: { lang }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A lesson in a language; while another language is on its way the one being read stays on the screen. */
export const useLesson = (publicationId: string, key: string, lang: Language) =>
  useQuery({
    ...lessonQuery(publicationId, key, lang),
    enabled: publicationId !== '',
    placeholderData: (before: Lesson | undefined) => (before?.key === key ? before : undefined),
  });

/** Fetches what will be read next, so that it opens at once and without a line. */
export function prefetchLesson(
  client: QueryClient,
  publicationId: string,
  key: string,
  lang: Language,
): void {
  void client.prefetchQuery(lessonQuery(publicationId, key, lang));
}
