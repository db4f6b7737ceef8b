import {
  createDraft,
  emptyQuestion,
  getDraftQuestion,
  tryBulkChange,
  type WrittenQuestion,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import { aSlug } from './course-folder.js';
import { must } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

/** With which a new course begins. */
const QUESTION = 'f-one';

/** A new course by the administrator. */
async function draft(world: World): Promise<string> {
  const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
  return must(await world.by.administrator.client.call(createDraft, { body }), createDraft).id;
}

const versionOf = async (world: World, id: string): Promise<string> => {
  const params = { id, question: QUESTION };
  const answer = await world.by.administrator.client.call(getDraftQuestion, { params });
  return must(answer, getDraftQuestion).version;
};

/** A question that can be saved. */
const rightQuestion = (): WrittenQuestion => ({
  ...emptyQuestion('true-false'),
  tags: ['final'],
  stem: { en: 'Is a child under 18?', ur: '' },
  explain: { en: 'By every law here.', ur: '' },
});

const setDifficulty = { questions: [QUESTION], change: { kind: 'set-difficulty' as const, difficulty: 3 } };

/** The question bank of the studio. */
export const bankRows: Rows = {
  'catalogue.list-draft-questions': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.get-draft-question': anyone(async (world) => ({
    params: { id: await draft(world), question: QUESTION },
  })),
  'catalogue.save-draft-question': anyone(async (world) => ({
    params: { id: await draft(world), question: 'q-new' },
    body: { version: null, question: rightQuestion() },
  })),
  'catalogue.remove-draft-question': anyone(async (world) => {
    const id = await draft(world);
    return { params: { id, question: QUESTION }, query: { version: await versionOf(world, id) } };
  }),
  'catalogue.try-bulk-change': anyone(async (world) => ({
    params: { id: await draft(world) },
    body: setDifficulty,
  })),
  'catalogue.bulk-change-questions': anyone(async (world) => {
    const params = { id: await draft(world) };
    const answer = await world.by.administrator.client.call(tryBulkChange, { params, body: setDifficulty });
    return { params, body: { ...setDifficulty, digest: must(answer, tryBulkChange).digest } };
  }),
  'catalogue.copy-questions': anyone(async (world) => ({
    params: { id: await draft(world) },
    body: { from: [{ draftId: await draft(world), publicationId: null, question: QUESTION }] },
  })),
  'catalogue.import-questions': anyone(async (world) => ({
    params: { id: await draft(world) },
    query: { written: 'en' },
    body: Buffer.from('Two and two are {=four =4}.\n'),
  })),
  'catalogue.list-whole-bank': anyone(),
};
