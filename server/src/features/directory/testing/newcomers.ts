import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** The id of an agency or place of the reference data. */
export async function idOf(
  { unitOfWork }: { readonly unitOfWork: UnitOfWork },
  table: 'agency' | 'place',
  code: string,
): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
  if (!row) throw new Error(`There is no ${table} ${code}.`);
  return row.id;
}
