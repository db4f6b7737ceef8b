import {
  type AttemptKind,
  type CourseSettings,
  drawDraftTest,
  getCourseSettings,
  saveCourseSettings,
} from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const fetchSettings = (id: string) => api(getCourseSettings, { params: { id } });

/** As they stand when the page is opened; never asked again while somebody writes. */
export const useCourseSettings = (id: string) =>
  useQuery({
    queryKey: ['draft-settings', id],
    queryFn: () => fetchSettings(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const putSettings = (id: string, version: number, settings: CourseSettings) =>
  api(saveCourseSettings, { params: { id }, body: { version, settings } });

/** A test drawn on the server; another one each time that it is asked for. */
export const drawTest = (id: string, kind: AttemptKind) =>
  api(drawDraftTest, { params: { id }, query: { kind } });
