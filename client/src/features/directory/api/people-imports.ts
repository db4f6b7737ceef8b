import { checkImportUndo, getImport, type ImportFate, listImportRows, listImports } from '@academy/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const IMPORTS_KEY = ['people-imports'] as const;

/** Imports within one's reach, the latest first. */
export const useImports = () =>
  useInfiniteQuery({
    queryKey: [...IMPORTS_KEY, 'list'],
    queryFn: ({ pageParam, signal }) =>
      api(listImports, { query: pageParam ? { before: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const usePeopleImport = (id: string) =>
  useQuery({
    queryKey: [...IMPORTS_KEY, id],
    queryFn: ({ signal }) => api(getImport, { params: { id }, signal }),
  });

/** Rows of one dry run, page by page; another revision is another list. */
export const useImportRows = (id: string, version: string, fate: ImportFate | undefined) =>
  useInfiniteQuery({
    queryKey: [...IMPORTS_KEY, id, 'rows', version, fate ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api(listImportRows, {
        params: { id },
        query: { ...(fate ? { fate } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });

/** What rests on the people of an import; asked anew each time. */
export const useImportHolds = (id: string) =>
  useQuery({
    queryKey: [...IMPORTS_KEY, id, 'holds'],
    queryFn: ({ signal }) => api(checkImportUndo, { params: { id }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
