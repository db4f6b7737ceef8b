import type { Disability, Identifier, ImportFate, ImportField, ImportReason, Sex } from '@academy/shared';

/** What a row says of its person, as a draft keeps it: ready to become a person, the CNIC sealed. */
export interface KeptFacts {
  readonly nameEn: string | null;
  readonly nameUr: string | null;
  readonly cnicIndex: string | null;
  readonly cnicSealed: string | null;
  readonly cnicLastFour: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly serviceNumber: string | null;
  readonly agencyId: string | null;
  readonly rank: string | null;
  readonly districtId: string | null;
  readonly sex: Sex;
  readonly disability: Disability;
}

/** A row with its fate, as it is written. */
export interface JudgedRow {
  readonly number: number;
  readonly fate: ImportFate;
  readonly matchedBy: Identifier | null;
  readonly personId: string | null;
  readonly reasons: readonly ImportReason[];
}

export interface StoredRow extends JudgedRow {
  readonly nameEn: string | null;
  readonly nameUr: string | null;
}

export type Counts = Readonly<Record<ImportFate, number>>;

export interface ImportRecord {
  id: string;
  agency_id: string | null;
  account_id: string;
  by_name: string;
  demonstration: boolean;
  file_name: string;
  format: 'csv' | 'xlsx';
  state: 'draft' | 'confirmed' | 'undone';
  revision: number;
  headings: string[];
  columns: (ImportField | null)[];
  counts: Counts;
  /** Confirmed as the agency's official list. */
  official: boolean;
  created_at: Date;
  confirmed_at: Date | null;
  undone_at: Date | null;
}

export interface NewImport {
  readonly id: string;
  readonly agencyId: string | null;
  readonly accountId: string;
  readonly demonstration: boolean;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly headings: readonly string[];
  readonly columns: readonly (ImportField | null)[];
  readonly counts: Counts;
  readonly sheetSealed: Buffer;
  readonly at: Date;
}
