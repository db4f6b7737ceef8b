import { asciiDigits } from '@academy/shared';
import type { ComparedFact } from './signature.js';

/** A certificate number without what people type differently: case, spaces, hyphens, O for 0, I or L for 1. */
const bare = (number: string): string =>
  asciiDigits(number)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^CRA/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

export const sameNumber = (one: string, other: string): boolean => bare(one) === bare(other);

/** The rows of the printed facts in which compared facts stand: both names share one. */
export const differingRows = (differing: readonly ComparedFact[]): string[] =>
  differing.map((name) => (name === 'nameUr' ? 'nameEn' : name));
