import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedPlace } from '../../folder/cited.js';
import {
  bySection,
  type CitingSource,
  citationsOf,
  lawsOf,
  listersOf,
  placesOf,
  touches,
} from './citation-index.js';

const ref = fc
  .tuple(
    fc.constantFrom('jjsa-2018', 'crc-1989'),
    fc.constantFrom('', '#s5', '#s5(1)', '#s5(1)(a)', '#s50', '#art37'),
  )
  .map(([law, part]) => law + part);

const place = fc.record({
  kind: fc.constantFrom('lesson' as const, 'question' as const, 'duty' as const),
  key: fc.constantFrom('one', 'two'),
  refs: fc.uniqueArray(ref, { minLength: 1, maxLength: 4 }),
});

const source = fc.record({
  kind: fc.constantFrom('draft' as const, 'publication' as const),
  slug: fc.constantFrom('bail', 'custody'),
  places: fc.uniqueArray(place, { maxLength: 5, selector: ({ kind, key }) => `${kind} ${key}` }),
});

/** One draft and one publication of a course at most, drafts first. */
const sources = fc
  .uniqueArray(source, { maxLength: 4, selector: ({ kind, slug }) => `${kind} ${slug}` })
  .map((list) =>
    list
      .sort((one, other) => one.kind.localeCompare(other.kind))
      .map(
        ({ kind, slug, places }): CitingSource => ({
          ...{ id: `${kind} of ${slug}`, kind, slug, title: { en: slug } },
          cited: {
            laws: [],
            places: places.map(
              (one): CitedPlace => ({ ...one, title: { en: one.key }, file: null, line: 1 }),
            ),
          },
        }),
      ),
  );

describe('citationsOf', () => {
  it('should name each place and section once, with where it stands', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const citations = citationsOf(list);
        const ids = citations.map(({ slug, kind, key, ref: cited }) => `${slug} ${kind} ${key} ${cited}`);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { slug, kind, key, ref: cited, inDraft, isPublished, draftId } of citations) {
          const cites = (of: CitingSource['kind']): boolean =>
            list.some(
              (one) =>
                one.kind === of &&
                one.slug === slug &&
                one.cited.places.some((it) => it.kind === kind && it.key === key && it.refs.includes(cited)),
            );
          expect([inDraft, isPublished]).toEqual([cites('draft'), cites('publication')]);
          expect(draftId !== null).toBe(list.some((one) => one.kind === 'draft' && one.slug === slug));
        }
        const places = placesOf(citations);
        expect(places.reduce((sum, { refs }) => sum + refs.length, 0)).toBe(citations.length);
      }),
    );
  });
});

/** A source that lists one law under this title. */
const listing = (kind: CitingSource['kind'], slug: string, title: string): CitingSource => ({
  ...{ id: `${kind} of ${slug}`, kind, slug, title: { en: slug } },
  cited: {
    laws: [{ id: 'jjsa-2018', title: { en: title }, act: 'Act XXII of 2018', jurisdiction: 'federal' }],
    places: [],
  },
});

describe('lawsOf', () => {
  it('should say a law as the last publication does, and as a draft only where none lists it', () => {
    const published = [
      listing('publication', 'bail', 'As approved'),
      listing('publication', 'custody', 'Old'),
    ];
    const drafts = [listing('draft', 'custody', 'As typed'), listing('draft', 'bail', 'Typed before')];
    const titleIn = (list: CitingSource[]) => lawsOf(list).get('jjsa-2018')?.title.en;
    expect(titleIn([...drafts, ...published])).toBe('As approved');
    expect(titleIn(drafts)).toBe('As typed');
  });
});

describe('listersOf', () => {
  it('should name each course once', () => {
    const listers = listersOf([
      listing('draft', 'bail', 'A'),
      listing('publication', 'bail', 'B'),
      listing('publication', 'custody', 'C'),
    ]);
    expect([...(listers.get('jjsa-2018') ?? [])]).toEqual(['bail', 'custody']);
  });
});

describe('touches', () => {
  it('should hold both ways, and of nothing in another law', () => {
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(touches(one, other)).toBe(touches(other, one));
        if (one.split('#')[0] !== other.split('#')[0]) expect(touches(one, other)).toBe(false);
      }),
    );
  });

  it('should know parts from sections that only begin alike', () => {
    expect(touches('jjsa-2018#s5', 'jjsa-2018#s5(1)')).toBe(true);
    expect(touches('jjsa-2018#s5', 'jjsa-2018')).toBe(true);
    expect(touches('jjsa-2018#s5', 'jjsa-2018#s50')).toBe(false);
  });
});

describe('bySection', () => {
  it('should count sections as a law does', () => {
    const refs = ['a#s10', 'a#s2', 'a#art37', 'a#s2(2)', 'a', 'a#s2(1)'];
    expect(refs.sort(bySection)).toEqual(['a', 'a#art37', 'a#s2', 'a#s2(1)', 'a#s2(2)', 'a#s10']);
  });
});
