import { type Grant, grantsFor, isAllowed, type Permission } from '@academy/shared';
import { AppError } from '../errors.js';

/** Who makes this request. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly demonstration: boolean;
  readonly grants: readonly Grant[];
}

/** The system itself: jobs, imports of shipped manuals, command-line tools. */
export const SYSTEM: Actor = {
  accountId: '00000000-0000-7000-8000-000000000000',
  personId: '00000000-0000-7000-8000-000000000000',
  demonstration: false,
  grants: [{ role: 'administrator', agencyId: null }],
};

/**
 * The first line of a use case.
 * @throws AppError `not-allowed`
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!isAllowed(actor.grants, permission)) throw new AppError('not-allowed');
}

/**
 * How far a permission reaches: null everywhere, otherwise the agencies whose subtrees it covers.
 * @throws AppError `not-allowed` where no grant holds the permission
 */
export function reachOf(actor: Actor, permission: Permission): readonly string[] | null {
  const grants = grantsFor(actor.grants, permission);
  if (grants.length === 0) throw new AppError('not-allowed');
  if (grants.some((grant) => grant.agencyId === null)) return null;
  return grants.map((grant) => grant.agencyId as string);
}
