import { createHash } from 'node:crypto';
import {
  type BodyOf,
  type FrozenReturn,
  type freezeReturn,
  type getReturn,
  grantsFor,
  type listReturns,
  type ReturnCheck,
  type ReturnSummary,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { canonicalText } from './domain/canonical.js';
import { differencesOf, isSameBeside } from './domain/differences.js';
import { ReturnsRepository, type StoredReturn } from './returns.repository.js';
import { Trained } from './trained.service.js';

const PAGE = 30;

/** Returns: a report frozen as it was sent, and asked again to see whether it still is what it was. */
@Injectable()
export class Returns {
  constructor(
    private readonly trained: Trained,
    private readonly returns: ReturnsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Freezes the report of a question under the caller's name. The same id again gives what the first request froze.
   * @throws AppError `not-allowed`, `period-not-begun`, `as-of-in-future`
   */
  async freeze(
    actor: Actor,
    { id, title, note, question }: BodyOf<typeof freezeReturn>,
  ): Promise<ViewOf<typeof freezeReturn>> {
    requirePermission(actor, 'returns.manage');
    const { target: _target, reach: _reach, ...report } = await this.trained.report(actor, question);
    const signed = await this.signature(actor);
    const frozen: FrozenReturn = { id, title, note, report, signed };
    return this.unitOfWork.run(async () => {
      await this.returns.lock();
      const known = await this.returns.find(id);
      if (known) {
        if (known.frozen.signed.accountId !== actor.accountId) throw new AppError('not-allowed');
        return { id, number: known.number, hash: known.hash };
      }
      const canonical = canonicalText(frozen);
      const hash = createHash('sha256').update(canonical, 'utf8').digest('hex');
      await this.returns.insert({
        ...{ id, canonical, hash },
        seal: report.asOf.seal,
        signedBy: actor.accountId,
        signedAt: signed.at,
      });
      const { number } = await this.stored(id);
      await this.audit.write(actor, {
        action: 'reporting.freeze-return',
        subjectKind: 'return',
        subjectId: id,
        after: { number, title, hash, seal: report.asOf.seal, individuals: report.total.individuals },
      });
      return { id, number, hash };
    });
  }

  async list(actor: Actor, before: number | undefined): Promise<ViewOf<typeof listReturns>> {
    requirePermission(actor, 'returns.manage');
    const found = await this.returns.list(before ?? null, PAGE + 1);
    const items = found.slice(0, PAGE);
    return {
      items: items.map(summaryOf),
      next: found.length > PAGE ? (items.at(-1)?.number ?? null) : null,
    };
  }

  /** @throws AppError `not-found` */
  async open(actor: Actor, id: string): Promise<ViewOf<typeof getReturn>> {
    const stored = await this.get(actor, id);
    const { number, hash, frozen } = stored;
    return { number, hash, frozen, check: await this.check(stored) };
  }

  /** @throws AppError `not-found` */
  get(actor: Actor, id: string): Promise<StoredReturn> {
    requirePermission(actor, 'returns.manage');
    return this.stored(id);
  }

  private async stored(id: string): Promise<StoredReturn> {
    const found = await this.returns.find(id);
    if (!found) throw new AppError('not-found');
    return found;
  }

  private async check({ frozen, hashHolds }: StoredReturn): Promise<ReturnCheck> {
    const { report } = frozen;
    const { sealHash, counted } = await this.trained.askAgain(report);
    const differences = differencesOf(report, counted);
    const sealHolds = sealHash === report.asOf.sealHash;
    const headCountsHold = !report.headCounts || isSameBeside(report.headCounts, counted.headCounts);
    const equal = hashHolds && sealHolds && headCountsHold && differences.length === 0;
    return { hashHolds, sealHolds, headCountsHold, equal, differences };
  }

  private async signature(actor: Actor): Promise<FrozenReturn['signed']> {
    const [person] = await this.unitOfWork.query<{ name: string }>(
      'SELECT name_en AS name FROM person WHERE id = $1',
      [actor.personId],
    );
    const [grant] = grantsFor(actor.grants, 'returns.manage');
    if (!person || !grant) throw new AppError('not-allowed');
    const at = this.trained.now().toISOString();
    return { accountId: actor.accountId, name: person.name, role: grant.role, at };
  }
}

const summaryOf = ({ number, hash, frozen }: StoredReturn): ReturnSummary => ({
  id: frozen.id,
  number,
  title: frozen.title,
  from: frozen.report.from,
  to: frozen.report.to,
  groupBy: frozen.report.groupBy,
  filters: frozen.report.filters,
  individuals: frozen.report.total.individuals,
  seal: frozen.report.asOf.seal,
  hash,
  signed: frozen.signed,
});
