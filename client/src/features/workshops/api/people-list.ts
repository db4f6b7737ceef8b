import { confirmPeopleList, type ListMarks, tryPeopleList } from '@academy/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendFile } from '../../../lib/send-file.js';
import { useFreshWorkshop } from './workshop.js';

/** A file that was chosen, and what it says of attendance. */
export interface ChosenList {
  readonly file: File;
  readonly marks: ListMarks;
}

const unwatched = (): void => undefined;

/** What a list would do; nothing is written. */
export const useTryPeopleList = (id: string) =>
  useMutation({
    mutationFn: ({ file, marks }: ChosenList) =>
      sendFile(tryPeopleList, { params: { id }, query: { marks } }, file, unwatched),
  });

interface Confirmed extends ChosenList {
  /** Made once for what was seen, so that sending it again writes nothing twice. */
  readonly listId: string;
  readonly digest: string;
}

/** Sends the list again, and writes what its dry run showed. */
export function useConfirmPeopleList(id: string) {
  const client = useQueryClient();
  const readNow = useFreshWorkshop(id);
  return useMutation({
    mutationFn: ({ file, ...query }: Confirmed) =>
      sendFile(confirmPeopleList, { params: { id }, query }, file, unwatched),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['workshop-outcome', id] });
      await readNow();
    },
  });
}
