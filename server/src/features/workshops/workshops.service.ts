import {
  type BodyOf,
  type createWorkshop,
  type listWorkshops,
  ONLINE_OUT_OF,
  type QueryOf,
  type ViewOf,
  type Workshop,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { Places } from '../directory/index.js';
import { getDraft } from './drafts.js';
import { filterOf } from './workshop-filter.js';
import { WorkshopReader } from './workshop-reader.service.js';
import { WorkshopsRepository } from './workshops.repository.js';
import type { WorkshopFields, WorkshopRow } from './workshops.rows.js';
import { summaryView } from './workshops.view.js';

const PAGE = 50;

/** Workshops as they are planned: list, begin, change. */
@Injectable()
export class Workshops {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly reader: WorkshopReader,
    private readonly places: Places,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof listWorkshops>): Promise<ViewOf<typeof listWorkshops>> {
    requirePermission(actor, 'workshops.read');
    const [day = '', id = ''] = query.after?.split('_') ?? [];
    const rows = await this.workshops.list({
      filter: filterOf(query),
      after: query.after ? { day, id } : null,
      limit: PAGE + 1,
    });
    const names = await this.reader.names();
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => summaryView(row, names)),
      next: rows.length > PAGE && last ? `${last.sort_day}_${last.id}` : null,
    };
  }

  /** @throws AppError `not-found` */
  get(actor: Actor, id: string): Promise<Workshop> {
    requirePermission(actor, 'workshops.read');
    return this.reader.get(id);
  }

  /**
   * Begins a workshop. Sent again with the same id, it changes nothing.
   * @throws AppError `bad-input` for a topic or district that does not exist
   */
  create(actor: Actor, { id, ...fields }: BodyOf<typeof createWorkshop>): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      await this.requireDistrict(fields.districtId);
      const isNew = await this.knownTopic(() =>
        this.workshops.insert(id, fields, actor.accountId, this.clock.now()),
      );
      if (isNew) {
        await this.workshops.replaceSessions(id, fields.sessions);
        await this.write(actor, 'workshops.create', id, fields);
      }
      return this.reader.get(id);
    });
  }

  /**
   * @throws AppError `bad-input` for a topic or district that does not exist, `not-found`, `workshop-confirmed`,
   * `session-has-roll` where a session is left out that somebody was marked in
   */
  update(actor: Actor, id: string, fields: WorkshopFields): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      requireOnlineTest(await getDraft(this.workshops, id, 'update'), fields);
      await this.requireDistrict(fields.districtId);
      await this.knownTopic(() => this.workshops.update(id, fields, this.clock.now()));
      try {
        await this.workshops.replaceSessions(id, fields.sessions);
      } catch (error) {
        if (isViolation(error, 'fk_attendance_session')) throw new AppError('session-has-roll');
        throw error;
      }
      await this.write(actor, 'workshops.update', id, fields);
      return this.reader.get(id);
    });
  }

  private async requireDistrict(districtId: string): Promise<void> {
    const place = (await this.places.list()).find(({ id }) => id === districtId);
    if (!place || (place.kind !== 'district' && place.kind !== 'federal'))
      throw new AppError('bad-input', { fields: [{ field: 'districtId', code: 'invalid' }] });
  }

  private async knownTopic<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isViolation(error, 'xfk_workshop_topic')) throw error;
      throw new AppError('bad-input', { fields: [{ field: 'topic', code: 'invalid' }] });
    }
  }

  private write(actor: Actor, action: string, id: string, fields: WorkshopFields): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'workshop', subjectId: id, after: fields });
  }
}

/** An online test is one of per cent; the post-test goes when the test is taken off. */
function requireOnlineTest({ tests }: WorkshopRow, { postTest }: WorkshopFields): void {
  if (tests && postTest?.outOf !== ONLINE_OUT_OF)
    throw new AppError('bad-input', {
      fields: [{ field: postTest ? 'postTest.outOf' : 'postTest', code: 'online-of-100' }],
    });
}
