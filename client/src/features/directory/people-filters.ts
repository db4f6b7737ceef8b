export const peopleFilterNames = ['agency', 'place', 'account', 'identity'] as const;
export type PeopleFilterName = (typeof peopleFilterNames)[number];

/** What is asked of the list of people, as it stands in the address. The server says what is wrong with it. */
export type PeopleFilters = { readonly [Name in PeopleFilterName | 'search']?: string };

/** Reads the address; what is empty or unknown is left out. */
export function readPeopleFilters(search: URLSearchParams): PeopleFilters {
  const named = (['search', ...peopleFilterNames] as const).map((name) => [name, search.get(name)] as const);
  return Object.fromEntries(named.filter(([, value]) => value));
}
