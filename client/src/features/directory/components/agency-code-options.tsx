import type { ReactNode } from 'react';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useAgencies } from '../api/reference.js';

const INDENT = '\u2003';

/** Agencies by code with those below them indented; choosing one takes its whole branch. */
export function AgencyCodeOptions() {
  const { localised } = useLanguage();
  const agencies = useAgencies().data?.items ?? [];
  const branch = (parentId: string | null, depth: number): ReactNode[] =>
    agencies
      .filter((agency) => agency.parentId === parentId)
      .flatMap((agency) => [
        <option key={agency.id} value={agency.code}>
          {INDENT.repeat(depth) + localised(agency.name)}
        </option>,
        ...branch(agency.id, depth + 1),
      ]);
  return branch(null, 0);
}
