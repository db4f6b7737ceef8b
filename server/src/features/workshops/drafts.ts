import { AppError } from '../../platform/errors.js';
import type { WorkshopsRepository } from './workshops.repository.js';
import type { WorkshopRow } from './workshops.rows.js';

/**
 * The workshop, held until the transaction ends, if it may still be changed.
 * @param mode `share` where others may change other things of it meanwhile
 * @throws AppError `not-found`, `workshop-confirmed`
 */
export async function getDraft(
  workshops: WorkshopsRepository,
  id: string,
  mode: 'share' | 'update',
): Promise<WorkshopRow> {
  const workshop = await workshops.findLocked(id, mode);
  if (!workshop) throw new AppError('not-found');
  if (workshop.state === 'confirmed') throw new AppError('workshop-confirmed');
  return workshop;
}
