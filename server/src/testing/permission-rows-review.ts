import {
  addComment,
  answerComment,
  draftLawReviews,
  draftSafety,
  draftTranslations,
  getLaw,
  holdTranslation,
  importArchive,
  knownLaws,
  lawPlacesCsv,
  lawsCsv,
  lessonTranslations,
  listComments,
  listLaws,
  lookAtPlace,
  markLawChanged,
  tryArchive,
} from '@academy/shared';
import { writeArchive } from '../features/catalogue/studio/archive/write-archive.js';
import { newId } from '../platform/ids.js';
import { aSlug, rightFiles } from './course-folder.js';
import { must } from './permission-learner.js';
import { anyone, type Rows, type ValidRequest } from './permission-table.js';
import type { World } from './permission-world.js';

const LESSON = '01-frame/01-who-is-a-child';
const LAW = 'jjsa-2018';

interface Draft {
  readonly id: string;
  readonly slug: string;
}

/** A draft with a bilingual lesson that cites laws, imported by the administrator. */
async function draft(world: World): Promise<Draft> {
  const slug = aSlug();
  const files = Object.entries(rightFiles(slug)).map(([path, text]) => [path, Buffer.from(text)] as const);
  const body = (await writeArchive(slug, new Map(files))) as never;
  const { client } = world.by.administrator;
  const { digest } = must(await client.call(tryArchive, { body }), tryArchive);
  return must(await client.call(importArchive, { query: { id: newId(), digest }, body }), importArchive);
}

const ofDraft = (more: Omit<ValidRequest, 'params'> = {}) =>
  anyone(async (world) => ({ params: { id: (await draft(world)).id }, ...more }));

const comment = () => ({ id: newId(), path: `${LESSON}.en.md`, block: 'b1', text: 'Cite the section.' });

const change = () => ({
  id: newId(),
  ref: LAW,
  changedOn: '2026-03-01',
  what: 'It was amended.',
  source: '',
});

/** A section marked as changed, which the lesson of a draft cites. */
async function marked(world: World): Promise<ValidRequest> {
  const { slug } = await draft(world);
  const body = change();
  const { client } = world.by.administrator;
  must(await client.call(markLawChanged, { params: { law: LAW }, body }), markLawChanged);
  return { params: { id: body.id }, body: { slug, kind: 'lesson', key: 'who-is-a-child' } };
}

/** What helps to judge a draft, and the register of laws. */
export const reviewRows: Rows = {
  [draftSafety.name]: ofDraft(),
  [listComments.name]: ofDraft(),
  [addComment.name]: anyone(async (world) => ({ params: { id: (await draft(world)).id }, body: comment() })),
  [answerComment.name]: anyone(async (world) => {
    const { id } = await draft(world);
    const body = comment();
    must(await world.by.administrator.client.call(addComment, { params: { id }, body }), addComment);
    return { params: { id, thread: body.id }, body: { id: newId(), kind: 'resolved' } };
  }),
  [draftTranslations.name]: ofDraft(),
  [lessonTranslations.name]: ofDraft({ query: { lesson: LESSON } }),
  [holdTranslation.name]: anyone(async (world) => {
    const { id } = await draft(world);
    const request = { params: { id }, query: { lesson: LESSON } };
    const { blocks } = must(
      await world.by.administrator.client.call(lessonTranslations, request),
      lessonTranslations,
    );
    const [{ block, digest } = { block: '', digest: '' }] = blocks;
    return { params: { id }, body: { lesson: LESSON, block, digest } };
  }),
  [listLaws.name]: anyone(),
  [knownLaws.name]: anyone(() => ({ query: { ids: LAW } })),
  [getLaw.name]: anyone(async (world) => {
    await draft(world);
    return { params: { law: LAW } };
  }),
  [lawsCsv.name]: anyone(() => ({ query: { lang: 'en' } })),
  [lawPlacesCsv.name]: anyone(() => ({ query: { lang: 'en' } })),
  [markLawChanged.name]: anyone(async (world) => {
    await draft(world);
    return { params: { law: LAW }, body: change() };
  }),
  [lookAtPlace.name]: anyone(marked),
  [draftLawReviews.name]: ofDraft(),
};
