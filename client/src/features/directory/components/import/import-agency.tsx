import { type Agency, grantsFor } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useMe } from '../../../../lib/session.js';
import { SelectField } from '../../../../ui/field.js';
import { useAgencies } from '../../api/reference.js';
import { AgencyOptions } from '../reference-options.js';

/** The agencies for which one may import: null is all of them, otherwise the scopes of one's roles. */
export function useImportScopes(): readonly string[] | null {
  const { data: me } = useMe();
  const grants = me ? grantsFor(me.grants, 'people.import') : [];
  if (grants.some(({ agencyId }) => agencyId === null)) return null;
  return grants.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []));
}

/** These agencies and all below them, in the order of the list, which names parents first. */
function below(agencies: readonly Agency[], scopes: readonly string[]): Agency[] {
  const reached = new Set(scopes);
  for (const { id, parentId } of agencies) if (parentId && reached.has(parentId)) reached.add(id);
  return agencies.filter(({ id }) => reached.has(id));
}

interface ImportAgencyProps {
  /** Empty: as the rows say. */
  readonly value: string;
  readonly onChange: (agencyId: string) => void;
  readonly disabled?: boolean;
}

/** Where those serve whose rows name no agency. */
export function ImportAgency({ value, onChange, disabled }: ImportAgencyProps) {
  const { t } = useTranslation('import');
  const { localised } = useLanguage();
  const agencies = useAgencies().data?.items ?? [];
  const scopes = useImportScopes();
  return (
    <SelectField
      name="agencyId"
      label={t('choose.agency')}
      hint={t('choose.agencyHint')}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {scopes === null ? (
        <>
          <option value="">{t('choose.agencyOfRows')}</option>
          <AgencyOptions agencies={agencies} />
        </>
      ) : (
        below(agencies, scopes).map((agency) => (
          <option key={agency.id} value={agency.id}>
            {localised(agency.name)}
          </option>
        ))
      )}
    </SelectField>
  );
}
