import type { LawPlace, Localised } from '@academy/shared';
import { covers, type Law, parseReference } from '../../domain/citations.js';
import type { Cited } from '../../folder/cited.js';

/** A draft or publication with what it cites. */
export interface CitingSource {
  readonly id: string;
  readonly kind: 'draft' | 'publication';
  readonly slug: string;
  readonly title: Localised;
  readonly cited: Cited;
}

/** One citation of one place; the same in draft and publication is one. */
export interface CitationOf extends Omit<LawPlace, 'refs'> {
  readonly ref: string;
  readonly line: number;
}

export const placeId = ({ slug, kind, key }: Pick<LawPlace, 'slug' | 'kind' | 'key'>): string =>
  `${slug} ${kind} ${key}`;

/** Every citation of these sources, drafts before publications, so that a draft's words and file are the ones told. */
export function citationsOf(sources: readonly CitingSource[]): CitationOf[] {
  const drafts = new Map(
    sources.flatMap(({ id, kind, slug }) => (kind === 'draft' ? [[slug, id] as const] : [])),
  );
  const found = new Map<string, CitationOf>();
  const told = new Map<string, Pick<CitationOf, 'title' | 'course' | 'file' | 'line'>>();
  for (const { kind: source, slug, title: course, cited } of sources) {
    for (const { kind, key, title, file, line, refs } of cited.places) {
      const place = placeId({ slug, kind, key });
      if (!told.has(place)) told.set(place, { title, course, file, line });
      for (const ref of refs) {
        const id = `${place} ${ref}`;
        const known = found.get(id);
        found.set(id, {
          ...{ slug, kind, key, ref, title, course, file, line },
          ...told.get(place),
          draftId: drafts.get(slug) ?? null,
          inDraft: known?.inDraft || source === 'draft',
          isPublished: known?.isPublished || source === 'publication',
        });
      }
    }
  }
  return [...found.values()];
}

/** Laws as the first source that lists each says it: publications, which a second person has approved, before drafts. */
export function lawsOf(sources: readonly CitingSource[]): Map<string, Law> {
  const laws = new Map<string, Law>();
  for (const kind of ['publication', 'draft'] as const)
    for (const { cited } of sources.filter((source) => source.kind === kind))
      for (const law of cited.laws) if (!laws.has(law.id)) laws.set(law.id, law as Law);
  return laws;
}

/** The courses that list each law, by their slugs. */
export function listersOf(sources: readonly CitingSource[]): Map<string, Set<string>> {
  const listers = new Map<string, Set<string>>();
  for (const { slug, cited } of sources)
    for (const { id } of cited.laws) listers.set(id, (listers.get(id) ?? new Set()).add(slug));
  return listers;
}

/** Whether what is said of one section touches a text that cites the other: either may be a part of the other. */
export const touches = (changed: string, cited: string): boolean =>
  covers(changed, cited) || covers(cited, changed);

/** Places by what they are, each once, with the sections among these citations. */
export function placesOf(citations: readonly CitationOf[]): LawPlace[] {
  const places = new Map<string, LawPlace>();
  for (const { ref, line: _, ...place } of citations) {
    const id = placeId(place);
    const known = places.get(id);
    places.set(id, {
      ...(known ?? place),
      inDraft: known?.inDraft || place.inDraft,
      isPublished: known?.isPublished || place.isPublished,
      refs: [...(known?.refs ?? []), ref],
    });
  }
  return [...places.values()];
}

/** Sections as a law counts them: parts by their kind, numbers as numbers, the whole law first. */
export function bySection(one: string, other: string): number {
  const [a, b] = [parseReference(one), parseReference(other)];
  const part = (a?.part ?? '').localeCompare(b?.part ?? '');
  return part || (a?.number ?? '').localeCompare(b?.number ?? '', 'en', { numeric: true });
}
