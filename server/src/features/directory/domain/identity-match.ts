import type { identifiers } from '@academy/shared';

export type Identifier = (typeof identifiers)[number];

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
