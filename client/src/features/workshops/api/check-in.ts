import {
  beginCheckIn,
  type CheckIn,
  type CheckInWall,
  checkIn,
  checkInCode,
  getCheckIn,
  showCheckIn,
} from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { ApiError } from '../../../lib/api-error.js';

/** How often the wall asks who has come. */
const LOOK_MS = 4_000;
/** A hair after the code has changed. */
const AFTER_CHANGE_MS = 150;

const nextLook = (wall: CheckInWall | undefined): number =>
  wall?.shown ? Math.min(LOOK_MS, wall.shown.secondsLeft * 1000 + AFTER_CHANGE_MS) : LOOK_MS;

/** What hangs on the wall of a session, asked for again and again, also while another window is in front. */
export const useCheckInWall = (id: string, sessionId: string) =>
  useQuery({
    queryKey: ['check-in-wall', id, sessionId],
    queryFn: ({ signal }) => api(showCheckIn, { params: { id, sessionId }, signal }),
    refetchInterval: ({ state }) => nextLook(state.data),
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
  });

const checkInKey = (sessionId: string) => ['check-in', sessionId] as const;

/** The session that this browser may check in to, and what is recorded there. */
export const useCheckInOf = (sessionId: string) =>
  useQuery({
    queryKey: checkInKey(sessionId),
    queryFn: ({ signal }) => api(getCheckIn, { params: { sessionId }, signal }),
  });

interface Seen {
  /** From the QR code; a code that was typed is looked for among all open sessions. */
  readonly sessionId?: string | undefined;
  readonly code: string;
}

/** Exchanges a code for a pass that this browser keeps. */
export function useBeginCheckIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ sessionId, code }: Seen): Promise<CheckIn> => {
      // What cannot be a code is none: the wall is the place to look again.
      if (!checkInCode.safeParse(code).success)
        throw new ApiError({ code: 'check-in-code-old', status: 409 });
      return api(beginCheckIn, { body: { code, ...(sessionId ? { sessionId } : {}) } });
    },
    onSuccess: (begun) => client.setQueryData(checkInKey(begun.session.sessionId), begun),
  });
}

/** Marks the person who is signed in present; said again, it changes nothing. */
export function useCheckIn(sessionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(checkIn, { body: { sessionId } }),
    onSuccess: (done) => client.setQueryData(checkInKey(sessionId), done),
  });
}
