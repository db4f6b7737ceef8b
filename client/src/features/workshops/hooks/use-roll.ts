import { type Mark, saveRoll, type Workshop } from '@academy/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Marks, sendMarks } from '../api/roll.js';
import { useWorkshopChange } from '../api/workshop.js';
import { RollSaver, type RollSnapshot } from '../roll-saver.js';

/** What this device keeps of a roll; without storage it holds until the page is left. */
const storeOf = (key: string) => ({
  read: (): Marks => {
    try {
      // Only what the contract would take, whatever an older version had kept.
      const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown;
      const marks = saveRoll.body.shape.marks.safeParse(kept);
      return marks.success
        ? Object.fromEntries(marks.data.map(({ participantId, mark }) => [participantId, mark]))
        : {};
    } catch {
      return {};
    }
  },
  write: (unsaved: Marks): void => {
    try {
      const marks = Object.entries(unsaved).map(([participantId, mark]) => ({ participantId, mark }));
      if (marks.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(marks));
    } catch {
      // Nothing to tell anyone: what is sent is on the server.
    }
  },
});

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const withMarks =
  (sessionId: string, marks: Marks) =>
  (workshop: Workshop): Workshop => ({
    ...workshop,
    participants: workshop.participants.map((one) => {
      const mark = marks[one.id];
      if (mark === undefined) return one;
      const { [sessionId]: _former, ...others } = one.marks;
      const { [sessionId]: way, ...otherWays } = one.markWays;
      if (mark === null) return { ...one, marks: others, markWays: otherWays };
      const isAsItWas = one.marks[sessionId] === mark;
      return {
        ...one,
        marks: { ...others, [sessionId]: mark },
        markWays: { ...otherWays, [sessionId]: isAsItWas && way ? way : 'roll' },
      };
    }),
  });

export interface Roll extends RollSnapshot {
  mark(marks: Marks): void;
  retry(): void;
}

/** The roll of one session: ticks are saved as they are made. */
export function useRoll(workshopId: string, sessionId: string): Roll {
  const change = useWorkshopChange(workshopId);
  const [saver] = useState(
    () =>
      new RollSaver({
        send: (marks) => sendMarks(workshopId, sessionId, marks),
        saved: (marks) => change(withMarks(sessionId, marks)),
        store: storeOf(`academy.roll.${sessionId}`),
        later,
      }),
  );
  const snapshot = useSyncExternalStore(saver.subscribe, saver.getSnapshot);
  useEffect(() => {
    void saver.flush();
    return () => saver.stop();
  }, [saver]);
  return { ...snapshot, mark: (marks) => saver.mark(marks), retry: () => void saver.flush() };
}

/** The mark that is shown: what was ticked here, or what the server has. */
export const shownMark = (
  unsaved: Marks,
  participant: Workshop['participants'][number],
  sessionId: string,
): Mark | null => {
  const ticked = unsaved[participant.id];
  return ticked === undefined ? (participant.marks[sessionId] ?? null) : ticked;
};
