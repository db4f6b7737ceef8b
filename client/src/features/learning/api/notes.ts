import { type LessonNote, listNotes, saveNote } from '@academy/shared';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const notesKey = (enrolmentId: string) => ['enrolments', enrolmentId, 'notes'];

/** One's own bookmarks and notes in a course. */
export const useNotes = (enrolmentId: string) =>
  useQuery({
    queryKey: notesKey(enrolmentId),
    queryFn: ({ signal }) => api(listNotes, { params: { id: enrolmentId }, signal }),
  });

export interface NotePlace {
  readonly enrolmentId: string;
  readonly lessonKey: string;
  readonly blockKey: string;
}

export type NoteContent = Pick<LessonNote, 'bookmarked' | 'text'>;

/** Saves a bookmark or note and puts it into what is known. */
export async function putNote(client: QueryClient, place: NotePlace, content: NoteContent): Promise<void> {
  const { enrolmentId: id, lessonKey, blockKey } = place;
  const { bookmarked, text } = content;
  const saved = await api(saveNote, { params: { id, lessonKey, blockKey }, body: { bookmarked, text } });
  client.setQueryData<{ items: LessonNote[] }>(notesKey(id), (before) => {
    const others = (before?.items ?? []).filter(
      (note) => note.lessonKey !== lessonKey || note.blockKey !== blockKey,
    );
    return { items: [...others, saved] };
  });
}
