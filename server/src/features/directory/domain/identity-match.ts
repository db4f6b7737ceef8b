import type { Identifier } from '@academy/shared';

/** What a person can be found by, as it is kept: the CNIC as its index, the others as the shared parsers write them. */
export interface KeptIdentifiers {
  readonly cnicIndex: string | null;
  readonly mobile: string | null;
  readonly serviceNumber: string | null;
  /** Within which the service number is unique. */
  readonly agencyId: string | null;
}

export const serviceKey = ({ serviceNumber, agencyId }: KeptIdentifiers): string | null =>
  serviceNumber && agencyId ? `${agencyId} ${serviceNumber}` : null;

/** In the order of their weight. Two people share an identifier where they have the same key. */
export const identifierKeys: readonly {
  readonly identifier: Identifier;
  readonly key: (one: KeptIdentifiers) => string | null;
}[] = [
  { identifier: 'cnic', key: ({ cnicIndex }) => cnicIndex },
  { identifier: 'service-number', key: serviceKey },
  { identifier: 'mobile', key: ({ mobile }) => mobile },
];

export const sharedIdentifiers = (one: KeptIdentifiers, other: KeptIdentifiers): Identifier[] =>
  identifierKeys
    .filter(({ key }) => key(one) !== null && key(one) === key(other))
    .map(({ identifier }) => identifier);

/** Somebody in the directory who has an identifier of the person looked for. */
export interface Match {
  readonly personId: string;
  readonly by: readonly Identifier[];
}

/**
 * What the matches say. `nobody`: this is a new person. `certain`: the CNIC is somebody's, so it is that person.
 * `possible`: a mobile number can be shared and a service number given again; somebody has to look.
 */
export type Verdict = 'nobody' | 'possible' | 'certain';

export function verdictOf(matches: readonly Match[]): Verdict {
  if (matches.length === 0) return 'nobody';
  return matches.some(({ by }) => by.includes('cnic')) ? 'certain' : 'possible';
}

/** Whom to show: with a certain match nobody else, otherwise those with the most identifiers in common first. */
export function worthShowing(matches: readonly Match[]): Match[] {
  const certain = matches.filter(({ by }) => by.includes('cnic'));
  const shown = certain.length > 0 ? certain : [...matches];
  return shown.sort((a, b) => b.by.length - a.by.length);
}
