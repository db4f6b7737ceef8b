import { changesCsv, trainedChanges } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import { type Question, searchOf } from '../question.js';

type Input = z.input<typeof trainedChanges.query>;

/** What a list of changes is asked with: a figure's question, the moment it starts from, and whether with names. */
export interface ChangesAsked {
  readonly question: Question;
  readonly since: string;
  readonly names: boolean;
}

const queryOf = ({ question, since, names }: ChangesAsked): Input =>
  ({ ...question, since, ...(names ? { names: 'yes' } : {}) }) as Input;

/** What has changed since, page by page; with names every opening is logged. */
export const useChanges = (asked: ChangesAsked) =>
  useInfiniteQuery({
    queryKey: ['changes', searchOf(asked.question), asked.since, asked.names],
    queryFn: ({ pageParam, signal }) =>
      api(trainedChanges, {
        query: { ...queryOf(asked), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const changesCsvAddress = (asked: ChangesAsked, lang: 'en' | 'ur'): string =>
  addressOf(changesCsv, { query: { ...queryOf(asked), lang } });
