import type { listOutside, OutsideCompletion, OutsideSummary, QueryOf, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { People } from '../../directory/index.js';
import { OutsideRepository, type OutsideRow } from './outside.repository.js';
import { OutsideViews } from './outside-views.service.js';

const PAGE = 50;
const EXPORTED = 10_000;

type Filters = Pick<QueryOf<typeof listOutside>, 'state' | 'person'>;
type Access = 'completions.enter' | 'completions.approve';

/** Trainings completed elsewhere, as those read them who may enter them. */
@Injectable()
export class OutsideCompletions {
  constructor(
    private readonly repository: OutsideRepository,
    private readonly views: OutsideViews,
    private readonly people: People,
  ) {}

  /** @throws AppError `not-allowed` */
  async page(
    actor: Actor,
    { after, ...filters }: QueryOf<typeof listOutside>,
  ): Promise<ViewOf<typeof listOutside>> {
    requirePermission(actor, 'completions.enter');
    const rows = await this.rows(actor, filters, after ?? null, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    return {
      items: await this.views.summaries(actor, shown),
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** All that the filters leave, for a file; ten thousand at most. @throws AppError `not-allowed` */
  async all(actor: Actor, filters: Filters): Promise<OutsideSummary[]> {
    requirePermission(actor, 'completions.enter');
    return this.views.summaries(actor, await this.rows(actor, filters, null, EXPORTED));
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, id: string): Promise<OutsideCompletion> {
    return this.views.whole(actor, await this.getWithin(actor, 'completions.enter', id));
  }

  /** @throws AppError `not-allowed`, `not-found` beyond the permission's reach */
  async getWithin(actor: Actor, permission: Access, id: string): Promise<OutsideRow> {
    const found = await this.repository.findWithin(id, await this.people.reach(actor, permission));
    if (!found) throw new AppError('not-found');
    return found;
  }

  private async rows(
    actor: Actor,
    { state, person }: Filters,
    after: string | null,
    limit: number,
  ): Promise<OutsideRow[]> {
    const reach = await this.people.reach(actor, 'completions.enter');
    return this.repository.list({ reach, state: state ?? null, personId: person ?? null, after, limit });
  }
}
