import type { DraftLawReview, LawChange, LawInRegister, LawPlace, LawView, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { AppError } from '../../../../platform/errors.js';
import { PersonCards } from '../../../directory/index.js';
import { citationOf, type Law, parseReference } from '../../domain/citations.js';
import { DraftsRepository } from '../drafts.repository.js';
import { bySection, type CitationOf, placeId, placesOf, touches } from './citation-index.js';
import { type ChangePlaceRow, type ChangeRow, LawChangesRepository } from './law-changes.repository.js';
import { type LawIndex, LawIndexes } from './law-index.service.js';
import { findLaws } from './law-list.js';
import { LawReviews } from './law-reviews.service.js';

/** One section with one place that cites it. */
export interface CitedSection {
  readonly law: Law;
  readonly label: Localised;
  readonly ref: string;
  readonly place: LawPlace;
  /** It was to be looked at after a change, and nobody has. */
  readonly isWaiting: boolean;
}

/** The register of laws: made of what courses list and cite, and kept nowhere else. */
@Injectable()
export class LawRegister {
  constructor(
    private readonly indexes: LawIndexes,
    private readonly changes: LawChangesRepository,
    private readonly reviews: LawReviews,
    private readonly drafts: DraftsRepository,
    private readonly people: PersonCards,
  ) {}

  /** Those with each word that is sought, in the order of their English titles. */
  async list(actor: Actor, search?: string): Promise<LawInRegister[]> {
    requirePermission(actor, 'courses.read');
    const index = await this.indexes.read();
    const changes = await this.changes.list();
    const waiting = waitingIn(changes, await this.changes.placesOf(changes.map(({ id }) => id)), index);
    const laws = [...index.laws.values()].map((law) => {
      const cited = citationsTo(law.id, index);
      return {
        ...lawFacts(law),
        courses: new Set(cited.map(({ slug }) => slug)).size,
        sections: new Set(cited.map(({ ref }) => ref)).size,
        places: placesOf(cited).length,
        waiting: waiting.filter(({ change }) => change.law === law.id).length,
      };
    });
    return findLaws(laws, search);
  }

  /** @throws AppError `not-found` */
  async get(actor: Actor, id: string): Promise<LawView> {
    requirePermission(actor, 'courses.read');
    const index = await this.indexes.read();
    const law = index.laws.get(id);
    if (!law) throw new AppError('not-found');
    const cited = citationsTo(id, index);
    const refs = [...new Set(cited.map(({ ref }) => ref))].sort(bySection);
    return {
      ...lawFacts(law),
      sections: refs.map((ref) => ({
        ref,
        label: labelOf(ref, index),
        places: placesOf(cited.filter((citation) => citation.ref === ref)),
      })),
      changes: await this.changesOf(id, index),
    };
  }

  /** Every section with everything that cites it; of one law, or of all. */
  async sections(actor: Actor, law?: string): Promise<CitedSection[]> {
    requirePermission(actor, 'courses.read');
    const index = await this.indexes.read();
    const changes = await this.changes.list(law);
    const rows = await this.changes.placesOf(changes.map(({ id }) => id));
    const waiting = waitingIn(changes, rows, index);
    return [...index.laws.values()]
      .filter(({ id }) => law === undefined || id === law)
      .flatMap((listed) =>
        citationsTo(listed.id, index)
          .sort((one, other) => bySection(one.ref, other.ref) || placeId(one).localeCompare(placeId(other)))
          .map(
            (citation): CitedSection => ({
              law: listed,
              ref: citation.ref,
              label: labelOf(citation.ref, index),
              place: { ...citation, refs: [citation.ref] },
              isWaiting: waiting.some(
                ({ change, row }) => placeId(row) === placeId(citation) && touches(change.ref, citation.ref),
              ),
            }),
          ),
      );
  }

  /** @throws AppError `not-found` */
  async ofDraft(actor: Actor, draftId: string): Promise<DraftLawReview[]> {
    requirePermission(actor, 'courses.read');
    const draft = await this.drafts.find(draftId);
    if (!draft) throw new AppError('not-found');
    return this.reviews.waitingIn(draft);
  }

  private async changesOf(law: string, index: LawIndex): Promise<LawChange[]> {
    const changes = await this.changes.list(law);
    const rows = await this.changes.placesOf(changes.map(({ id }) => id));
    const accounts = [
      ...changes.map((change) => change.by_account),
      ...rows.flatMap((row) => row.looked_by ?? []),
    ];
    const names = await this.people.namesOfAccounts([...new Set(accounts)]);
    const nameOf = (account: string): string => names.get(account) ?? '';
    return changes.map((change) => ({
      ...{ id: change.id, ref: change.ref, label: labelOf(change.ref, index) },
      ...{ changedOn: change.changed_on, what: change.what, source: change.source },
      ...{ by: nameOf(change.by_account), at: change.at.toISOString() },
      places: rows
        .filter((row) => row.change_id === change.id)
        .map((row) => ({
          ...placeNow(row, index),
          isGone: isGone(change, row, index),
          look:
            row.looked_by !== null && row.looked_at
              ? { by: nameOf(row.looked_by), at: row.looked_at.toISOString(), remark: row.remark }
              : null,
        })),
    }));
  }
}

const lawFacts = ({ id, title, act, jurisdiction }: Law) => ({ id, title, act, jurisdiction });

const labelOf = (ref: string, { laws }: LawIndex): Localised =>
  citationOf(ref, [...laws.values()])?.label ?? { en: ref };

const citationsTo = (law: string, { citations }: LawIndex): CitationOf[] =>
  citations.filter(({ ref }) => parseReference(ref)?.law === law);

const isGone = (change: ChangeRow, row: ChangePlaceRow, { citations }: LawIndex): boolean =>
  !citations.some((citation) => placeId(citation) === placeId(row) && touches(change.ref, citation.ref));

/** Places that somebody still has to look at. */
const waitingIn = (
  changes: readonly ChangeRow[],
  rows: readonly ChangePlaceRow[],
  index: LawIndex,
): { change: ChangeRow; row: ChangePlaceRow }[] =>
  rows.flatMap((row) => {
    const change = changes.find(({ id }) => id === row.change_id);
    return change && row.looked_by === null && !isGone(change, row, index) ? [{ change, row }] : [];
  });

/** As it is called and found now; as it was called when the section was marked, where it is gone. */
function placeNow(row: ChangePlaceRow, { citations }: LawIndex): Omit<LawPlace, 'refs'> {
  const { slug, kind, key, title } = row;
  const standing = placesOf(citations.filter((citation) => placeId(citation) === placeId(row)))[0];
  if (!standing)
    return {
      ...{ slug, kind, key, title, course: { en: slug }, draftId: null, file: null },
      ...{ inDraft: false, isPublished: false },
    };
  const { refs: _, ...place } = standing;
  return place;
}
