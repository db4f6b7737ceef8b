import { type Block, type Lesson, lessonView } from '@academy/shared';
import { type Cited, type CitedPlace, citedSchema } from '../../folder/cited.js';
import type { PublishedParts } from './law-sources.repository.js';

/** What a publication cites, told as a draft's citations are. */
export function citedInPublication({ laws, lessons, questions }: PublishedParts): Cited {
  const listed = citedSchema.shape.laws.safeParse(laws);
  const read = lessons.flatMap(({ key, language, body }) => {
    const lesson = lessonView.safeParse(JSON.parse(body));
    return lesson.success ? [{ key, language, lesson: lesson.data }] : [];
  });
  const urdu = new Map(
    read.flatMap(({ key, language, lesson }) =>
      language === 'ur' && lesson.language === 'ur' ? [[key, lesson.title] as const] : [],
    ),
  );
  const english = read.filter(({ language }) => language === 'en');
  const places = [
    ...english.map(({ key, lesson }) => placeOfLesson(key, lesson, urdu.get(key))),
    ...english.flatMap(({ lesson }) => lesson.blocks.flatMap(placesOfDuties)),
    ...questions.map(({ key, stem, refs }) => place('question', key, stem, refs)),
  ];
  return { laws: listed.success ? listed.data : [], places: places.filter(({ refs }) => refs.length > 0) };
}

const place = (
  kind: CitedPlace['kind'],
  key: string,
  title: CitedPlace['title'],
  refs: readonly string[],
): CitedPlace => ({ kind, key, title, file: null, line: 1, refs: [...new Set(refs)] });

function placeOfLesson(key: string, lesson: Lesson, urdu: string | undefined): CitedPlace {
  const inBoxes = lesson.blocks.flatMap((block) => (block.kind === 'law' ? [block.citation.ref] : []));
  const title = urdu === undefined ? { en: lesson.title } : { en: lesson.title, ur: urdu };
  return place('lesson', key, title, [...lesson.cites.map(({ ref }) => ref), ...inBoxes]);
}

const placesOfDuties = (block: Block): CitedPlace[] =>
  block.kind === 'scenario'
    ? block.scenario.duties.map(({ id, text, cites }) =>
        place(
          'duty',
          `${block.scenario.key}/${id}`,
          text,
          cites.map(({ ref }) => ref),
        ),
      )
    : [];
