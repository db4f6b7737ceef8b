import {
  type BodyOf,
  type correctHeadCount,
  dayInKarachi,
  type enterHeadCount,
  type HeadCountFields,
  type reverseHeadCount,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Topics } from '../catalogue/index.js';
import { Agencies, Places } from '../directory/index.js';
import { faultsOf, type HeadCountWorld } from './domain/head-count-faults.js';
import type { HeadCountRow } from './entries.js';
import { EntriesRepository } from './entries.repository.js';

/** The lists that a head-count names, and the day. */
@Injectable()
export class HeadCountSurroundings {
  constructor(
    private readonly topics: Topics,
    private readonly places: Places,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async world(): Promise<HeadCountWorld> {
    // One after the other: within a transaction they share one connection.
    const topics = await this.topics.list();
    const places = await this.places.list();
    const agencies = await this.agencies.list();
    return { topics, places, agencies, today: dayInKarachi(this.now()) };
  }
}

/** Old workshops known only by their numbers: written once, reversed with a reason, never changed. */
@Injectable()
export class HeadCounts {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly surroundings: HeadCountSurroundings,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Writes a head-count. The same id again writes nothing.
   * @throws AppError `not-allowed`, `bad-input` naming the field
   */
  enter(actor: Actor, { id, ...fields }: BodyOf<typeof enterHeadCount>): Promise<{ id: string }> {
    requirePermission(actor, 'head-counts.enter');
    return this.unitOfWork.run(async () => {
      if (await this.isKnown(id)) return { id };
      await this.write(actor, id, fields, { source: id, revision: 1 });
      await this.note(actor, 'register.enter-head-count', id, { ...fields });
      return { id };
    });
  }

  /**
   * Reverses a head-count: from the next seal on it is in no total, and it stays readable with the reason.
   * @throws AppError `not-allowed`, `not-found`, `already-reversed`
   */
  reverse(
    actor: Actor,
    headCountId: string,
    { id, reason }: BodyOf<typeof reverseHeadCount>,
  ): Promise<{ id: string }> {
    requirePermission(actor, 'head-counts.enter');
    return this.unitOfWork.run(async () => {
      const found = await this.get(headCountId);
      if (found.reversal_id === id) return { id };
      await this.undo(actor, found, id, reason);
      await this.note(actor, 'register.reverse-head-count', headCountId, { reason });
      return { id };
    });
  }

  /**
   * Reverses a head-count and writes another in its place, both or neither.
   * @throws AppError `not-allowed`, `not-found`, `already-reversed`, `bad-input` naming the field
   */
  correct(
    actor: Actor,
    headCountId: string,
    { id, reason, ...fields }: BodyOf<typeof correctHeadCount>,
  ): Promise<{ id: string }> {
    requirePermission(actor, 'head-counts.enter');
    return this.unitOfWork.run(async () => {
      const found = await this.get(headCountId);
      if (await this.isKnown(id, found.source_id)) return { id };
      await this.undo(actor, found, newId(), reason);
      await this.write(actor, id, fields, { source: found.source_id, revision: found.source_revision + 1 });
      await this.note(actor, 'register.correct-head-count', headCountId, {
        reason,
        correctedBy: id,
        ...fields,
      });
      return { id };
    });
  }

  private async get(id: string): Promise<HeadCountRow> {
    const found = await this.entries.findHeadCount(id);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** Whether a request has been here before: its id is a head-count, where asked, of this workshop. */
  private async isKnown(id: string, source = id): Promise<boolean> {
    return (await this.entries.findHeadCount(id))?.source_id === source;
  }

  private async write(
    actor: Actor,
    id: string,
    fields: HeadCountFields,
    { source, revision }: { source: string; revision: number },
  ): Promise<void> {
    const { topic, to, districtId, agencyId, ...facts } = fields;
    const world = await this.surroundings.world();
    const faults = faultsOf(fields, world);
    if (faults.length > 0) throw new AppError('bad-input', { fields: faults });
    const district = world.places.find((place) => place.id === districtId);
    await this.once(() =>
      this.entries.insert({
        id,
        kind: 'head-count',
        recorded_at: this.surroundings.now(),
        recorded_by: actor.accountId,
        source_id: source,
        source_revision: revision,
        topic,
        completed_on: to,
        agency_id: agencyId,
        province_id: district?.parentId ?? districtId,
        district_id: districtId,
        head_count: facts,
      }),
    );
  }

  private async undo(actor: Actor, found: HeadCountRow, id: string, reason: string): Promise<void> {
    if (found.reversal_id) throw new AppError('already-reversed');
    await this.once(() =>
      this.entries.insert({
        id,
        kind: 'reversal',
        recorded_at: this.surroundings.now(),
        recorded_by: actor.accountId,
        target_id: found.id,
        reason,
      }),
    );
  }

  /** Of two requests that cross, one writes; the other learns that it has been done. */
  private async once(insert: () => Promise<void>): Promise<void> {
    try {
      await insert();
    } catch (error) {
      const crossed = [
        'sx_register_entry_target',
        'sx_register_entry_head_count_revision',
        'pk_register_entry',
      ];
      if (crossed.some((name) => isViolation(error, name))) throw new AppError('already-reversed');
      throw error;
    }
  }

  private note(actor: Actor, action: string, subjectId: string, after: object): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'head-count', subjectId, after });
  }
}
