import {
  dayInKarachi,
  type QualityIssue,
  type QualityRow,
  type QualityUnit,
  type qualityFigures,
  qualityIssues,
  type qualityList,
  qualityUnits,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { Likenesses } from '../directory/index.js';
import { issuesFor } from './domain/quality-scope.js';
import { type QualityPlace, QualityQuery } from './quality.query.js';
import type { QualityScope } from './quality.sql.js';
import { type Asked, Trained } from './trained.service.js';

const PAGE = 50;
const FILE_PAGE = 1000;
/** People who came in a moment ago are compared first; after a large import the rest follows by itself. */
const CATCH_UP_MS = 1_000;

const EVERYTHING = { groupBy: [], lang: 'en' as const };

/** What is missing in the data that figures are made of, and the lists to mend it. */
@Injectable()
export class Quality {
  constructor(
    private readonly trained: Trained,
    private readonly query: QualityQuery,
    private readonly likenesses: Likenesses,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `not-allowed` */
  async figures(actor: Actor): Promise<ViewOf<typeof qualityFigures>> {
    const asked = await this.trained.ask(actor, EVERYTHING, 'reports.read');
    await this.likenesses.catchUp(CATCH_UP_MS);
    const scope = this.scopeOf(asked);
    const issues = issuesFor(actor.grants, asked.reach !== null);
    const items: ViewOf<typeof qualityFigures>['items'] = [];
    for (const unit of qualityUnits) items.push(...(await this.ofUnit(unit, issues, scope)));
    return {
      asOf: asked.seal.sealedAt?.toISOString() ?? null,
      items,
      reach: asked.reach?.flatMap((id) => nameOf(asked, id) ?? []) ?? null,
    };
  }

  /** @throws AppError `not-allowed`, `bad-input` for a place in the list that nobody was given */
  async page(
    actor: Actor,
    issue: QualityIssue,
    after: string | undefined,
  ): Promise<ViewOf<typeof qualityList>> {
    const asked = await this.open(actor, issue);
    const place = this.readPlace(issue, after);
    const { items, next } = await this.query.page(issue, this.scopeOf(asked), place, PAGE);
    await this.log(actor, 'reporting.quality-list', issue, { rows: items.length });
    return { items, next: next && Buffer.from(JSON.stringify(next)).toString('base64url') };
  }

  /**
   * All of it page by page, so that no file is ever held whole.
   * @throws AppError `not-allowed`
   */
  async file(actor: Actor, issue: QualityIssue): Promise<AsyncGenerator<QualityRow[]>> {
    requirePermission(actor, 'people.export');
    const asked = await this.open(actor, issue);
    await this.log(actor, 'reporting.quality-csv', issue, {});
    return this.pages(issue, this.scopeOf(asked));
  }

  private async *pages(issue: QualityIssue, scope: QualityScope): AsyncGenerator<QualityRow[]> {
    let after: QualityPlace | null = null;
    do {
      const { items, next }: Awaited<ReturnType<QualityQuery['page']>> = await this.query.page(
        issue,
        scope,
        after,
        FILE_PAGE,
      );
      yield items;
      after = next;
    } while (after);
  }

  private async open(actor: Actor, issue: QualityIssue): Promise<Asked> {
    const asked = await this.trained.ask(actor, EVERYTHING, 'reports.open-people');
    if (!issuesFor(actor.grants, asked.reach !== null).includes(issue)) throw new AppError('not-allowed');
    return asked;
  }

  private async ofUnit(unit: QualityUnit, issues: readonly QualityIssue[], scope: QualityScope) {
    const ofThis = issues.filter((issue) => qualityIssues[issue] === unit);
    if (ofThis.length === 0) return [];
    const { of, counts } = await this.query.counts(unit, ofThis, scope);
    // Of pairs there is no whole to measure against: the others were never suggested.
    return ofThis.map((issue, at) => ({
      issue,
      count: counts[at] as number,
      of: unit === 'pairs' ? null : of,
    }));
  }

  private scopeOf({ seal, reach, book }: Asked): QualityScope {
    const agencyIds = book.within(reach);
    return {
      seal: seal.number,
      agencyIds,
      agencyNos: agencyIds?.map((id) => book.no('agency', id)).filter((no) => no !== null) ?? null,
      unsaid: book.no('sex', 'unsaid'),
      today: dayInKarachi(this.trained.now()),
    };
  }

  private readPlace(issue: QualityIssue, after: string | undefined): QualityPlace | null {
    if (after === undefined) return null;
    const place = placeIn(after);
    if (!place || !this.query.isPlace(issue, place))
      throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
    return place;
  }

  /** Lists of workshops name nobody. */
  private async log(actor: Actor, action: string, issue: QualityIssue, facts: object): Promise<void> {
    if (qualityIssues[issue] === 'workshops') return;
    await this.audit.write(actor, {
      action,
      subjectKind: 'report',
      subjectId: null,
      after: { issue, ...facts },
    });
  }
}

const nameOf = ({ book }: Asked, id: string) => book.all('agency').find((agency) => agency.id === id)?.name;

function placeIn(text: string): string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
