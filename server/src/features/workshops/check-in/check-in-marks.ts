import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { SamePeople } from '../../directory/index.js';
import type { CheckInPass } from '../domain/check-in-pass.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { CheckInRepository, type CheckInSessionRow, type MarkRow } from './check-in.repository.js';
import { CheckInCodes } from './check-in-codes.js';

/** Marks that come by the code, for whoever has found out that they may come. */
@Injectable()
export class CheckInMarks {
  constructor(
    private readonly sessions: CheckInRepository,
    private readonly participants: ParticipantsRepository,
    private readonly samePeople: SamePeople,
    private readonly codes: CheckInCodes,
    private readonly clock: Clock,
  ) {}

  findPass(text: string | undefined, sessionId: string): CheckInPass | null {
    return this.codes.findPass(text, sessionId, this.clock.now());
  }

  /** Uses a pass; false where it has served somebody else. */
  use({ id, sessionId }: CheckInPass, { personId }: Actor): Promise<boolean> {
    return this.sessions.use(id, sessionId, personId, this.clock.now());
  }

  /** As whom the person takes part: themselves, or one who is linked as the same person. */
  async participantOf(workshopId: string, personId: string): Promise<string | null> {
    const here = await this.sessions.participants(workshopId);
    const own = here.get(personId);
    if (own) return own;
    const roots = await this.samePeople.rootsOf([personId, ...here.keys()]);
    for (const [other, id] of here) if (roots.get(other) === roots.get(personId)) return id;
    return null;
  }

  async of({ id, workshop_id }: CheckInSessionRow, personId: string): Promise<MarkRow | null> {
    const participantId = await this.participantOf(workshop_id, personId);
    return participantId ? this.sessions.findMark(id, participantId) : null;
  }

  async present(
    place: { readonly workshopId: string; readonly sessionId: string },
    participantId: string,
    { accountId }: Actor,
  ): Promise<void> {
    const marks = new Map([[participantId, 'present' as const]]);
    await this.participants.markUnmarked(place, marks, 'code', accountId, this.clock.now());
  }
}
