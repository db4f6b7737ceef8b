import type { Agency, listAgencies, Place, ViewOf } from '@academy/shared';
import { useLanguage } from '../../../lib/i18n/index.js';

type Rank = ViewOf<typeof listAgencies>['ranks'][number];

const INDENT = '\u2003';

/** Agencies below their root, indented by depth; they come parents before children. */
export function AgencyOptions({ agencies }: { agencies: readonly Agency[] }) {
  const { localised } = useLanguage();
  const depths = new Map<string, number>();
  const roots = new Map<string, string>();
  for (const agency of agencies) {
    const parent = agency.parentId;
    depths.set(agency.id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
    roots.set(agency.id, parent === null ? agency.id : (roots.get(parent) ?? agency.id));
  }
  return agencies
    .filter((agency) => agency.parentId === null)
    .map((root) => (
      <optgroup key={root.id} label={localised(root.name)}>
        {agencies
          .filter((agency) => roots.get(agency.id) === root.id)
          .map((agency) => (
            <option key={agency.id} value={agency.id}>
              {INDENT.repeat(Math.max(0, (depths.get(agency.id) ?? 0) - 1)) + localised(agency.name)}
            </option>
          ))}
      </optgroup>
    ));
}

/** Ranks by their group; only those of the chosen agency's kind where there are any. */
export function RankOptions({ ranks, agency }: { ranks: readonly Rank[]; agency: Agency | undefined }) {
  const { localised } = useLanguage();
  const fitting = agency ? ranks.filter((rank) => rank.agencyGroups.includes(agency.group)) : ranks;
  const shown = fitting.length > 0 ? fitting : ranks;
  const groups = [...new Map(shown.map((rank) => [rank.group, rank.groupName]))];
  return groups.map(([group, name]) => (
    <optgroup key={group} label={localised(name)}>
      {shown
        .filter((rank) => rank.group === group)
        .map((rank) => (
          <option key={rank.code} value={rank.code}>
            {localised(rank.name)}
          </option>
        ))}
    </optgroup>
  ));
}

/** Districts by province or territory. */
export function DistrictOptions({ places }: { places: readonly Place[] }) {
  const { localised } = useLanguage();
  return places
    .filter((place) => place.parentId === null)
    .map((province) => ({
      province,
      districts: places.filter((place) => place.parentId === province.id),
    }))
    .filter(({ districts }) => districts.length > 0)
    .map(({ province, districts }) => (
      <optgroup key={province.id} label={localised(province.name)}>
        {districts.map((district) => (
          <option key={district.id} value={district.id}>
            {localised(district.name)}
          </option>
        ))}
      </optgroup>
    ));
}
