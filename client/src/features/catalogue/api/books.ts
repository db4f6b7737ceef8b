import {
  type BookView,
  getBook,
  getDraftBook,
  type Language,
  listBooks,
  listDraftBooks,
  makeBook,
  makeDraftBook,
} from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

/** Of what the books are: a publication, or a draft as it stands now. */
export interface BookSubject {
  readonly kind: 'publication' | 'draft';
  readonly id: string;
}

interface BookKind {
  readonly language: Language;
  readonly format: BookView['format'];
}

/** A book takes some seconds up to a minute. */
const ASK_AGAIN_MS = 2_000;

const keyOf = ({ kind, id }: BookSubject) => ['books', kind, id] as const;

/** Asks again for as long as one of them is being made. */
export const useBooks = (subject: BookSubject) =>
  useQuery({
    queryKey: keyOf(subject),
    queryFn: ({ signal }) =>
      api(subject.kind === 'draft' ? listDraftBooks : listBooks, { params: { id: subject.id }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.items.some((book) => book.state === 'making') ? ASK_AGAIN_MS : false,
  });

export function useMakeBook(subject: BookSubject) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ language, format }: BookKind) =>
      api(subject.kind === 'draft' ? makeDraftBook : makeBook, {
        params: { id: subject.id },
        body: { language, format },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(subject) }),
  });
}

export const bookAddress = ({ kind, id }: BookSubject, { language, format }: BookKind): string =>
  addressOf(kind === 'draft' ? getDraftBook : getBook, { params: { id }, query: { language, format } });
