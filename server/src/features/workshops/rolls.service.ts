import { type BodyOf, dayInKarachi, type Mark, type saveRoll } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { getDraft } from './drafts.js';
import { ParticipantsRepository } from './participants.repository.js';
import { WorkshopsRepository } from './workshops.repository.js';

type Marks = BodyOf<typeof saveRoll>['marks'];

/** The roll of a session: saved as it is ticked. */
@Injectable()
export class Rolls {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Sets these marks and leaves the others. Sent again, it changes nothing; of two marks for one person the later counts.
   * @throws AppError `not-found`, also where one of them does not take part (any more); `workshop-confirmed`,
   * `session-not-begun`
   */
  async save(actor: Actor, workshopId: string, sessionId: string, marks: Marks): Promise<void> {
    requirePermission(actor, 'workshops.run');
    await this.unitOfWork.run(async () => {
      await getDraft(this.workshops, workshopId, 'share');
      const session = (await this.workshops.sessionsOf(workshopId)).find(({ id }) => id === sessionId);
      if (!session) throw new AppError('not-found');
      const now = this.clock.now();
      if (session.day > dayInKarachi(now)) throw new AppError('session-not-begun');
      const byParticipant = new Map<string, Mark | null>(
        marks.map(({ participantId, mark }) => [participantId, mark]),
      );
      const here = await this.participants.idsAmong(workshopId, [...byParticipant.keys()]);
      if (here.length < byParticipant.size) throw new AppError('not-found');
      await this.participants.mark({ workshopId, sessionId }, byParticipant, actor.accountId, now);
    });
  }
}
