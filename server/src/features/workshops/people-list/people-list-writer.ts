import type { Mark, PeopleListDone } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { PeopleSheets } from '../../directory/index.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { Participants } from '../participants.service.js';
import type { ListedPerson, PeopleList } from './people-list-reader.js';

interface Deed {
  readonly id: string;
  readonly workshopId: string;
  readonly at: Date;
}

/** Writes a list that somebody has looked at: new people, participants and marks. */
@Injectable()
export class PeopleListWriter {
  constructor(
    private readonly sheets: PeopleSheets,
    private readonly service: Participants,
    private readonly participants: ParticipantsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What a list of this id has done; null where it is not there. */
  async find(id: string, workshopId: string): Promise<PeopleListDone | null> {
    const [row] = await this.unitOfWork.query<PeopleListDone>(
      `SELECT added, written, marked, kept_out AS "keptOut" FROM workshop_people_list
       WHERE id = $1 AND workshop_id = $2`,
      [id, workshopId],
    );
    return row ?? null;
  }

  /** Makes others who would write down the same people wait. */
  hold({ rows }: PeopleList): Promise<void> {
    return this.sheets.hold(rows.filter(({ fate }) => fate === 'new').map(({ person }) => person));
  }

  /** In a workshop that the caller holds. */
  async write(
    actor: Actor,
    { id, workshopId, at }: Deed,
    { sessions, rows }: PeopleList,
  ): Promise<PeopleListDone> {
    const kept = rows.filter(({ fate }) => fate !== 'unknown' && fate !== 'wrong');
    const marks = new Map<string, Map<string, Mark>>(sessions.map((session) => [session.id, new Map()]));
    let added = 0;
    for (const row of kept) {
      const participantId = row.participantId ?? (await this.add(actor, workshopId, row));
      if (!row.participantId) added += 1;
      for (const [sessionId, mark] of Object.entries(row.marks))
        marks.get(sessionId)?.set(participantId, mark);
    }
    let marked = 0;
    for (const [sessionId, given] of marks)
      marked += await this.participants.markUnmarked(
        { workshopId, sessionId },
        given,
        'import',
        actor.accountId,
        at,
      );
    const written = kept.filter(({ fate }) => fate === 'new').length;
    const done = { added, written, marked, keptOut: rows.length - kept.length };
    await this.unitOfWork.query(
      `INSERT INTO workshop_people_list (id, workshop_id, added, written, marked, kept_out, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, workshopId, added, written, marked, done.keptOut, actor.accountId, at],
    );
    return done;
  }

  private async add(actor: Actor, workshopId: string, { person }: ListedPerson): Promise<string> {
    const id = newId();
    const personId = person.personId ?? (await this.sheets.make(actor, person));
    await this.service.enlist(actor, { id, workshopId, personId });
    return id;
  }
}
