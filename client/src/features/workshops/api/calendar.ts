import { type Language, workshopCalendar } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { WORKSHOPS_KEY, type WorkshopsAsked } from './list-workshops.js';

/** Sessions of a month (`YYYY-MM`), by the filters of the list. */
export const useCalendar = (month: string, { search, state, sheet }: WorkshopsAsked) =>
  useQuery({
    queryKey: [...WORKSHOPS_KEY, 'calendar', month, search, state, sheet],
    queryFn: ({ signal }) =>
      api(workshopCalendar, {
        query: {
          month,
          ...(search ? { search } : {}),
          ...(state ? { state } : {}),
          ...(sheet ? { sheet } : {}),
        },
        signal,
      }),
  });

/** Where the sessions of a workshop are had for one's own calendar. */
export const icsAddress = (id: string, language: Language): string =>
  `/api/workshops/${id}/sessions.ics?lang=${language}`;
