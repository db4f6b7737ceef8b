import { createHash } from 'node:crypto';
import {
  type Mark,
  type Outcome,
  percentOf,
  type ScoreWay,
  type WorkshopOutcome,
  type WorkshopTestState,
} from '@academy/shared';
import { type WorkshopRule, workshopOutcome } from './outcome.js';

interface Sitting {
  readonly id: string;
  readonly day: string;
}

interface Roll {
  readonly id: string;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly preScore: number | null;
  readonly postScore: number | null;
  readonly preWay: ScoreWay | null;
  readonly postWay: ScoreWay | null;
  /** The reversal by hand that a confirmation must not undo. */
  readonly heldBack: { readonly at: string } | null;
}

/** All that a confirmation rests on. Sessions come in the order of their days. */
export interface Weighed<S extends Sitting = Sitting, P extends Roll = Roll> {
  readonly thresholdPercent: number;
  readonly postTest: WorkshopRule['postTest'];
  readonly tests: { readonly pre: WorkshopTestState; readonly post: WorkshopTestState } | null;
  readonly sessions: readonly S[];
  readonly participants: readonly P[];
}

interface Result<P extends Roll> {
  readonly participant: P;
  readonly attended: number;
  readonly notMarked: number;
  readonly percent: number;
  readonly outcome: Outcome;
}

/** What each participant comes to, in the given order. */
export function weigh<P extends Roll>(workshop: Weighed<Sitting, P>): Result<P>[] {
  const { sessions, thresholdPercent, postTest } = workshop;
  const rule = { sessions: sessions.length, thresholdPercent, postTest };
  return workshop.participants.map((participant) => {
    const marks = sessions.map(({ id }) => participant.marks[id]);
    const attended = marks.filter((one) => one === 'present').length;
    return {
      participant,
      attended,
      notMarked: marks.filter((one) => one === undefined).length,
      percent: percentOf(attended, sessions.length),
      outcome: outcomeOf(participant, workshopOutcome(rule, { attended, postScore: participant.postScore })),
    };
  });
}

const outcomeOf = ({ heldBack }: Roll, outcome: Outcome): Outcome =>
  outcome === 'recorded' && heldBack ? 'reversed-by-hand' : outcome;

/** The day that records carry: that of the last session. */
export const completedOn = ({ sessions }: Weighed): string | null => sessions.at(-1)?.day ?? null;

/** What stands against confirming on this day. */
export function obstaclesOf(workshop: Weighed, today: string): WorkshopOutcome['obstacles'] {
  const last = completedOn(workshop);
  return [
    ...(last === null ? (['no-session'] as const) : last > today ? (['not-over'] as const) : []),
    ...(workshop.participants.length === 0 ? (['no-participant'] as const) : []),
    // Somebody may still be at work, and would lose what they are about to reach.
    ...(Object.values(workshop.tests ?? {}).includes('open') ? (['test-open'] as const) : []),
  ];
}

/** Differs as soon as anything does that a confirmation rests on: every mark, score, correction, session and the rule. */
export function digestOf({ thresholdPercent, postTest, sessions, participants }: Weighed): string {
  const told = [
    thresholdPercent,
    postTest && [postTest.passPercent, postTest.outOf],
    sessions.map(({ id, day }) => [id, day]),
    [...participants]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, marks, preScore, postScore, preWay, postWay, heldBack }) => [
        id,
        sessions.map((session) => marks[session.id] ?? null),
        preScore,
        postScore,
        preWay,
        postWay,
        heldBack?.at ?? null,
      ]),
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
