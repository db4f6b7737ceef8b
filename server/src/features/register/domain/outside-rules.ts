import type { FieldCode, OutsideState } from '@academy/shared';

interface Decided {
  readonly outcome: 'approved' | 'declined' | 'retracted' | null;
  readonly reversed: boolean;
  /** Files of evidence that are not withdrawn. */
  readonly files: number;
}

/** Where an outside completion stands: nothing of it is kept twice, so this is read from what happened. */
export function outsideState({ outcome, reversed, files }: Decided): OutsideState {
  if (outcome === 'approved') return reversed ? 'reversed' : 'approved';
  if (outcome !== null) return outcome;
  return files > 0 ? 'waiting' : 'incomplete';
}

/** Whether one that stands so keeps the same training from being entered again. */
export const isInTheWay = (state: OutsideState): boolean =>
  state === 'waiting' || state === 'incomplete' || state === 'approved';

/**
 * The second person is another one: neither who entered it nor whom it is about.
 * @param involved both, each with everyone who is linked as the same person
 */
export const mayDecide = (decider: { readonly personId: string }, involved: readonly string[]): boolean =>
  !involved.includes(decider.personId);

/** What is wrong with the day of a training that is entered today; null where nothing is. */
export const dayFault = (completedOn: string, today: string): FieldCode | null =>
  completedOn > today ? 'day-in-future' : completedOn < EARLIEST ? 'invalid' : null;

/** Nobody who serves today was trained before: a year that was mistyped. */
const EARLIEST = '1960-01-01';

/** An approval holds for the files that were seen, in whatever order, and for no others. */
export const sawAll = (seen: readonly string[], standing: readonly string[]): boolean =>
  standing.length > 0 && new Set(seen).size === standing.length && standing.every((id) => seen.includes(id));
