import { type Citation, inLanguage, isolateSections, type Language, type Lesson } from '@academy/shared';
import type { BookSource, CitedLaw } from './book.js';

interface Numbered {
  readonly id: string;
  readonly number: string;
  readonly lesson: Lesson;
}

const citesOf = ({ cites, blocks }: Lesson): Citation[] => [
  ...cites,
  ...blocks.flatMap((block) => (block.kind === 'law' ? [block.citation] : [])),
  ...blocks.flatMap((block) =>
    block.kind === 'scenario' ? block.scenario.duties.flatMap((duty) => duty.cites) : [],
  ),
];

/** 2 before 10, and 5(1) before 5(2). */
const inOrder = new Intl.Collator('en', { numeric: true });

/** Every law of the course that a lesson cites, with its provisions and where each is cited. */
export function citedLaws(
  laws: BookSource['outline']['laws'],
  lessons: readonly Numbered[],
  language: Language,
): CitedLaw[] {
  const places = new Map<string, { label: Citation['label']; lessons: Map<string, Numbered> }>();
  for (const numbered of lessons)
    for (const { ref, label } of citesOf(numbered.lesson)) {
      const place = places.get(ref) ?? { label, lessons: new Map() };
      place.lessons.set(numbered.id, numbered);
      places.set(ref, place);
    }
  return laws.flatMap((law) => {
    const refs = [...places.keys()]
      .filter((ref) => ref.split('#')[0] === law.id)
      .sort((one, other) => inOrder.compare(one, other));
    if (refs.length === 0) return [];
    const lang = language === 'ur' && law.title.ur ? 'ur' : 'en';
    const title = inLanguage(law.title, language);
    return {
      ...{ lang, dir: lang === 'ur' ? 'rtl' : 'ltr', title, act: law.act },
      provisions: refs.flatMap((ref) => {
        const place = places.get(ref);
        if (!place) return [];
        const name = partOf(inLanguage(place.label, language), title);
        return {
          name: isolateSections(name),
          lessons: [...place.lessons.values()].map(({ id, number }) => ({ id, number })),
        };
      }),
    } satisfies CitedLaw;
  });
}

/** What of a citation is not the law's own name; a dash where the law is cited as a whole. */
const partOf = (label: string, title: string): string =>
  label.startsWith(title) ? label.slice(title.length).replace(/^[,،]\s*/, '') || '–' : label;
