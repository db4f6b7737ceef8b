import { AppError } from '../../platform/errors.js';
import type { Profile } from './people.rows.js';
import type { ReferenceRepository } from './reference.repository.js';

/** @throws AppError `bad-input` naming the agency, rank or district that does not exist */
export async function requireKnown(
  reference: ReferenceRepository,
  profile: Profile,
  at: (field: string) => string = (field) => field,
): Promise<void> {
  const known = await reference.known(profile);
  const fields = (['agencyId', 'rank', 'districtId'] as const)
    .filter((field) => profile[field] !== null && !known[field])
    .map((field) => ({ field: at(field), code: 'invalid' as const }));
  if (fields.length > 0) throw new AppError('bad-input', { fields });
}
