import { type CohortState, type JoiningFate, MOST_IN_COHORT } from '@academy/shared';

/** What the rule has to know of a cohort. */
export interface Room {
  readonly id: string;
  readonly state: CohortState;
  readonly capacity: number | null;
  /** Who is in it already. */
  readonly people: number;
}

/** Somebody who is to be added, with their standing enrolment in the course. */
export interface Joiner {
  readonly personId: string;
  readonly enrolment: { readonly state: 'active' | 'completed'; readonly cohortId: string | null } | null;
}

/** Whether a fate puts somebody into the cohort who was not in it before. */
export const isPlaced = (fate: JoiningFate): boolean => fate === 'enrolled' || fate === 'attached';

/**
 * What becomes of each who is to be added, in the given order, as long as there is room.
 * Nobody is enrolled twice, nobody leaves another cohort for this one, and whoever has completed the course is listed
 * only where the organiser has asked for it (`completedToo`).
 */
export function decideJoining(room: Room, joiners: readonly Joiner[], completedToo: boolean): JoiningFate[] {
  let free = Math.max(0, (room.capacity ?? MOST_IN_COHORT) - room.people);
  const placed = new Set<string>();
  return joiners.map((joiner) => {
    if (placed.has(joiner.personId)) return 'already-in';
    const fate = fateOf(room, joiner, { completedToo, hasRoom: free > 0 });
    if (isPlaced(fate)) {
      free -= 1;
      placed.add(joiner.personId);
    }
    return fate;
  });
}

function fateOf(
  room: Room,
  { enrolment }: Joiner,
  { completedToo, hasRoom }: { completedToo: boolean; hasRoom: boolean },
): JoiningFate {
  if (enrolment?.cohortId === room.id) return 'already-in';
  if (room.state === 'closed') return 'closed';
  const isElsewhere = enrolment !== null && enrolment.cohortId !== null;
  if (enrolment?.state === 'completed' && (isElsewhere || !completedToo)) return 'completed-earlier';
  if (isElsewhere) return 'in-another';
  if (!hasRoom) return 'full';
  return enrolment ? 'attached' : 'enrolled';
}
