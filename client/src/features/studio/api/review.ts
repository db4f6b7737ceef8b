import {
  addComment,
  answerComment,
  draftLawReviews,
  draftSafety,
  draftTranslations,
  holdTranslation,
  lessonTranslations,
  listComments,
} from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

const SAFETY = 'draft-safety';
const COMMENTS = 'draft-comments';
const TRANSLATIONS = 'draft-translations';

/** What the safety check finds in a draft at a revision. */
export const useSafety = (id: string, revision: number) =>
  useQuery({
    queryKey: [SAFETY, id, revision],
    queryFn: ({ signal }) => api(draftSafety, { params: { id }, signal }),
    staleTime: 0,
  });

export const useComments = (id: string) =>
  useQuery({
    queryKey: [COMMENTS, id],
    queryFn: ({ signal }) => api(listComments, { params: { id }, signal }),
    staleTime: 0,
    select: ({ items }) => items,
  });

/** A new comment, and everything that can be said to one. */
export function useCommentActs(id: string) {
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: [COMMENTS, id] });
  return {
    add: async (body: z.input<typeof addComment.body>) => {
      await api(addComment, { params: { id }, body });
      await settle();
    },
    answer: async (thread: string, body: z.input<typeof answerComment.body>) => {
      await api(answerComment, { params: { id, thread }, body });
      await settle();
    },
  };
}

/** By lesson; `state` is anything that changes with the draft. */
export const useTranslations = (id: string, state: number | string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [TRANSLATIONS, id, state],
    queryFn: ({ signal }) => api(draftTranslations, { params: { id }, signal }),
    staleTime: 0,
    select: ({ items }) => new Map(items.map((item) => [item.lesson, item])),
  });

export const useLessonTranslation = (id: string, lesson: string) =>
  useQuery({
    queryKey: [TRANSLATIONS, id, 'lesson', lesson],
    queryFn: ({ signal }) => api(lessonTranslations, { params: { id }, query: { lesson }, signal }),
    staleTime: 0,
    select: ({ blocks }) => blocks,
  });

/** After a text was saved its blocks have other states. */
export function useForgetTranslations(id: string): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: [TRANSLATIONS, id] }), [client, id]);
}

export function useHoldTranslation(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof holdTranslation.body>) =>
      api(holdTranslation, { params: { id }, body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [TRANSLATIONS, id] }),
        client.invalidateQueries({ queryKey: [SAFETY, id] }),
      ]),
  });
}

/** Places of a draft that cite what has changed in a law. */
export const useLawReviews = (id: string) =>
  useQuery({
    queryKey: ['law-reviews', id],
    queryFn: ({ signal }) => api(draftLawReviews, { params: { id }, signal }),
    staleTime: 0,
    select: ({ items }) => items,
  });
