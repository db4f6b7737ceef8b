import { type BodyOf, type Localised, type listTargets, type setTarget, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { HEADLINE, indicators } from './domain/indicators.js';

const row = z.object({
  id: z.string(),
  indicator: z.string(),
  title_en: z.string(),
  title_ur: z.string().nullable(),
  way: z.string().nullable(),
  from_day: z.string(),
  to_day: z.string(),
  value: z.number().int(),
});

export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly title: Localised;
  /** Only this way of training counts for the indicator; null counts all. */
  readonly way: string | null;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

const SELECT = `SELECT t.id, t.indicator, i.title_en, i.title_ur, i.definition->>'way' AS way,
  to_char(t.from_day, 'YYYY-MM-DD') AS from_day, to_char(t.to_day, 'YYYY-MM-DD') AS to_day, t.value
  FROM target t JOIN indicator i ON i.code = t.indicator`;

/** Targets of indicators by period. */
@Injectable()
export class TargetsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async defineIndicators(): Promise<void> {
    for (const { code, planRow, title, unit, filters, agencyKinds } of indicators) {
      await this.unitOfWork.query(
        `INSERT INTO indicator (code, action_plan_row, title_en, title_ur, definition) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (code) DO UPDATE SET action_plan_row = $2, title_en = $3, title_ur = $4, definition = $5`,
        [code, planRow, title.en, title.ur ?? null, JSON.stringify({ unit, ...filters, agencyKinds })],
      );
    }
  }

  async list(): Promise<Target[]> {
    return (await this.unitOfWork.query(`${SELECT} ORDER BY t.indicator, t.from_day DESC, t.to_day`)).map(
      toTarget,
    );
  }

  /** The headline's target: of the shortest period that holds the end of the asked one, or null. */
  async findFor(from: string, to: string): Promise<Target | null> {
    const rows = await this.unitOfWork.query(
      `${SELECT} WHERE t.indicator = $3 AND t.from_day <= $2::date AND t.to_day >= $2::date
       ORDER BY (t.from_day = $1::date AND t.to_day = $2::date) DESC, t.to_day - t.from_day LIMIT 1`,
      [from, to, HEADLINE],
    );
    return rows[0] ? toTarget(rows[0]) : null;
  }

  /** @throws AppError `not-found` for an indicator that is not defined */
  set(actor: Actor, body: BodyOf<typeof setTarget>): Promise<Target> {
    requirePermission(actor, 'targets.manage');
    return this.unitOfWork.run(async () => {
      const known = await this.unitOfWork.query('SELECT code FROM indicator WHERE code = $1', [
        body.indicator,
      ]);
      if (known.length === 0) throw new AppError('not-found');
      const before = (await this.list()).find(
        (target) => target.indicator === body.indicator && target.from === body.from && target.to === body.to,
      );
      await this.unitOfWork.query(
        `INSERT INTO target (id, indicator, from_day, to_day, value, set_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT uq_target_period DO UPDATE SET value = $5, set_by = $6, set_at = now()`,
        [newId(), body.indicator, body.from, body.to, body.value, actor.accountId],
      );
      const after = (await this.list()).find(
        (target) => target.indicator === body.indicator && target.from === body.from && target.to === body.to,
      );
      await this.audit.write(actor, {
        action: 'reporting.set-target',
        subjectKind: 'indicator',
        subjectId: body.indicator,
        before: before ?? null,
        after,
      });
      return after as Target;
    });
  }
}

const toTarget = (raw: unknown): Target => {
  const { title_en, title_ur, from_day, to_day, ...rest } = row.parse(raw);
  return {
    ...rest,
    title: title_ur ? { en: title_en, ur: title_ur } : { en: title_en },
    from: from_day,
    to: to_day,
  };
};

export const targetItem = ({ way: _way, ...target }: Target): ViewOf<typeof listTargets>['items'][number] =>
  target;
