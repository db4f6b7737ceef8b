import type { Permission } from '@academy/shared';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useAgencies } from '../api/reference.js';
import { below, useScopes } from '../hooks/use-scopes.js';
import { AgencyOptions } from './reference-options.js';

/** The agencies for which one holds a permission, by id. */
export function ReachedAgencyOptions({ permission }: { permission: Permission }) {
  const { localised } = useLanguage();
  const agencies = useAgencies().data?.items ?? [];
  const scopes = useScopes(permission);
  if (scopes === null) return <AgencyOptions agencies={agencies} />;
  return below(agencies, scopes).map((agency) => (
    <option key={agency.id} value={agency.id}>
      {localised(agency.name)}
    </option>
  ));
}
