import {
  type LikenessDoubt,
  type LikenessReason,
  type LikenessStrength,
  likenessDoubts,
  likenessReasons,
  normaliseWords,
} from '@academy/shared';

/** What is compared of a person. */
export interface ComparedFacts {
  readonly nameEn: string;
  readonly nameUr: string | null;
  /** How the English name sounds, as `person_sound` writes it. */
  readonly sound: string;
  /** HMAC of the CNIC. */
  readonly cnicIndex: string | null;
  readonly mobile: string | null;
  readonly serviceNumber: string | null;
  readonly agencyId: string | null;
  readonly districtId: string | null;
  readonly sex: string;
}

/** What speaks for two people being one, and what against it; in the order of the contract's lists. */
export interface Evidence {
  readonly reasons: readonly LikenessReason[];
  readonly against: readonly LikenessDoubt[];
}

export interface Likeness extends Evidence {
  /** 1 to 100. */
  readonly score: number;
  readonly strength: LikenessStrength;
}

/**
 * What each agreement is worth. A CNIC is one person's alone. A service number is within its agency, and may be given
 * to a successor. A mobile is shared in families and offices. A name is common: with agency and district it is a hint.
 */
const WORTH: Record<LikenessReason, number> = {
  cnic: 85,
  'service-number': 55,
  mobile: 40,
  name: 15,
  'agency-district': 10,
};
const DOUBT: Record<LikenessDoubt, number> = { 'cnic-differs': 40, 'sex-differs': 20, 'name-differs': 15 };

const STRONG = 65;
const MEDIUM = 40;
const WEAK = 25;

/** Spelled alike outright; and spelled loosely alike where the two sound the same. */
const ALIKE = 0.6;
const LOOSELY_ALIKE = 0.3;

/** The same whichever of them is named first. */
export function evidenceOf(one: ComparedFacts, other: ComparedFacts): Evidence {
  const names = compareNames(one, other);
  return {
    reasons: likenessReasons.filter((reason) => speaksFor(reason, one, other, names)),
    against: likenessDoubts.filter((doubt) => speaksAgainst(doubt, one, other, names)),
  };
}

/** Whether two people may be one; null where too little speaks for it. Then there is at least one reason. */
export function likenessOf(one: ComparedFacts, other: ComparedFacts): Likeness | null {
  const { reasons, against } = evidenceOf(one, other);
  const worth = reasons.reduce((total, reason) => total + WORTH[reason], 0);
  const score = against.reduce((left, doubt) => left - DOUBT[doubt], Math.min(100, worth));
  return score < WEAK ? null : { score, strength: strengthOf(score), reasons, against };
}

const strengthOf = (score: number): LikenessStrength =>
  score >= STRONG ? 'strong' : score >= MEDIUM ? 'medium' : 'weak';

type NamesCompared = 'alike' | 'unlike' | 'neither';

function speaksFor(
  reason: LikenessReason,
  one: ComparedFacts,
  other: ComparedFacts,
  names: NamesCompared,
): boolean {
  switch (reason) {
    case 'cnic':
      return isSame(one.cnicIndex, other.cnicIndex);
    case 'service-number':
      return isSame(one.serviceNumber, other.serviceNumber) && isSame(one.agencyId, other.agencyId);
    case 'mobile':
      return isSame(one.mobile, other.mobile);
    case 'name':
      return names === 'alike';
    case 'agency-district':
      return isSame(one.agencyId, other.agencyId) && isSame(one.districtId, other.districtId);
  }
}

function speaksAgainst(
  doubt: LikenessDoubt,
  one: ComparedFacts,
  other: ComparedFacts,
  names: NamesCompared,
): boolean {
  switch (doubt) {
    case 'cnic-differs':
      return differs(one.cnicIndex, other.cnicIndex);
    case 'sex-differs':
      return one.sex !== 'unsaid' && other.sex !== 'unsaid' && one.sex !== other.sex;
    case 'name-differs':
      return names === 'unlike';
  }
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;
const differs = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/** English names by spelling and sound. Hassan and Hussain sound alike: the Urdu, where both gave it, tells them apart. */
function compareNames(one: ComparedFacts, other: ComparedFacts): NamesCompared {
  const urdu = [one, other].map(({ nameUr }) => (nameUr === null ? null : sortedWords(nameUr)));
  const isSameSound = isSame(sortedWords(one.sound) || null, sortedWords(other.sound) || null);
  const spelled = trigramLikeness(one.nameEn, other.nameEn);
  if (urdu[0] !== null && urdu[0] === urdu[1]) return 'alike';
  const isTold = urdu[0] !== null && urdu[1] !== null;
  if (spelled >= ALIKE || (spelled >= LOOSELY_ALIKE && isSameSound && !isTold)) return 'alike';
  return spelled < LOOSELY_ALIKE && !isSameSound ? 'unlike' : 'neither';
}

const sortedWords = (text: string): string => normaliseWords(text).split(' ').sort().join(' ');

/** The share of common triples of letters, from 0 to 1, as pg_trgm reckons it: the order of words does not matter. */
export function trigramLikeness(one: string, other: string): number {
  const [a, b] = [trigramsOf(one), trigramsOf(other)];
  const common = [...a].filter((trigram) => b.has(trigram)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

const trigramsOf = (text: string): Set<string> =>
  new Set(
    normaliseWords(text)
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => {
        const padded = `  ${word} `;
        return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3));
      }),
  );
