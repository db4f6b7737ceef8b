import type { Localised } from '@academy/shared';

export { citationOf, parseReference } from '@academy/shared';

export interface Law {
  readonly id: string;
  readonly title: Localised;
  readonly act: string;
  readonly jurisdiction: string;
}

/** Whether citing `broad` also cites `narrow`: a section covers its subsections, a law all that is in it. */
export const covers = (broad: string, narrow: string): boolean =>
  broad === narrow ||
  narrow.startsWith(`${broad}(`) ||
  (!broad.includes('#') && narrow.startsWith(`${broad}#`));
