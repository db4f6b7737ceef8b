import { type Mark, saveRoll } from '@academy/shared';
import { api } from '../../../lib/api.js';

/** Marks by participant; null takes a mark away. */
export type Marks = Readonly<Record<string, Mark | null>>;

/** Sends marks of one session. */
export const sendMarks = (id: string, sessionId: string, marks: Marks): Promise<unknown> =>
  api(saveRoll, {
    params: { id, sessionId },
    body: { marks: Object.entries(marks).map(([participantId, mark]) => ({ participantId, mark })) },
  });
