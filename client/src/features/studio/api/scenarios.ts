import {
  compareDraftScenario,
  type DraftScenarioView,
  getDraftScenario,
  listDraftScenarios,
  listRemovedScenarios,
  putBackScenario,
  removeDraftScenario,
  saveDraftScenario,
  type WrittenScenario,
} from '@academy/shared';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const KEY = 'draft-scenarios';

export const useDraftScenarios = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api(listDraftScenarios, { params: { id }, signal }),
    staleTime: 0,
  });

export const fetchScenario = (id: string, scenario: string): Promise<DraftScenarioView> =>
  api(getDraftScenario, { params: { id, scenario } });

/** A scenario as it stands now: asked anew each time that it is opened, and never while it is written. */
export const useDraftScenario = (id: string, scenario: string) =>
  useQuery({
    queryKey: ['draft-scenario', id, scenario],
    queryFn: () => fetchScenario(id, scenario),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

export const saveScenario = (
  id: string,
  scenario: string,
  body: { version: number; scenario: WrittenScenario },
) => api(saveDraftScenario, { params: { id, scenario }, body });

/** What shows a draft's scenarios, or counts its changes, is asked anew. */
export const forgetScenarios = (client: QueryClient, id: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: [KEY, id] }),
    client.invalidateQueries({ queryKey: ['draft-parts', id] }),
    client.invalidateQueries({ queryKey: ['draft', id] }),
  ]);

/** Makes a new scenario; the id is the client's, so that sending it twice makes one. */
export function useMakeScenario(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, scenario }: { key: string; scenario: WrittenScenario }) =>
      saveScenario(id, key, { version: 0, scenario }),
    onSuccess: () => forgetScenarios(client, id),
  });
}

export function useRemoveScenario(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (scenario: string) => {
      const { version } = await fetchScenario(id, scenario);
      await api(removeDraftScenario, { params: { id, scenario }, query: { version } });
    },
    onSuccess: () => forgetScenarios(client, id),
  });
}

/** A scenario at the last publication and now. */
export const useScenarioChange = (id: string, file: string, revision: number) =>
  useQuery({
    queryKey: ['draft', id, 'scenario-change', file, revision],
    queryFn: ({ signal }) => api(compareDraftScenario, { params: { id }, query: { file }, signal }),
  });

/** Scenarios that can be put back. */
export const useRemovedScenarios = (id: string) =>
  useQuery({
    queryKey: [KEY, id, 'removed'],
    queryFn: ({ signal }) => api(listRemovedScenarios, { params: { id }, signal }),
    staleTime: 0,
  });

export function usePutBackScenario(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: string) => api(putBackScenario, { params: { id }, body: { file } }),
    onSuccess: () => forgetScenarios(client, id),
  });
}
