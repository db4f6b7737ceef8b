/** What a canonical text is made of: JSON without fractions, whose spelling is not the same everywhere. */
type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined };

/**
 * The one text of a value: JSON without spaces, the keys of each object in the order of their code units (as RFC 8785
 * has it). Two values that are equal give the same text, so that a hash over it says whether they are.
 * @throws RangeError for a number that is not a whole one
 */
export function canonicalText(value: Canonical): string {
  if (Array.isArray(value)) return `[${(value as readonly Canonical[]).map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter((entry): entry is [string, Canonical] => entry[1] !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`);
    return `{${parts.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('A canonical text holds whole numbers only');
  return JSON.stringify(value);
}
