import type { CheckIn } from '@academy/shared';
import type { CheckInPass } from '../domain/check-in-pass.js';
import type { CheckInSessionRow, MarkRow } from './check-in.repository.js';

/** A check-in as the person sees it. */
export const checkInView = (
  session: CheckInSessionRow,
  pass: CheckInPass | null,
  mark: MarkRow | null,
): CheckIn => ({
  session: {
    sessionId: session.id,
    workshopId: session.workshop_id,
    titleEn: session.title_en,
    titleUr: session.title_ur,
    venue: session.venue,
    number: session.number,
    day: session.day,
    from: session.from,
    to: session.to,
  },
  passUntil: pass?.until.toISOString() ?? null,
  recorded: mark && {
    mark: mark.mark,
    isByCode: mark.way === 'code',
    markedAt: mark.marked_at.toISOString(),
  },
});
