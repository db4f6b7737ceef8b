import type { BodyOf, DraftLawReview, lookAtPlace, markLawChanged } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { citationOf, parseReference } from '../../domain/citations.js';
import { placeId, placesOf, touches } from './citation-index.js';
import { type ChangeRow, LawChangesRepository } from './law-changes.repository.js';
import { LawIndexes } from './law-index.service.js';

/** Sections that change, and everything that cites them until somebody has looked at it. */
@Injectable()
export class LawReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indexes: LawIndexes,
    private readonly changes: LawChangesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks a section as changed; what cites it now is to be looked at. Sent again it changes nothing.
   * @returns how many places there are to look at
   * @throws AppError `not-found` for a law that no course lists; `bad-input`
   */
  async mark(actor: Actor, law: string, body: BodyOf<typeof markLawChanged>): Promise<number> {
    requirePermission(actor, 'laws.mark-changed');
    const { id, ref, changedOn, what, source } = body;
    if (parseReference(ref)?.law !== law)
      throw new AppError('bad-input', { fields: [{ field: 'ref', code: 'invalid' }] });
    const { laws, citations } = await this.indexes.read();
    if (!laws.has(law)) throw new AppError('not-found');
    const places = placesOf(citations.filter((citation) => touches(ref, citation.ref)));
    return this.unitOfWork.run(async () => {
      if (await this.changes.find(id)) return (await this.changes.placesOf([id])).length;
      const change = { id, law, ref, changedOn, what, source: source || null };
      await this.changes.insert({ ...change, by: actor.accountId, at: this.clock.now() }, places);
      await this.audit.write(actor, {
        action: 'catalogue.mark-law-changed',
        subjectKind: 'law',
        subjectId: law,
        after: { ...change, places: places.length },
      });
      return places.length;
    });
  }

  /**
   * Says that a place was looked at. Sent again it changes nothing.
   * @throws AppError `not-found` for a place that the change did not send to review
   */
  async look(actor: Actor, changeId: string, body: BodyOf<typeof lookAtPlace>): Promise<void> {
    requirePermission(actor, 'courses.approve');
    const { slug, kind, key, remark } = body;
    const places = await this.changes.placesOf([changeId]);
    if (!places.some((place) => placeId(place) === placeId(body))) throw new AppError('not-found');
    await this.unitOfWork.run(async () => {
      const look = { changeId, slug, kind, key, remark: remark || null };
      if (!(await this.changes.insertLook({ ...look, by: actor.accountId, at: this.clock.now() }))) return;
      await this.audit.write(actor, {
        action: 'catalogue.look-at-place',
        subjectKind: 'law-change',
        subjectId: changeId,
        after: look,
      });
    });
  }

  /** Places of a draft that cite what has changed, and that nobody has looked at. */
  async waitingIn({ slug }: { readonly slug: string }): Promise<DraftLawReview[]> {
    const changes = new Map((await this.changes.list()).map((change) => [change.id, change]));
    const rows = await this.changes.placesOf([...changes.keys()]);
    const waiting = rows.filter((row) => row.slug === slug && row.looked_by === null);
    if (waiting.length === 0) return [];
    const { laws, citations } = await this.indexes.read(slug);
    return waiting.flatMap((row): DraftLawReview[] => {
      const change = changes.get(row.change_id) as ChangeRow;
      const standing = citations.find(
        (citation) =>
          citation.inDraft && placeId(citation) === placeId(row) && touches(change.ref, citation.ref),
      );
      if (!standing) return [];
      const { kind, key, title, file, line } = standing;
      return [
        {
          ...{ changeId: change.id, law: change.law, ref: change.ref },
          label: citationOf(change.ref, [...laws.values()])?.label ?? { en: change.ref },
          ...{ changedOn: change.changed_on, what: change.what, source: change.source },
          ...{ slug, kind, key, title, file, line },
        },
      ];
    });
  }
}
