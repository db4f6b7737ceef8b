import {
  changeSchedule,
  editSchedule,
  getSchedule,
  listSchedules,
  listSendings,
  type ScheduleState,
  saveSchedule,
  sendingsCsv,
  sendNow,
} from '@academy/shared';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';

const SCHEDULES_KEY = ['report-schedules'] as const;
/** While something is being sent, how often it is asked what became of it. */
const WATCH_MS = 2_000;

/** Reports that are sent regularly. */
export const useSchedules = () =>
  useQuery({
    queryKey: SCHEDULES_KEY,
    queryFn: ({ signal }) => api(listSchedules, { signal }),
    staleTime: 0,
  });

export const useSchedule = (id: string) =>
  useQuery({
    queryKey: [...SCHEDULES_KEY, id],
    queryFn: ({ signal }) => api(getSchedule, { params: { id }, signal }),
    staleTime: 0,
  });

/** What was sent, the latest first, page by page; asked again while the latest is being made. */
export const useSendings = (id: string) =>
  useInfiniteQuery({
    queryKey: [...SCHEDULES_KEY, id, 'sendings'],
    queryFn: ({ pageParam, signal }) =>
      api(listSendings, { params: { id }, query: pageParam ? { before: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const latest = state.data?.pages[0]?.items[0];
      const isWaiting = latest?.state === 'open' && latest.recipients.some(({ tries }) => tries === 0);
      return isWaiting ? WATCH_MS : false;
    },
  });

export function useSaveSchedule() {
  const client = useQueryClient();
  return async (body: z.input<typeof saveSchedule.body>) => {
    const saved = await api(saveSchedule, { body });
    await client.invalidateQueries({ queryKey: SCHEDULES_KEY });
    return saved;
  };
}

/** Changes it from the version that was seen. Where another stands, the page gets to know it and keeps what was typed. */
export function useEditSchedule(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof editSchedule.body>) => {
    try {
      return await api(editSchedule, { params: { id }, body });
    } finally {
      await client.invalidateQueries({ queryKey: SCHEDULES_KEY });
    }
  };
}

/** Pausing, resuming, ending and sending by hand. */
export function useScheduleActs(id: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: SCHEDULES_KEY });
  return {
    change: async (state: ScheduleState) => {
      await api(changeSchedule, { params: { id }, body: { state } });
      await refresh();
    },
    sendNow: async (sendingId: string) => {
      await api(sendNow, { params: { id }, body: { id: sendingId } });
      await refresh();
    },
  };
}

export const sendingsCsvAddress = (id: string, lang: 'en' | 'ur'): string =>
  addressOf(sendingsCsv, { params: { id }, query: { lang } });
