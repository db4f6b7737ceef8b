import type { Localised } from '@academy/shared';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useAgencies, usePlaces } from '../api/reference.js';

/** Names of what a person's facts hold as ids and codes; a dash where nothing is said. */
export function useNames() {
  const { localised } = useLanguage();
  const agencies = useAgencies().data;
  const places = usePlaces().data;
  const say = (name: Localised | undefined): string => (name ? localised(name) : '–');
  return {
    agency: (id: string | null) => say(agencies?.items.find((agency) => agency.id === id)?.name),
    rank: (code: string | null) => say(agencies?.ranks.find((rank) => rank.code === code)?.name),
    district: (id: string | null) => say(places?.items.find((place) => place.id === id)?.name),
  };
}
