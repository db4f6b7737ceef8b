import { type Language, trainedPeople, trainedPeopleCsv, trainedPeopleXlsx } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
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

export const peopleCsvAddress = (question: Question, lang: Language): string =>
  addressOf(trainedPeopleCsv, { query: { ...(question as PeopleInput), lang } });

export const peopleXlsxAddress = (question: Question, lang: Language): string =>
  addressOf(trainedPeopleXlsx, { query: { ...(question as PeopleInput), lang } });
