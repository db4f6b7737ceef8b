import type { PublicFigure } from '@academy/shared';

/** Below this a public figure names nobody's neighbour (product.md, "small cells"). */
const SMALLEST_PUBLIC_CELL = 5;

const isSmall = (value: number): boolean => value > 0 && value < SMALLEST_PUBLIC_CELL;

/**
 * The cells of one public breakdown. A cell of one to four says so; where that leaves exactly one hidden cell, which
 * a reader could work out from the total, the smallest other cell is withheld as well.
 */
export function protectCells(values: readonly number[]): PublicFigure[] {
  const small = values.map(isSmall);
  const shown: PublicFigure[] = values.map((value, index) => (small[index] ? 'fewer-than-5' : value));
  if (small.filter(Boolean).length !== 1) return shown;
  let neighbour = -1;
  values.forEach((value, index) => {
    if (small[index] || value === 0) return;
    if (neighbour < 0 || value < (values[neighbour] as number)) neighbour = index;
  });
  if (neighbour >= 0) shown[neighbour] = 'not-shown';
  return shown;
}

export const protectFigure = (value: number): PublicFigure => (isSmall(value) ? 'fewer-than-5' : value);
