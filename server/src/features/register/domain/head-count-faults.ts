import type { Agency, FieldCode, HeadCountFields, Localised, Place } from '@academy/shared';

/** What a head-count can name, and the day in Karachi. */
export interface HeadCountWorld {
  readonly topics: readonly { readonly code: string; readonly title: Localised }[];
  readonly places: readonly Place[];
  readonly agencies: readonly Agency[];
  readonly today: string;
}

/** What is wrong with a head-count that its own shape cannot tell, by field. */
export function faultsOf(
  { topic, districtId, agencyId, from, to }: HeadCountFields,
  { topics, places, agencies, today }: HeadCountWorld,
): { field: string; code: FieldCode }[] {
  const faults: { field: string; code: FieldCode }[] = [];
  if (!topics.some(({ code }) => code === topic)) faults.push({ field: 'topic', code: 'invalid' });
  const place = places.find(({ id }) => id === districtId);
  if (place?.kind !== 'district' && place?.kind !== 'federal')
    faults.push({ field: 'districtId', code: 'invalid' });
  if (agencyId && !agencies.some(({ id }) => id === agencyId))
    faults.push({ field: 'agencyId', code: 'invalid' });
  if (from > today) faults.push({ field: 'from', code: 'day-in-future' });
  if (to > today) faults.push({ field: 'to', code: 'day-in-future' });
  return faults;
}
