import { type Agency, grantsFor, type Permission } from '@academy/shared';
import { useMe } from '../../../lib/session.js';

/** The agencies for which one holds a permission: null is all of them, otherwise the scopes of one's roles. */
export function useScopes(permission: Permission): readonly string[] | null {
  const { data: me } = useMe();
  const grants = me ? grantsFor(me.grants, permission) : [];
  if (grants.some(({ agencyId }) => agencyId === null)) return null;
  return grants.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []));
}

/** These agencies and all below them, in the order of the list, which names parents first. */
export function below(agencies: readonly Agency[], scopes: readonly string[]): Agency[] {
  const reached = new Set(scopes);
  for (const { id, parentId } of agencies) if (parentId && reached.has(parentId)) reached.add(id);
  return agencies.filter(({ id }) => reached.has(id));
}
