import { type HeadCountFields, type HeadCountLikeness, normaliseWords } from '@academy/shared';

/** What of a head-count tells which workshop it stands for. */
export type ComparedHeadCount = Pick<
  HeadCountFields,
  'titleEn' | 'titleUr' | 'topic' | 'from' | 'to' | 'districtId' | 'agencyId'
>;

/**
 * Why two head-counts may stand for one workshop; empty where nothing says so. It is a question to whoever enters one,
 * never an answer: two letters may speak of one workshop, and one title of many.
 */
export function likenessOf(one: ComparedHeadCount, other: ComparedHeadCount): HeadCountLikeness[] {
  const meet = one.from <= other.to && other.from <= one.to;
  const isSamePlace =
    one.districtId === other.districtId || (one.agencyId !== null && one.agencyId === other.agencyId);
  return [
    ...(one.topic === other.topic && meet && isSamePlace ? (['same-workshop'] as const) : []),
    ...(isSameTitle(one.titleEn, other.titleEn) || isSameTitle(one.titleUr, other.titleUr)
      ? (['same-title'] as const)
      : []),
  ];
}

/** Case, marks and spaces make no difference. */
function isSameTitle(one: string | null, other: string | null): boolean {
  const [first, second] = [normaliseWords(one ?? ''), normaliseWords(other ?? '')];
  return first !== '' && first === second;
}

/** Those among the others that may be the same, the likeliest first, in the given order otherwise. */
export function likeAmong<Other extends ComparedHeadCount>(
  entered: ComparedHeadCount,
  others: readonly Other[],
): { readonly other: Other; readonly why: HeadCountLikeness[] }[] {
  const weight = (why: readonly HeadCountLikeness[]) => why.length + (why.includes('same-workshop') ? 1 : 0);
  return others
    .map((other) => ({ other, why: likenessOf(entered, other) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => weight(b.why) - weight(a.why));
}
