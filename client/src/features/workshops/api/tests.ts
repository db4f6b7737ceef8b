import {
  attachTest,
  detachTest,
  getOwnTest,
  getWorkshopTests,
  listCourses,
  startOwnTest,
  switchTest,
  type WorkshopTestKind,
  type WorkshopTests,
} from '@academy/shared';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../lib/api.js';
import { outcomeKey, workshopKey } from './workshop.js';

/** How often those who wait look again: the organiser for results, a participant for the test to open. */
const LOOK_MS = 5_000;

const testsQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshop-tests', id],
    queryFn: ({ signal }) => api(getWorkshopTests, { params: { id }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.tests.some((test) => test.state === 'open') ? LOOK_MS : false,
  });

const finishedIn = (tests: WorkshopTests | undefined): string =>
  tests?.tests.map(({ done }) => done).join() ?? '';

/** The online tests of a workshop, looked at again and again while one is open; new results reach its roll. */
export function useWorkshopTests(id: string) {
  const client = useQueryClient();
  const query = useQuery(testsQuery(id));
  const finished = finishedIn(query.data);
  useEffect(() => {
    if (finished) void client.invalidateQueries({ queryKey: workshopKey(id) });
  }, [client, finished, id]);
  return query;
}

/** Courses whose tests can be attached. */
export const useTestedCourses = () =>
  useQuery({ queryKey: ['courses'], queryFn: ({ signal }) => api(listCourses, { signal }) });

type Change =
  | { readonly deed: 'attach'; readonly courseId: string }
  | { readonly deed: 'detach' }
  | { readonly deed: 'switch'; readonly which: WorkshopTestKind; readonly state: 'open' | 'closed' };

/** Attaches, takes off, opens or closes; what hangs on it is asked anew. */
export function useChangeTests(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change): Promise<WorkshopTests> => {
      if (change.deed === 'detach') return api(detachTest, { params: { id } });
      if (change.deed === 'attach')
        return api(attachTest, { params: { id }, body: { courseId: change.courseId } });
      const { which, state } = change;
      return api(switchTest, { params: { id, which }, body: { state } });
    },
    onSuccess: async (tests) => {
      client.setQueryData(testsQuery(id).queryKey, tests);
      client.removeQueries({ queryKey: outcomeKey(id) });
      await client.invalidateQueries({ queryKey: workshopKey(id) });
    },
    onError: () => client.invalidateQueries({ queryKey: testsQuery(id).queryKey }),
  });
}

/** A test as a participant finds it; asked again while it is waited for. */
export const useOwnTest = (id: string, which: WorkshopTestKind) =>
  useQuery({
    queryKey: ['own-workshop-test', id, which],
    queryFn: ({ signal }) => api(getOwnTest, { params: { id, which }, signal }),
    refetchInterval: ({ state }) => (state.data && !state.data.attempt ? LOOK_MS : false),
    refetchOnMount: 'always',
  });

/** Begins a test, or goes on with it. */
export function useStartOwnTest(id: string, which: WorkshopTestKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(startOwnTest, { params: { id, which } }),
    onError: () => client.invalidateQueries({ queryKey: ['own-workshop-test', id, which] }),
  });
}
