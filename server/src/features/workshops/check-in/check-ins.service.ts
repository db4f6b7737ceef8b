import type { CheckIn } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { Participants } from '../participants.service.js';
import { CheckInRepository, type CheckInSessionRow } from './check-in.repository.js';
import { checkInView } from './check-in.view.js';
import { CheckInMarks } from './check-in-marks.js';

/** People who say themselves that they are there, with what they saw on the wall. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly sessions: CheckInRepository,
    private readonly participants: Participants,
    private readonly marks: CheckInMarks,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The session of this browser's pass, and what the roll says of the person.
   * @param actor null where nobody is signed in
   * @throws AppError `check-in-code-old` for anyone with neither a pass nor a mark
   */
  async get(actor: Actor | null, sessionId: string, passText: string | undefined): Promise<CheckIn> {
    const session = await this.sessions.find(sessionId);
    const pass = this.marks.findPass(passText, sessionId);
    const mark = session && actor ? await this.marks.of(session, actor.personId) : null;
    if (!session || (!pass && !mark)) throw new AppError('check-in-code-old');
    return checkInView(session, pass, mark);
  }

  /**
   * Adds the person who is signed in to the workshop, if they do not take part yet, and marks them present, unless
   * something is marked already. Two taps are one mark. A pass that was taken in time is good although the session has
   * ended meanwhile.
   * @throws AppError `check-in-code-old` without a pass, `check-in-used` where it has served somebody else,
   * `check-in-settled`, `workshop-full`
   */
  async checkIn(actor: Actor, sessionId: string, passText: string | undefined): Promise<CheckIn> {
    return this.unitOfWork.run(async () => {
      const session = await this.hold(sessionId);
      const pass = this.marks.findPass(passText, sessionId);
      const before = await this.marks.of(session, actor.personId);
      if (before) return checkInView(session, pass, before);
      if (!pass) throw new AppError('check-in-code-old');
      if (session.state === 'confirmed') throw new AppError('check-in-settled');
      if (!(await this.marks.use(pass, actor))) throw new AppError('check-in-used');
      await this.write(actor, session);
      return checkInView(session, pass, await this.marks.of(session, actor.personId));
    });
  }

  /** Holds the workshop until the transaction ends: of two taps the second finds the mark of the first. */
  private async hold(sessionId: string): Promise<CheckInSessionRow> {
    const found = await this.sessions.find(sessionId);
    if (found) await this.sessions.lock(found.workshop_id);
    const session = found && (await this.sessions.find(sessionId));
    if (!session) throw new AppError('check-in-code-old');
    return session;
  }

  private async write(
    actor: Actor,
    { id: sessionId, workshop_id: workshopId }: CheckInSessionRow,
  ): Promise<void> {
    const known = await this.marks.participantOf(workshopId, actor.personId);
    const participantId = known ?? newId();
    if (!known)
      await this.participants.enlist(actor, { id: participantId, workshopId, personId: actor.personId });
    await this.marks.present({ workshopId, sessionId }, participantId, actor);
    await this.audit.write(actor, {
      action: 'workshops.check-in',
      subjectKind: 'workshop',
      subjectId: workshopId,
      after: { sessionId, participantId, joined: !known },
    });
  }
}
