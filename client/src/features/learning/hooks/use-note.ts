import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal } from '../../../lib/api-error.js';
import { type NoteContent, type NotePlace, putNote } from '../api/notes.js';

type NoteState = 'saved' | 'saving' | 'waiting' | 'refused';

const AFTER_TYPING_MS = 800;
const RETRY_MS = 15_000;

const EMPTY: NoteContent = { bookmarked: false, text: '' };

const storageKey = (place: NotePlace) =>
  `academy.note.${place.enrolmentId}.${place.lessonKey}.${place.blockKey}`;

function readDraft(place: NotePlace): NoteContent | null {
  try {
    const text = localStorage.getItem(storageKey(place));
    return text ? (JSON.parse(text) as NoteContent) : null;
  } catch {
    return null;
  }
}

function writeDraft(place: NotePlace, draft: NoteContent | null): void {
  try {
    if (draft) localStorage.setItem(storageKey(place), JSON.stringify(draft));
    else localStorage.removeItem(storageKey(place));
  } catch {
    // The server has it in a moment, if the line holds.
  }
}

interface NoteTools {
  readonly content: NoteContent;
  readonly state: NoteState;
  change(content: NoteContent, at: 'once' | 'after-typing'): void;
}

/** A block's bookmark and note: saved by themselves, kept on the device until the server has them. */
export function useNote(place: NotePlace, saved: NoteContent | undefined): NoteTools {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => readDraft(place));
  const [state, setState] = useState<NoteState>(draft ? 'waiting' : 'saved');
  const latest = useRef({ draft, place });
  latest.current = { draft, place };
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const send = useCallback(async () => {
    const { draft: sending, place: where } = latest.current;
    if (!sending) return;
    setState('saving');
    try {
      await putNote(client, where, sending);
      if (latest.current.draft !== sending) return;
      writeDraft(where, null);
      setDraft(null);
      setState('saved');
    } catch (error) {
      setState(isRefusal(error) ? 'refused' : 'waiting');
    }
  }, [client]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const again = () => void send();
    const handle = setTimeout(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearTimeout(handle);
      removeEventListener('online', again);
    };
  }, [state, send]);

  const change: NoteTools['change'] = (content, at) => {
    writeDraft(place, content);
    latest.current = { draft: content, place };
    setDraft(content);
    setState('saving');
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), at === 'once' ? 0 : AFTER_TYPING_MS);
  };

  return { content: draft ?? saved ?? EMPTY, state, change };
}
