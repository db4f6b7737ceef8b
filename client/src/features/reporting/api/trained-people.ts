import { trainedPeople } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { type Question, searchOf } from '../question.js';

type PeopleInput = z.input<typeof trainedPeople.query>;

/** The people behind a figure, page by page; every opening is logged. */
export const useTrainedPeople = (question: Question) =>
  useInfiniteQuery({
    queryKey: ['trained-people', searchOf(question)],
    queryFn: ({ pageParam, signal }) =>
      api(trainedPeople, {
        query: { ...(question as PeopleInput), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
