import {
  addOutsideFile,
  approveOutside,
  declineOutside,
  enterOutside,
  getOutside,
  type Language,
  listOutside,
  listTopics,
  type OutsideCompletion,
  type OutsideState,
  openOutsideFile,
  outsideCsv,
  retractOutside,
  reverseRecord,
  withdrawOutsideFile,
} from '@academy/shared';
import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import type { FileToSend } from '../../../ui/choose-file.js';

const KEY = 'outside';
const LIST = ['outside-list'] as const;
const HOUR = 3_600_000;
const NAME_LENGTH = 200;
/** What a record moves. */
const FIGURES = ['person-evidence', 'trained', 'trained-people', 'public-progress', 'changes', 'indicators'];

export interface OutsideAsked {
  readonly state: OutsideState | '';
  /** Only those of this person. */
  readonly person: string;
}

const queryOf = ({ state, person }: OutsideAsked) => ({
  ...(state ? { state } : {}),
  ...(person ? { person } : {}),
});

/** Trainings completed elsewhere, page by page. */
export const useOutsideList = (asked: OutsideAsked) =>
  useInfiniteQuery({
    queryKey: [...LIST, asked],
    queryFn: ({ pageParam, signal }) =>
      api(listOutside, { query: { ...queryOf(asked), ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const outsideFileAddress = (asked: OutsideAsked, lang: Language): string =>
  addressOf(outsideCsv, { query: { ...queryOf(asked), lang } });

/** The topics that people are trained in. */
export const useTopics = () =>
  useQuery({
    queryKey: ['topics'],
    queryFn: ({ signal }) => api(listTopics, { signal }),
    staleTime: HOUR,
  });

export const useOutside = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api(getOutside, { params: { id }, signal }),
  });

/** Shows it as the server answered it; the list is asked anew. */
async function keep(client: QueryClient, one: OutsideCompletion): Promise<OutsideCompletion> {
  client.setQueryData([KEY, one.id], one);
  await client.invalidateQueries({ queryKey: LIST });
  return one;
}

const askFiguresAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all(FIGURES.map((name) => client.invalidateQueries({ queryKey: [name] })));

const sendScan = (id: string, { id: fileId, file, onProgress }: FileToSend): Promise<OutsideCompletion> =>
  sendFile(
    addOutsideFile,
    { params: { id }, query: { id: fileId, fileName: file.name.slice(-NAME_LENGTH) } },
    file,
    onProgress,
  );

interface EntryWithScan {
  readonly body: z.input<typeof enterOutside.body>;
  readonly scan: FileToSend;
}

/** Enters it and sends its first file. Where only the file does not arrive, it is entered and can have it later. */
export function useEnterOutside() {
  const client = useQueryClient();
  return async ({ body, scan }: EntryWithScan): Promise<OutsideCompletion> => {
    const entered = await keep(client, await api(enterOutside, { body }));
    return sendScan(entered.id, scan).then(
      (one) => keep(client, one),
      () => entered,
    );
  };
}

/** Everything that can be done to one of them. */
export function useOutsideActs(id: string) {
  const client = useQueryClient();
  const params = { id };
  return {
    send: async (scan: FileToSend) => keep(client, await sendScan(id, scan)),
    withdraw: async (fileId: string, reason: string) =>
      keep(client, await api(withdrawOutsideFile, { params: { id, fileId }, body: { reason } })),
    approve: async (fileIds: string[]) => {
      await keep(client, await api(approveOutside, { params, body: { fileIds } }));
      await askFiguresAnew(client);
    },
    decline: async (body: z.input<typeof declineOutside.body>) =>
      void (await keep(client, await api(declineOutside, { params, body }))),
    retract: async (body: z.input<typeof retractOutside.body>) =>
      void (await keep(client, await api(retractOutside, { params, body }))),
    reverse: async (recordId: string, body: z.input<typeof reverseRecord.body>) => {
      await api(reverseRecord, { params: { id: recordId }, body });
      await Promise.all([[KEY, id], LIST].map((queryKey) => client.invalidateQueries({ queryKey })));
      await askFiguresAnew(client);
    },
  };
}

export const outsideScanAddress = (id: string, fileId: string): string =>
  addressOf(openOutsideFile, { params: { id, fileId } });
