import {
  type Disability,
  englishName,
  type ImportField,
  type ImportReason,
  type ImportReasonCode,
  isUrduName,
  type Sex,
  urduName,
} from '@academy/shared';
import {
  cellText,
  type Read,
  readCnic,
  readDisability,
  readEmail,
  readMobile,
  readServiceNumber,
  readSex,
  withoutNumbers,
} from './cells.js';
import { reason } from './judge.js';
import type { Found } from './name-index.js';

/** What a row says of its person, as the directory writes it. */
export interface RowFacts {
  readonly nameEn: string | null;
  readonly nameUr: string | null;
  /** 13 digits; sealed before it is kept. */
  readonly cnic: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly serviceNumber: string | null;
  readonly agencyId: string | null;
  readonly rank: string | null;
  readonly districtId: string | null;
  readonly sex: Sex;
  readonly disability: Disability;
}

/** Against what the names in a row are read. */
export interface RowContext {
  /** Where rows serve that name no agency. */
  readonly agencyId: string | null;
  readonly agency: (text: string) => Found;
  readonly isWithinReach: (agencyId: string) => boolean;
  readonly rank: (text: string, agencyId: string | null) => Found;
  readonly district: (text: string) => Found;
}

export interface ReadRow {
  readonly facts: RowFacts;
  /** Empty where the row can be held against the directory. */
  readonly problems: readonly ImportReason[];
}

type Cells = Partial<Record<ImportField, string>>;

const SHOWN = 60;

/** The longest text of a name that is shown back; never a number. */
const shown = (text: string): string => withoutNumbers(text).slice(0, SHOWN);

/** The cells of a row by what their columns hold; empty ones are left out. */
export function cellsOf(row: readonly string[], columns: readonly (ImportField | null)[]): Cells {
  const cells: Cells = {};
  columns.forEach((field, index) => {
    const text = field === null ? '' : cellText(row[index] ?? '');
    if (field !== null && text) cells[field] = text;
  });
  return swapScripts(cells);
}

/** A column "Name" may be in Urdu, and one "نام" in English: the letters say which name it is. */
function swapScripts(cells: Cells): Cells {
  const { nameEn, nameUr, ...rest } = cells;
  if (nameEn && !nameUr && isUrduName(nameEn)) return { ...rest, nameUr: nameEn };
  if (nameUr && !nameEn && englishName.safeParse(nameUr).success) return { ...rest, nameEn: nameUr };
  return cells;
}

/** Reads a row; every problem is named, so that a person mends all of them at once. */
export function readRow(cells: Cells, context: RowContext): ReadRow {
  const problems: ImportReason[] = [];
  const note = (code: ImportReasonCode, field: ImportField, value: string | null = null): null => {
    problems.push(reason(code, { field, value }));
    return null;
  };
  const read = <Value>(
    field: ImportField,
    reader: (text: string) => Read<Value>,
    show = false,
  ): Value | null => {
    const text = cells[field];
    if (text === undefined) return null;
    const found = reader(text);
    return found.ok ? found.value : note(found.code, field, show ? shown(text) : null);
  };
  const listed = (field: ImportField, code: ImportReasonCode, found: Found): string | null =>
    typeof found === 'object' ? found.id : note(code, field, shown(cells[field] ?? ''));

  const agencyId = readAgency(cells.agency, context, note);
  const facts: RowFacts = {
    nameEn: read('nameEn', readName(englishName, 'name-not-latin')),
    nameUr: read('nameUr', readName(urduName, 'name-not-urdu')),
    cnic: read('cnic', readCnic),
    mobile: read('mobile', readMobile),
    email: read('email', readEmail),
    serviceNumber: read('serviceNumber', readServiceNumber),
    agencyId,
    rank: cells.rank ? listed('rank', 'rank-unknown', context.rank(cells.rank, agencyId)) : null,
    districtId: cells.district
      ? listed('district', 'district-unknown', context.district(cells.district))
      : null,
    sex: read('sex', readSex, true) ?? 'unsaid',
    disability: read('disability', readDisability, true) ?? 'unsaid',
  };
  if (!cells.cnic && !cells.mobile && !cells.serviceNumber) problems.push(reason('identifier-needed'));
  return { facts, problems };
}

function readAgency(
  text: string | undefined,
  context: RowContext,
  note: (code: ImportReasonCode, field: ImportField, value: string | null) => null,
): string | null {
  if (text === undefined) return context.agencyId ?? note('agency-needed', 'agency', null);
  const found = context.agency(text);
  if (typeof found === 'string') return note(`agency-${found}`, 'agency', shown(text));
  return context.isWithinReach(found.id) ? found.id : note('agency-beyond-reach', 'agency', shown(text));
}

const readName =
  (schema: typeof englishName | typeof urduName, code: ImportReasonCode) =>
  (text: string): Read<string> => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, code: parsed.error.issues[0]?.message === 'too-long' ? 'too-long' : code };
  };
