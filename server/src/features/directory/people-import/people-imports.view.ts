import type { ImportRow, ImportSummary, ImportView } from '@academy/shared';
import type { ImportRecord, StoredRow } from './people-import.rows.js';

export const importSummaryView = (record: ImportRecord): ImportSummary => ({
  id: record.id,
  state: record.state,
  fileName: record.file_name,
  agencyId: record.agency_id,
  byName: record.by_name,
  counts: record.counts,
  createdAt: record.created_at.toISOString(),
  confirmedAt: record.confirmed_at?.toISOString() ?? null,
  undoneAt: record.undone_at?.toISOString() ?? null,
});

/**
 * @param examples the first cells of each column; none once the file is gone
 * @param verifies whom it verifies as an agency's official list
 */
export const importView = (
  record: ImportRecord,
  examples: readonly string[][],
  verifies: ImportView['verifies'],
): ImportView => ({
  ...importSummaryView(record),
  format: record.format,
  revision: record.revision,
  official: record.official,
  verifies,
  columns: record.headings.map((heading, index) => ({
    heading,
    field: record.columns[index] ?? null,
    examples: examples[index] ?? [],
  })),
});

export const importRowView = (row: StoredRow): ImportRow => ({
  number: row.number,
  fate: row.fate,
  matchedBy: row.matchedBy,
  personId: row.personId,
  nameEn: row.nameEn,
  nameUr: row.nameUr,
  reasons: [...row.reasons],
});
