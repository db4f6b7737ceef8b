import type { KnownLaw } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { parseReference } from '../../domain/citations.js';
import { bySection, type CitationOf, placesOf, touches } from './citation-index.js';
import { type ChangeRow, LawChangesRepository } from './law-changes.repository.js';
import { LawIndexes } from './law-index.service.js';

/** What the register knows of laws, for whoever lists or cites them. */
@Injectable()
export class KnownLaws {
  constructor(
    private readonly indexes: LawIndexes,
    private readonly changes: LawChangesRepository,
  ) {}

  /** Those of these ids that the register has, in their order. */
  async of(actor: Actor, ids: readonly string[]): Promise<KnownLaw[]> {
    requirePermission(actor, 'courses.read');
    const { laws, citations, listers } = await this.indexes.read();
    const changes = await this.changes.list();
    return [...new Set(ids)].flatMap((wanted) => {
      const law = laws.get(wanted);
      if (!law) return [];
      const { id, title, act, jurisdiction } = law;
      return {
        ...{ id, title, act, jurisdiction },
        listedIn: [...(listers.get(id) ?? [])].sort(),
        sections: sectionsOf(
          citations.filter(({ ref }) => parseReference(ref)?.law === id),
          changes,
        ),
      };
    });
  }
}

/** Each section that is cited, as a law counts them. */
function sectionsOf(cited: readonly CitationOf[], changes: readonly ChangeRow[]): KnownLaw['sections'] {
  const byRef = new Map<string, CitationOf[]>();
  for (const citation of cited) byRef.set(citation.ref, [...(byRef.get(citation.ref) ?? []), citation]);
  return [...byRef]
    .sort(([one], [other]) => bySection(one, other))
    .map(([ref, citing]) => {
      const places = placesOf(citing);
      const place = places.find(({ kind }) => kind === 'lesson') ?? places[0];
      const days = changes.filter((change) => touches(change.ref, ref)).map((change) => change.changed_on);
      return {
        ...{ ref, places: places.length },
        place: place?.title ?? { en: ref },
        changedOn: days.sort().at(-1) ?? null,
      };
    });
}
