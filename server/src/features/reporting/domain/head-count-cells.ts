import type { HeadCountCell, HeadCountDimension } from '@academy/shared';

/** How many of each sex a head-count says; `unsaid` are those of whom it does not. */
export interface Heads {
  readonly women: number;
  readonly men: number;
  readonly unsaid: number;
}

/** Codes as the dimension of sex has them, with the part of a head-count that each stands for. */
const SEXES = [
  ['female', 'women'],
  ['male', 'men'],
  ['unsaid', 'unsaid'],
] as const satisfies readonly (readonly [string, keyof Heads])[];

/** Those of one sex alone; all of them where none is asked for. */
export function ofSex<H extends Heads>(heads: H, sex: string | undefined): H {
  const asked = SEXES.find(([code]) => code === sex);
  return asked ? { ...heads, women: 0, men: 0, unsaid: 0, [asked[1]]: heads[asked[1]] } : heads;
}

const none = (key: string[]): HeadCountCell => ({
  ...{ key, participants: 0, women: 0, men: 0, unsaid: 0, workshops: 0 },
});

/**
 * Head-counts by dimensions, in the order of their codes. Participants stand in one cell each, so that the cells add up
 * to the whole; by sex a workshop stands in the cell of each sex that came.
 * @param codeOf the code of a head-count in a dimension other than sex
 */
export function headCountCells<H extends Heads>(
  all: readonly H[],
  dimensions: readonly HeadCountDimension[],
  codeOf: (dimension: Exclude<HeadCountDimension, 'sex'>, heads: H) => string,
): HeadCountCell[] {
  const cells = new Map<string, HeadCountCell>();
  const add = (heads: H, sex: string) => {
    const key = dimensions.map((dimension) => (dimension === 'sex' ? sex : codeOf(dimension, heads)));
    const name = JSON.stringify(key);
    const before = cells.get(name) ?? none(key);
    cells.set(name, {
      key,
      participants: before.participants + heads.women + heads.men + heads.unsaid,
      women: before.women + heads.women,
      men: before.men + heads.men,
      unsaid: before.unsaid + heads.unsaid,
      workshops: before.workshops + 1,
    });
  };
  for (const heads of all) {
    if (!dimensions.includes('sex')) add(heads, '');
    else for (const [code, part] of SEXES) if (heads[part] > 0) add(ofSex(heads, code), code);
  }
  return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}
