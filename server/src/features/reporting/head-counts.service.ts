import {
  type HeadCount,
  type Language,
  type listHeadCounts,
  type QueryOf,
  type ReportTable,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { type Seal, Seals } from '../register/index.js';
import { HeadCountsQuery } from './head-counts.query.js';
import { headCountsTable } from './head-counts-table.js';

const PAGE = 50;

type Query = QueryOf<typeof listHeadCounts>;
type View = ViewOf<typeof listHeadCounts>;

const cursor = z.tuple([z.iso.date(), z.uuid()]);

/** Head-counts as a list, with their totals, as of now or a past moment. */
@Injectable()
export class HeadCountsReport {
  constructor(
    private readonly seals: Seals,
    private readonly query: HeadCountsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-allowed`, `as-of-in-future`, `bad-input` for a place in the list that is none */
  async page(actor: Actor, { after, ...query }: Query): Promise<View> {
    requirePermission(actor, 'head-counts.read');
    const beyond = after === undefined ? null : placeIn(after);
    const seal = await this.seal(query.asOf);
    const found = await this.query.list(query, query.state, seal.number, { beyond, limit: PAGE + 1 });
    const items = found.slice(0, PAGE);
    const last = items.at(-1);
    return {
      ...(await this.summary(query, seal)),
      items,
      next: found.length > PAGE && last ? `${last.to}_${last.id}` : null,
    };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, id: string): Promise<HeadCount> {
    requirePermission(actor, 'head-counts.read');
    const found = await this.query.find(id, (await this.seal(undefined)).number);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** Everything that fits the filters as a table for a file. */
  async table(actor: Actor, query: Omit<Query, 'after'>, language: Language): Promise<ReportTable> {
    requirePermission(actor, 'head-counts.read');
    const seal = await this.seal(query.asOf);
    const items = await this.query.list(query, query.state, seal.number);
    return headCountsTable({ ...(await this.summary(query, seal)), items }, query, language);
  }

  private async summary(query: Omit<Query, 'after'>, seal: Seal): Promise<Pick<View, 'asOf' | 'totals'>> {
    return {
      asOf: {
        asked: query.asOf ?? null,
        seal: seal.number,
        sealedAt: seal.sealedAt?.toISOString() ?? null,
      },
      totals: await this.query.totals(query, seal.number),
    };
  }

  private seal(asOf: string | undefined): Promise<Seal> {
    if (asOf === undefined) return this.seals.closeNow();
    const moment = new Date(asOf);
    if (moment > this.clock.now())
      throw new AppError('as-of-in-future', { fields: [{ field: 'asOf', code: 'as-of-in-future' }] });
    return this.seals.asOf(moment);
  }
}

function placeIn(after: string): z.infer<typeof cursor> {
  const parsed = cursor.safeParse(after.split('_'));
  if (!parsed.success) throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  return parsed.data;
}
