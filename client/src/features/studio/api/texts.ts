import {
  checkDraftLesson,
  getDraftText,
  type Language,
  previewDraftLesson,
  saveDraftText,
} from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** A text as it stands now: asked anew each time that it is opened, and never while it is written. */
export const useDraftText = (id: string, path: string) =>
  useQuery({
    queryKey: ['draft-text', id, path],
    queryFn: ({ signal }) => api(getDraftText, { params: { id }, query: { path }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const fetchDraftText = (id: string, path: string) =>
  api(getDraftText, { params: { id }, query: { path } });

export const saveText = (id: string, body: { path: string; version: number; text: string }) =>
  api(saveDraftText, { params: { id }, body });

export const useLessonProblems = (id: string, lesson: string) =>
  useQuery({
    queryKey: ['draft-problems', id, lesson],
    queryFn: ({ signal }) => api(checkDraftLesson, { params: { id }, query: { lesson }, signal }),
    staleTime: 0,
  });

export const useLessonPreview = (id: string, lesson: string, lang: Language) =>
  useQuery({
    queryKey: ['draft-preview', id, lesson, lang],
    queryFn: ({ signal }) => api(previewDraftLesson, { params: { id }, query: { lesson, lang }, signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
