import type { Change, QueryOf, trainedChanges, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import type { Seal } from '../register/index.js';
import { type AskedChanges, ChangesQuery, type Place } from './changes.query.js';
import { type Asked, Trained } from './trained.service.js';

const PAGE = 50;
const FILE_PAGE = 1000;

type Query = QueryOf<typeof trainedChanges>;
type View = ViewOf<typeof trainedChanges>;

const cursor = z.tuple([z.number().int(), z.uuid()]);

interface Settled {
  readonly asked: Asked;
  readonly before: Seal;
  readonly changes: AskedChanges;
}

/** What has changed since a moment: the figure then and now, and each entry that touches it. */
@Injectable()
export class Changes {
  constructor(
    private readonly trained: Trained,
    private readonly changes: ChangesQuery,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `not-allowed`, `as-of-in-future`, `bad-input` where `since` lies after `asOf` */
  async page(actor: Actor, query: Query): Promise<View> {
    const settled = await this.settle(actor, query);
    const found = await this.changes.page(
      settled.changes,
      query.names === 'yes',
      readPlace(query.after),
      PAGE + 1,
    );
    const items = found.slice(0, PAGE);
    await this.logNames(actor, query, settled, items.length);
    const last = items.at(-1);
    return {
      ...(await this.summary(settled)),
      items,
      next: found.length > PAGE && last ? placeOf(last) : null,
    };
  }

  /** The figure at both ends and how many entries lie between, without the entries. */
  async summary({ asked, before, changes }: Settled): Promise<Omit<View, 'items' | 'next'>> {
    const whole = { ...asked, question: { ...asked.question, groupBy: [] } };
    const [was, is] = await Promise.all([
      this.trained.count({ ...whole, seal: before }),
      this.trained.count(whole),
    ]);
    const end = (seal: Seal, { total, headCounts }: typeof is) => ({
      seal: seal.number,
      sealedAt: seal.sealedAt?.toISOString() ?? null,
      ...{ total, headCounts },
    });
    return {
      from: asked.question.from,
      to: asked.question.to,
      before: end(before, was),
      after: end(asked.seal, is),
      counts: await this.changes.counts(changes),
    };
  }

  /** For a file: the summary, and the entries page by page, so that no file is ever held whole. */
  async file(
    actor: Actor,
    query: Query,
  ): Promise<{ summary: Omit<View, 'items' | 'next'>; pages: AsyncGenerator<Change[]> }> {
    const settled = await this.settle(actor, query);
    const summary = await this.summary(settled);
    const rows = Object.values(summary.counts).reduce((sum, found) => sum + found, 0);
    await this.logNames(actor, query, settled, rows);
    return { summary, pages: this.pages(settled, query.names === 'yes') };
  }

  private async *pages({ changes }: Settled, names: boolean): AsyncGenerator<Change[]> {
    let beyond: Place | null = null;
    for (;;) {
      const page: Change[] = await this.changes.page(changes, names, beyond, FILE_PAGE);
      yield page;
      const last = page.at(-1);
      if (!last || page.length < FILE_PAGE) return;
      beyond = [last.seal, last.id];
    }
  }

  private async settle(actor: Actor, { since, names, after: _after, ...query }: Query): Promise<Settled> {
    if (names === 'yes') requirePermission(actor, 'reports.open-people');
    const asked = await this.trained.ask(
      actor,
      query,
      names === 'yes' ? 'reports.open-people' : 'reports.read',
    );
    const moment = new Date(since);
    if (moment > this.trained.now())
      throw new AppError('as-of-in-future', { fields: [{ field: 'since', code: 'as-of-in-future' }] });
    const before = await this.trained.sealOf(moment);
    if (before.number > asked.seal.number)
      throw new AppError('bad-input', { fields: [{ field: 'since', code: 'period-reversed' }] });
    const { question, seal, reach, book } = asked;
    const within = book.within(reach);
    const between = { before: before.number, after: seal.number };
    return { asked, before, changes: { question, between, within, book } };
  }

  private async logNames(
    actor: Actor,
    query: Query,
    { asked, before }: Settled,
    rows: number,
  ): Promise<void> {
    if (query.names !== 'yes') return;
    await this.audit.write(actor, {
      action: 'reporting.changes',
      subjectKind: 'report',
      subjectId: null,
      after: { question: asked.question, since: before.number, seal: asked.seal.number, rows },
    });
  }
}

const placeOf = (change: Change): string =>
  Buffer.from(JSON.stringify([change.seal, change.id])).toString('base64url');

function readPlace(text: string | undefined): Place | null {
  if (text === undefined) return null;
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  }
}
