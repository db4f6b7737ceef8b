import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language, localised } from '../contract/primitives.js';
import { questionKind } from './contract.js';
import { courseProblem, draftState } from './drafts.js';
import { questionFaults, writtenQuestion } from './written-question.js';

const params = z.strictObject({ id });
/** By its id; what stands in a file may be no id at all, so that it is taken as it is. */
const ofQuestion = params.extend({ question: z.string().min(1).max(200) });

export const bankTests = ['final', 'pretest'] as const;
export type BankTest = (typeof bankTests)[number];

/** A question of a draft's bank as a table shows it. */
export const bankRow = z.object({
  /** Empty where none is written. */
  id: z.string(),
  file: z.string(),
  line: z.number().int(),
  /** Null where what is written is no kind. */
  kind: questionKind.nullable(),
  /** Empty where it is missing. */
  stem: z.object({ en: z.string(), ur: z.string() }),
  tags: z.array(z.string()),
  /** Null where what is written is none. */
  difficulty: z.number().int().nullable(),
  cites: z.array(z.string()),
  /** Languages in which some text of it is missing. */
  missing: z.array(language),
  /** Lessons that ask it. */
  lessons: z.array(z.object({ path: z.string(), title: z.string() })),
  /** Tests that draw one of its tags. */
  tests: z.array(z.enum(bankTests)),
  problems: z.array(courseProblem),
  /** Questions of the same bank that ask nearly the same; 1 is the very same words. */
  alike: z.array(z.object({ id: z.string(), score: z.number() })),
  /** False where it can be changed as text only: without an id of its own, or written in an unusual way. */
  byForm: z.boolean(),
});
export type BankRow = z.infer<typeof bankRow>;

const bankFacts = z.object({
  id,
  slug: z.string(),
  title: localised,
  state: draftState,
  /** As course.yaml lists them. */
  laws: z.array(z.object({ id: z.string(), title: localised })),
  /** What the final test draws. */
  drawn: z.array(z.string()),
});
export type BankFacts = z.infer<typeof bankFacts>;

export const draftBank = z.object({
  draft: bankFacts,
  rows: z.array(bankRow),
  /** Files of questions that cannot be read at all. */
  unreadable: z.array(z.string()),
});
export type DraftBankView = z.infer<typeof draftBank>;

export const listDraftQuestions = endpoint({
  name: 'catalogue.list-draft-questions',
  method: 'GET',
  path: '/api/studio/drafts/:id/questions',
  access: 'courses.read',
  summary:
    'The question bank of a draft: where each question is used, what is wrong with it, which are alike',
  params,
  view: draftBank,
});

export const draftQuestion = z.object({
  draft: bankFacts,
  /** Tags of the whole bank. */
  tags: z.array(z.string()),
  /** Stands for the question as it is written; a change of it names the one that was read. */
  version: z.string(),
  question: writtenQuestion,
  row: bankRow,
});
export type DraftQuestionView = z.infer<typeof draftQuestion>;

export const getDraftQuestion = endpoint({
  name: 'catalogue.get-draft-question',
  method: 'GET',
  path: '/api/studio/drafts/:id/questions/:question',
  access: 'courses.read',
  summary: 'One question of a draft with its answer, and the version that a change of it has to name',
  params: ofQuestion,
  view: draftQuestion,
});

const version = z.string().max(100);

/** A question that can be saved; what cannot is told by field. */
export const savedQuestion = writtenQuestion.superRefine((question, context) => {
  for (const { field, code } of questionFaults(question))
    context.addIssue({ code: 'custom', path: field.split('.').map(stepOf), message: code });
});

const stepOf = (step: string): string | number => (/^\d+$/.test(step) ? Number(step) : step);

export const saveDraftQuestion = endpoint({
  name: 'catalogue.save-draft-question',
  method: 'PUT',
  path: '/api/studio/drafts/:id/questions/:question',
  access: 'courses.write',
  summary:
    'Save a question over the version that was read, or a new one; where somebody else changed it meanwhile nothing is written. Sent again it changes nothing',
  params: ofQuestion,
  body: z.strictObject({
    /** The version that was read; null for a new question. */
    version: version.nullable(),
    question: savedQuestion,
  }),
  view: z.object({ version: z.string() }),
});

export const removeDraftQuestion = endpoint({
  name: 'catalogue.remove-draft-question',
  method: 'DELETE',
  path: '/api/studio/drafts/:id/questions/:question',
  access: 'courses.write',
  summary: 'Take a question out of a draft; one that is not there any more is gone already',
  params: ofQuestion,
  query: z.strictObject({ version }),
  status: 204,
});

/** The most questions that one change takes. */
export const BULK_MAX = 500;

const key = z
  .string()
  .max(80, 'key-shape')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'key-shape');

export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-tag'), tag: key }),
  z.strictObject({ kind: z.literal('remove-tag'), tag: key }),
  z.strictObject({ kind: z.literal('set-difficulty'), difficulty: z.number().int().min(1).max(3) }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

const bulk = z.strictObject({
  questions: z.array(z.string().min(1).max(200)).min(1, 'required').max(BULK_MAX, 'too-long'),
  change: bulkChange,
});

/** What becomes of a question. `last-tag`: it would have none left. `as-text`: a form cannot change it. */
export const bulkFates = ['changes', 'same', 'last-tag', 'as-text', 'gone'] as const;
export type BulkFate = (typeof bulkFates)[number];

export const bulkDryRun = z.object({
  /** Stands for what is shown: a confirmation is taken only for that. */
  digest: z.string(),
  counts: z.object({ changes: z.number().int(), same: z.number().int(), refused: z.number().int() }),
  questions: z.array(
    z.object({
      id: z.string(),
      stem: z.object({ en: z.string(), ur: z.string() }),
      fate: z.enum(bulkFates),
      /** Tests that draw it only afterwards, and tests that draw it no more. */
      drawn: z.array(z.enum(bankTests)),
      notDrawn: z.array(z.enum(bankTests)),
    }),
  ),
});
export type BulkDryRun = z.infer<typeof bulkDryRun>;

export const tryBulkChange = endpoint({
  name: 'catalogue.try-bulk-change',
  method: 'POST',
  path: '/api/studio/drafts/:id/bulk-changes/dry-run',
  access: 'courses.write',
  summary: 'What a change of many questions would do to each; nothing is written',
  params,
  body: bulk,
  view: bulkDryRun,
});

export const bulkChangeQuestions = endpoint({
  name: 'catalogue.bulk-change-questions',
  method: 'POST',
  path: '/api/studio/drafts/:id/bulk-changes',
  access: 'courses.write',
  summary:
    'Change many questions as the dry run showed; one that cannot be changed stays as it is. Sent again it changes nothing',
  params,
  body: bulk.extend({ digest: z.string().length(64) }),
  view: z.object({ changed: z.number().int() }),
});

/** What became of questions that were to be added to a draft. */
export const addedQuestions = z.object({
  /** Under the ids that they have there. */
  added: z.array(z.string()),
  /** Of those whose contents are there already, under whatever id. */
  there: z.array(z.string()),
  /** Laws that they cite and the course does not list yet. */
  unlisted: z.array(z.string()),
});
export type AddedQuestions = z.infer<typeof addedQuestions>;

export const copyQuestions = endpoint({
  name: 'catalogue.copy-questions',
  method: 'POST',
  path: '/api/studio/drafts/:id/question-copies',
  access: 'courses.write',
  summary:
    'Copy questions of other drafts and of publications into a draft; what is there already is not added again',
  params,
  body: z.strictObject({
    from: z
      .array(
        z.strictObject({
          /** Where it is copied from: a draft, or else a publication. */
          draftId: id.nullable(),
          publicationId: id.nullable(),
          question: z.string().min(1).max(200),
        }),
      )
      .min(1, 'required')
      .max(BULK_MAX, 'too-long'),
  }),
  view: addedQuestions,
});

export const importQuestions = endpoint({
  name: 'catalogue.import-questions',
  method: 'POST',
  path: '/api/studio/drafts/:id/question-imports',
  access: 'courses.write',
  summary:
    'Send a file of questions to add those that can be taken to a draft; what is there already is not added again',
  params,
  query: z.strictObject({ written: language }),
  takes: 'application/octet-stream',
  view: addedQuestions,
});

/** How the question of a draft stands to the publication of its course. */
export const wholeBankStates = ['published', 'changed', 'draft', 'removed'] as const;
export type WholeBankState = (typeof wholeBankStates)[number];

/** A question of any course; of a course with a draft as the draft has it. */
export const wholeBankRow = bankRow.extend({
  course: z.object({
    /** Null where it was never published. */
    id: id.nullable(),
    slug: z.string(),
    title: localised,
  }),
  draftId: id.nullable(),
  publicationId: id.nullable(),
  state: z.enum(wholeBankStates),
});
export type WholeBankRow = z.infer<typeof wholeBankRow>;

export const listWholeBank = endpoint({
  name: 'catalogue.list-whole-bank',
  method: 'GET',
  path: '/api/studio/bank',
  access: 'courses.read',
  summary: 'The questions of all courses, published or in a draft; without what is right in them',
  view: z.object({
    rows: z.array(wholeBankRow),
    laws: z.array(z.object({ id: z.string(), title: localised })),
  }),
});
