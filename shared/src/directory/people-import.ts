import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language } from '../contract/primitives.js';
import { identifiers } from './identifiers.js';

/** What one import may hold. */
export const IMPORT_MAX_BYTES = 8 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 20_000;
export const IMPORT_MAX_COLUMNS = 60;

/** What a column of a spreadsheet can say of a person. */
export const importFields = [
  'nameEn',
  'nameUr',
  'cnic',
  'mobile',
  'email',
  'serviceNumber',
  'agency',
  'rank',
  'district',
  'sex',
  'disability',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

/** What becomes of a row. Only `new` rows make a person; a person who is matched stays as they are. */
export const importFates = ['new', 'matched', 'conflict', 'wrong'] as const;
export const importFate = z.enum(importFates);
export type ImportFate = z.infer<typeof importFate>;

export const importReasonCodes = [
  'name-needed',
  'name-not-latin',
  'name-not-urdu',
  'too-long',
  'identifier-needed',
  'cnic-length',
  'cnic-shape',
  'cnic-ruined',
  'number-ruined',
  'date-ruined',
  'mobile-shape',
  'email-shape',
  'service-number-shape',
  'agency-needed',
  'agency-unknown',
  'agency-ambiguous',
  'agency-beyond-reach',
  'rank-unknown',
  'district-unknown',
  'sex-unknown',
  'disability-unknown',
  'two-people',
  'other-cnic',
  'other-name',
  'beyond-reach',
  'repeats-row',
  'shares-number',
  'name-differs',
  'agency-differs',
] as const;
export const importReasonCode = z.enum(importReasonCodes);
export type ImportReasonCode = z.infer<typeof importReasonCode>;

/** Why a row has its fate, or what to look at although it has a good one. */
export const importReason = z.object({
  code: importReasonCode,
  field: importField.nullable(),
  /** What stood in the cell, where that is a name of a list and nobody's number. */
  value: z.string().nullable(),
  /** The other row that this one is at odds with. */
  row: z.number().int().nullable(),
});
export type ImportReason = z.infer<typeof importReason>;

export const importStates = ['draft', 'confirmed', 'undone'] as const;

const counts = z.object({
  new: z.number().int(),
  matched: z.number().int(),
  conflict: z.number().int(),
  wrong: z.number().int(),
});

export const importSummary = z.object({
  id,
  state: z.enum(importStates),
  fileName: z.string(),
  agencyId: id.nullable(),
  byName: z.string(),
  counts,
  createdAt: instant,
  confirmedAt: instant.nullable(),
  undoneAt: instant.nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importView = importSummary.extend({
  format: z.enum(['csv', 'xlsx']),
  /** Confirmed as the agency's official list. */
  official: z.boolean(),
  /**
   * Whose identity the list verifies by their CNIC: of a draft would, were it the agency's official list; of a confirmed one did.
   */
  verifies: z.object({ new: z.number().int(), matched: z.number().int() }),
  /** Changes with each dry run; a confirmation names the one that was seen. */
  revision: z.number().int(),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: importField.nullable(),
      /** The first cells of a draft's column, with digits hidden. */
      examples: z.array(z.string()),
    }),
  ),
});
export type ImportView = z.infer<typeof importView>;

export const importRow = z.object({
  number: z.number().int(),
  fate: importFate,
  matchedBy: z.enum(identifiers).nullable(),
  personId: id.nullable(),
  nameEn: z.string().nullable(),
  nameUr: z.string().nullable(),
  reasons: z.array(importReason),
});
export type ImportRow = z.infer<typeof importRow>;

const params = z.strictObject({ id });

export const listImports = endpoint({
  name: 'directory.list-imports',
  method: 'GET',
  path: '/api/people-imports',
  access: 'people.import',
  summary: 'Imports of people within the caller’s reach, the latest first',
  query: z.strictObject({ before: id.optional() }),
  view: z.object({ items: z.array(importSummary), next: id.nullable() }),
});

export const uploadImport = endpoint({
  name: 'directory.upload-import',
  method: 'POST',
  path: '/api/people-imports',
  access: 'people.import',
  summary:
    'Send a spreadsheet (CSV or XLSX) for a dry run; writes nobody. Sent again with the same id, it answers the same',
  query: z.strictObject({
    /** Made by the client, so that sending again on a weak line makes no second import. */
    id,
    fileName: z.string().trim().min(1).max(200),
    /** Where rows serve that name no agency. A coordinator must say it. */
    agencyId: id.optional(),
  }),
  takes: 'application/octet-stream',
  view: importView,
  status: 201,
});

export const getImport = endpoint({
  name: 'directory.get-import',
  method: 'GET',
  path: '/api/people-imports/:id',
  access: 'people.import',
  summary: 'An import with its columns and how many rows have which fate',
  params,
  view: importView,
});

export const listImportRows = endpoint({
  name: 'directory.list-import-rows',
  method: 'GET',
  path: '/api/people-imports/:id/rows',
  access: 'people.import',
  summary: 'The rows of an import with their fates, in the order of the spreadsheet',
  params,
  query: z.strictObject({
    fate: importFate.optional(),
    after: z.coerce.number().int().min(0).optional(),
  }),
  view: z.object({ items: z.array(importRow), next: z.number().int().nullable() }),
});

export const mapImport = endpoint({
  name: 'directory.map-import',
  method: 'PUT',
  path: '/api/people-imports/:id/columns',
  access: 'people.import',
  summary: 'Say what each column holds; remembered for the agency, and the dry run is made anew',
  params,
  body: z.strictObject({
    agencyId: id.nullable(),
    columns: z
      .array(importField.nullable())
      .max(IMPORT_MAX_COLUMNS)
      .refine((fields) => {
        const named = fields.filter((field) => field !== null);
        return new Set(named).size === named.length;
      }, 'column-twice'),
  }),
  view: importView,
});

export const confirmImport = endpoint({
  name: 'directory.confirm-import',
  method: 'POST',
  path: '/api/people-imports/:id/confirmation',
  access: 'people.import',
  summary:
    'Make the people of the new rows, all in one transaction; audited, and said again it changes nothing',
  params,
  body: z.strictObject({
    revision: z.number().int(),
    /** It is the agency’s official list: a CNIC in it verifies the identity. For those who may verify, and lists of one agency. */
    official: z.boolean().default(false),
  }),
  view: importView,
});

export const discardImport = endpoint({
  name: 'directory.discard-import',
  method: 'DELETE',
  path: '/api/people-imports/:id',
  access: 'people.import',
  summary: 'Throw a dry run away with everything that was read from its file',
  params,
  status: 204,
});

/** What can rest on a person. `changed`: somebody edited them since. `other`: anything not named here. */
export const importHolds = [
  'account',
  'enrolment',
  'attempt',
  'record',
  'certificate',
  'attendance',
  'import',
  'changed',
  'other',
] as const;

export const checkImportUndo = endpoint({
  name: 'directory.check-import-undo',
  method: 'GET',
  path: '/api/people-imports/:id/holds',
  access: 'people.import',
  summary: 'Whose people something rests on, so that the import cannot be undone; the first of them by name',
  params,
  view: z.object({
    /** How many people the import made, and on how many of them something rests. */
    people: z.number().int(),
    held: z.number().int(),
    items: z.array(z.object({ personId: id, nameEn: z.string(), holds: z.array(z.enum(importHolds)) })),
  }),
});

export const undoImport = endpoint({
  name: 'directory.undo-import',
  method: 'POST',
  path: '/api/people-imports/:id/undoing',
  access: 'people.import',
  summary: 'Take back everyone whom the import made, while nothing rests on any of them; audited',
  params,
  view: importView,
});

export const importResult = endpoint({
  name: 'directory.import-result',
  method: 'GET',
  path: '/api/people-imports/:id/result.csv',
  access: 'people.import',
  summary: 'Each row with its fate, its person and why, as CSV',
  params,
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/csv',
});

export const importTemplate = endpoint({
  name: 'directory.import-template',
  method: 'GET',
  path: '/api/people-imports/template.xlsx',
  access: 'people.import',
  summary: 'An empty spreadsheet with the headings, whose cells keep numbers as they are typed',
  query: z.strictObject({ lang: language.default('en') }),
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
