import {
  type BodyOf,
  type EssayState,
  type EssayToGrade,
  exportEssays,
  getEssay,
  gradeEssay,
  type Language,
  listEssays,
} from '@academy/shared';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

const ESSAYS_KEY = ['essays'] as const;

/** What is asked of the queue, as it stands in the address; an empty course is not asked. */
export interface EssaysAsked {
  readonly course: string;
  readonly state: EssayState;
}

const queryOf = ({ course, state }: EssaysAsked) => ({ state, ...(course ? { course } : {}) });

/** Texts that wait for a grade, page by page. */
export const useEssays = (asked: EssaysAsked) =>
  useInfiniteQuery({
    queryKey: [...ESSAYS_KEY, 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      api(listEssays, { query: { ...queryOf(asked), ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const essaysFileAddress = (asked: EssaysAsked, lang: Language): string =>
  addressOf(exportEssays, { query: { ...queryOf(asked), lang } });

const essayKey = (attemptId: string, questionKey: string) => [...ESSAYS_KEY, 'one', attemptId, questionKey];

/** One text; asked anew whenever its page opens, since somebody else may have graded it. */
export const useEssay = (attemptId: string, questionKey: string) =>
  useQuery({
    queryKey: essayKey(attemptId, questionKey),
    queryFn: ({ signal }) => api(getEssay, { params: { id: attemptId, questionKey }, signal }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });

/** Sends a grade; sent twice under one id it is given once. */
export function useGradeEssay(attemptId: string, questionKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof gradeEssay>): Promise<EssayToGrade> =>
      api(gradeEssay, { params: { id: attemptId, questionKey }, body }),
    onSuccess: (essay) => {
      client.setQueryData(essayKey(attemptId, questionKey), essay);
      for (const what of ['list', 'count'])
        void client.invalidateQueries({ queryKey: [...ESSAYS_KEY, what] });
    },
  });
}
