import { type KnownLaw, knownLaws } from '@academy/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** What the register says of some laws. */
export interface RegisterOfLaws {
  /** Null where it is not known, or not known yet. */
  readonly find: (id: string) => KnownLaw | null;
  /** Whether the register was asked about a law and has none of this id. */
  readonly lacks: (id: string) => boolean;
}

/** What the register knows of laws by their ids, which may be anything that is typed. */
export function useKnownLaws(ids: readonly string[]): RegisterOfLaws {
  const asked = [
    ...new Set(ids.map((id) => id.trim()).filter((id) => id !== '' && !id.includes(','))),
  ].sort();
  const { data } = useQuery({
    queryKey: ['laws', 'known', ...asked],
    queryFn: async ({ signal }) => {
      const { items } = await api(knownLaws, { query: { ids: asked.join(',') }, signal });
      return { asked: new Set(asked), laws: new Map(items.map((law) => [law.id, law])) };
    },
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  return {
    find: (id) => data?.laws.get(id) ?? null,
    lacks: (id) => (data ? data.asked.has(id) && !data.laws.has(id) : false),
  };
}
