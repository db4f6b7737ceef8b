import type { DraftParts } from '@academy/shared';
import { kindOfFile } from '../media/media-files.js';
import type { DetailedKind } from './desk-context.js';
import { referenceFault } from './model/front-faults.js';

/** What a dialog asks of a block; all of it as typed. */
export type BlockValues = Readonly<Record<FieldName, string>>;
export type FieldName = 'ref' | 'tone' | 'src' | 'alt' | 'captions' | 'id';
/** A fault as a key of the words. */
type FieldFault =
  | ReturnType<typeof referenceFault>
  | 'noQuestion'
  | 'noScenario'
  | 'noFileYet'
  | 'noFile'
  | 'notMedia'
  | 'notCaptions'
  | 'notAnId'
  | 'noAlt';

const FIELDS: Readonly<Record<DetailedKind, readonly FieldName[]>> = {
  law: ['ref', 'id'],
  case: ['id'],
  do: ['id'],
  dont: ['id'],
  note: ['tone', 'id'],
  check: ['ref'],
  scenario: ['ref'],
  figure: ['src', 'alt', 'id'],
  audio: ['src', 'alt', 'captions', 'id'],
  video: ['src', 'alt', 'captions', 'id'],
};

export const fieldsOf = (kind: DetailedKind): readonly FieldName[] => FIELDS[kind];

export const valuesOf = (attrs: Readonly<Record<string, unknown>>): BlockValues => {
  const word = (name: FieldName): string => (typeof attrs[name] === 'string' ? (attrs[name] as string) : '');
  return {
    ...{ ref: word('ref'), tone: word('tone') || 'tip', src: word('src') },
    ...{ alt: word('alt'), captions: word('captions'), id: word('id') },
  };
};

const OWN_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const BY_POSITION = /^b\d+$/;

/** What the importer would find wrong, by field. `parts` are null while they are not known; nothing is missing then. */
export function fieldFaults(
  kind: DetailedKind,
  values: BlockValues,
  parts: DraftParts | null,
): Partial<Record<FieldName, FieldFault>> {
  const faults = fieldsOf(kind).map(
    (name) => [name, faultOf(kind, name, values[name].trim(), parts)] as const,
  );
  return Object.fromEntries(faults.filter(([, fault]) => fault !== null));
}

function faultOf(kind: DetailedKind, name: FieldName, value: string, parts: DraftParts | null): FieldFault {
  switch (name) {
    case 'tone':
      return null;
    case 'id':
      return value === '' || (OWN_ID.test(value) && !BY_POSITION.test(value)) ? null : 'notAnId';
    case 'ref':
      if (kind === 'law') return referenceFault(value, parts?.laws.map(({ id }) => id) ?? null);
      if (value === '') return 'missing';
      if (kind === 'check')
        return parts?.questions.some(({ id }) => id === value) === false ? 'noQuestion' : null;
      return parts?.scenarios.some(({ id }) => id === value) === false ? 'noScenario' : null;
    case 'alt':
      return value === '' ? 'noAlt' : null;
    case 'captions':
      // May come later: until then the block is marked, and the course cannot be published.
      return value === '' ? null : fileFault(value, 'captions', parts);
    case 'src':
      return value === '' ? 'noFileYet' : fileFault(value, kind, parts);
  }
}

function fileFault(value: string, kind: string, parts: DraftParts | null): FieldFault {
  if (kindOfFile(value) !== kind) return kind === 'captions' ? 'notCaptions' : 'notMedia';
  return parts?.media.includes(value) === false ? 'noFile' : null;
}

/** The attributes of the block, without those that were left empty. */
export function attrsOf(kind: DetailedKind, values: BlockValues): Record<string, string | null> {
  const asked = fieldsOf(kind);
  const given = (name: FieldName): string | null =>
    asked.includes(name) && values[name].trim() !== '' ? values[name].trim().replace(/\s+/g, ' ') : null;
  const names: FieldName[] = ['ref', 'tone', 'src', 'alt', 'captions', 'id'];
  return { kind, ...Object.fromEntries(names.map((name) => [name, given(name)])) };
}
