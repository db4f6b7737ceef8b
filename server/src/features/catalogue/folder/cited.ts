import { type Localised, placeKinds } from '@academy/shared';
import { z } from 'zod';
import { parseReference } from '../domain/citations.js';
import type { SourceCourse, SourceLesson } from './source-course.js';

const title = z.object({ en: z.string(), ur: z.string().optional() });

/** What a course cites, as it is kept for the register of laws. */
export const citedSchema = z.object({
  laws: z.array(z.object({ id: z.string(), title, act: z.string(), jurisdiction: z.string() })),
  places: z.array(
    z.object({
      kind: z.enum(placeKinds),
      key: z.string(),
      title,
      /** Null for a publication, which has none. */
      file: z.string().nullable(),
      line: z.number(),
      refs: z.array(z.string()),
    }),
  ),
});
export type Cited = z.output<typeof citedSchema>;
export type CitedPlace = Cited['places'][number];

/** The laws that a course lists, and every lesson, question and duty that cites one; also where the course has faults. */
export function citedIn(course: SourceCourse): Cited {
  const places = [
    ...course.modules.flatMap(({ lessons }) => lessons.map(placeOfLesson)),
    ...course.questions.map(
      ({ id, place, cites, item }): CitedPlace => ({
        ...{ kind: 'question', key: id, title: item?.stem ?? { en: id } },
        ...{ file: place.file, line: place.line, refs: refsOf(cites.map(({ text }) => text)) },
      }),
    ),
    ...course.scenarios.flatMap(({ id, place, item }) =>
      (item?.duties ?? []).map(
        (duty): CitedPlace => ({
          ...{ kind: 'duty', key: `${id}/${duty.id}`, title: duty.text },
          ...{ file: place.file, line: place.line, refs: refsOf(duty.cites) },
        }),
      ),
    ),
  ];
  return {
    laws: (course.facts?.laws ?? []).map((law) => ({ ...law })),
    places: places.filter(({ refs, key }) => refs.length > 0 && key !== ''),
  };
}

function placeOfLesson({ key, original, language, translation }: SourceLesson): CitedPlace {
  const inBoxes = original.blocks.flatMap(({ content }) => (content.kind === 'law' ? [content.ref] : []));
  const names: Localised = {
    en: original.front?.title ?? key,
    ...(translation?.front?.title ? { ur: translation.front.title } : {}),
    ...(language === 'ur' && original.front ? { ur: original.front.title } : {}),
  };
  return {
    ...{ kind: 'lesson', key, title: names, file: original.file, line: 1 },
    refs: refsOf([...original.cites.map(({ text }) => text), ...inBoxes]),
  };
}

const refsOf = (refs: readonly string[]): string[] => [
  ...new Set(refs.filter((ref) => parseReference(ref) !== null)),
];
