import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField } from '../../../../ui/field.js';
import { useAgencies } from '../../api/reference.js';
import { below, useScopes } from '../../hooks/use-scopes.js';
import { AgencyOptions } from '../reference-options.js';

/** The agencies for which one may import: null is all of them. */
export const useImportScopes = (): readonly string[] | null => useScopes('people.import');

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
