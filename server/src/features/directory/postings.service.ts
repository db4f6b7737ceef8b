import { type BodyOf, type changePosting, dayInKarachi, type FieldCode, type Posting } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { isSamePosting, type Served } from './domain/served.js';
import { People } from './people.service.js';
import { PostingHistory, servedBy } from './posting-history.js';
import type { PostingRow } from './postings.repository.js';
import { ReferenceRepository } from './reference.repository.js';

/** Transfers: where a person serves from a day on. Training records keep the posting of their own day. */
@Injectable()
export class Postings {
  constructor(
    private readonly people: People,
    private readonly history: PostingHistory,
    private readonly reference: ReferenceRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async list(actor: Actor, personId: string): Promise<Posting[]> {
    await this.people.requireInReach(actor, 'people.read', personId);
    return (await this.history.list(personId)).map(postingView);
  }

  /**
   * Writes a posting; sent again, it changes nothing. A day that has passed is put in its place in the history, and the
   * person's present posting stays the one that began last.
   * @throws AppError `not-allowed`, `not-found`, `bad-input` by field, `login-taken` for a service number of somebody
   * else in that agency
   */
  change(actor: Actor, personId: string, body: BodyOf<typeof changePosting>): Promise<Posting[]> {
    requirePermission(actor, 'people.change-posting');
    const { id, fromDay, reason, ...wanted } = body;
    const served = { ...wanted, serviceNumber: wanted.serviceNumber || null };
    return this.unitOfWork.run(async () => {
      const person = await this.people.getWithin(actor, 'people.change-posting', personId, true);
      const before = await this.history.list(personId);
      if (before.some((each) => each.id === id)) return before.map(postingView);
      await this.requireSensible(actor, { served, fromDay }, servedBy(person), before[0]);
      const at = this.clock.now();
      const present = await this.history.add(person, {
        ...{ ...served, id, personId, fromDay, reason },
        writtenBy: actor.accountId,
        writtenAt: at,
      });
      await this.audit.write(actor, {
        action: 'directory.change-posting',
        subjectKind: 'person',
        subjectId: personId,
        before: servedBy(person),
        after: { ...present, posting: { id, fromDay }, reason },
      });
      return (await this.history.list(personId)).map(postingView);
    });
  }

  private async requireSensible(
    actor: Actor,
    wanted: { readonly served: Served; readonly fromDay: string },
    present: Served,
    last: PostingRow | undefined,
  ): Promise<void> {
    const { served, fromDay } = wanted;
    if (fromDay > dayInKarachi(this.clock.now())) throw wrong('fromDay', 'day-in-future');
    await this.reference.requireKnown(served);
    const reach = await this.people.reach(actor, 'people.change-posting');
    if (reach !== null && !(served.agencyId && reach.includes(served.agencyId)))
      throw wrong('agencyId', 'agency-beyond-reach');
    if (isSamePosting(served, present) && (!last?.from_day || last.from_day <= fromDay))
      throw wrong('agencyId', 'posting-unchanged');
  }
}

const wrong = (field: string, code: FieldCode): AppError =>
  new AppError('bad-input', { fields: [{ field, code }] });

const postingView = (row: PostingRow): Posting => ({
  id: row.id,
  fromDay: row.from_day,
  agencyId: row.agency_id,
  rank: row.rank,
  districtId: row.district_id,
  serviceNumber: row.service_number,
  reason: row.reason,
  writtenAt: row.written_at.toISOString(),
});
