import { readFileSync } from 'node:fs';
import type { Agency, Disability, Place, Sex } from '@academy/shared';
import { parse } from 'yaml';
import type { Random } from './random.js';

const NAMES = new URL('../../reference/names.yaml', import.meta.url);

interface Name {
  readonly en: string;
  readonly ur: string;
}
type Names = Record<'female' | 'male' | 'second', Name[]>;

/** An invented person: what the directory is told of them. */
export interface InventedPerson {
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly cnic: string | null;
  readonly mobile: string | null;
  readonly profile: {
    readonly agencyId: string | null;
    readonly rank: string | null;
    readonly districtId: string | null;
    readonly serviceNumber: string | null;
    readonly sex: Sex;
    readonly disability: Disability;
  };
}

/** Agencies people come from, with the province of their posting and the ranks they hold. */
const POSTINGS = [
  ['police-punjab', 'punjab', ['constable', 'head-constable', 'asi', 'sub-inspector', 'inspector'], 30],
  ['police-sindh', 'sindh', ['constable', 'head-constable', 'asi', 'sub-inspector'], 20],
  ['police-kp', 'kp', ['constable', 'asi', 'sub-inspector', 'inspector'], 15],
  ['police-balochistan', 'balochistan', ['constable', 'asi', 'sub-inspector'], 8],
  ['police-ict', 'ict', ['constable', 'asi', 'sub-inspector'], 6],
  ['police-gb', 'gb', ['constable', 'sub-inspector'], 3],
  ['police-ajk', 'ajk', ['constable', 'sub-inspector'], 4],
] as const;

const OTHER_GROUPS = [
  'judiciary',
  'prosecution',
  'probation',
  'social-welfare',
  'prisons',
  'child-protection',
];

/** Invents people from lists of common names; combinations are chance, no real person is meant. */
export class PeopleInventor {
  private readonly names = parse(readFileSync(NAMES, 'utf8')) as Names;
  private serial = 0;

  constructor(
    private readonly random: Random,
    private readonly agencies: readonly Agency[],
    private readonly places: readonly Place[],
  ) {}

  next(): InventedPerson {
    this.serial += 1;
    const sex = this.random.weighted<Sex>([
      ['male', 70],
      ['female', 26],
      ['transgender', 1],
      ['unsaid', 3],
    ]);
    const posting = this.posting();
    const district = this.random.pick(
      this.places.filter((place) => place.parentId === this.place(posting.province)?.id),
    );
    return {
      ...this.name(sex),
      cnic: this.random.chance(0.85) ? this.cnic(posting.province) : null,
      mobile: null,
      profile: {
        agencyId: this.random.chance(0.97) ? posting.agencyId : null,
        rank: posting.rank,
        districtId: this.random.chance(0.96) ? (district?.id ?? null) : null,
        serviceNumber: `D${String(this.serial).padStart(5, '0')}`,
        sex,
        disability: this.random.weighted<Disability>([
          ['no', 85],
          ['yes', 4],
          ['unsaid', 11],
        ]),
      },
    };
  }

  private name(sex: Sex): { nameEn: string; nameUr: string | null } {
    const given = this.random.pick(
      sex === 'female' || (sex === 'transgender' && this.random.chance(0.5))
        ? this.names.female
        : this.names.male,
    );
    const second = this.random.pick(this.names.second);
    return {
      nameEn: `${given.en} ${second.en}`,
      nameUr: this.random.chance(0.8) ? `${given.ur} ${second.ur}` : null,
    };
  }

  private posting(): { agencyId: string | null; province: string; rank: string | null } {
    if (this.random.chance(0.7)) {
      const [code, province, ranks] = this.random.weighted(
        POSTINGS.map((posting) => [posting, posting[3]] as const),
      );
      const agency = this.agencies.find((each) => each.code === code);
      const below = this.agencies.filter((each) => each.parentId === agency?.id);
      const chosen = below.length > 0 && this.random.chance(0.6) ? this.random.pick(below) : agency;
      return { agencyId: chosen?.id ?? null, province, rank: this.random.pick(ranks) };
    }
    const others = this.agencies.filter(
      (each) => OTHER_GROUPS.includes(each.group) && each.parentId !== null,
    );
    const province = this.random.weighted([
      ['punjab', 40],
      ['sindh', 25],
      ['kp', 18],
      ['balochistan', 8],
      ['ict', 9],
    ] as const);
    return { agencyId: this.random.pick(others)?.id ?? null, province, rank: null };
  }

  private place(code: string): Place | undefined {
    return this.places.find((place) => place.code === code);
  }

  private cnic(province: string): string {
    const first =
      { kp: '1', punjab: '3', sindh: '4', balochistan: '5', ict: '6', gb: '7', ajk: '8' }[province] ?? '6';
    return `${first}0000${String(1_000_000 + this.serial)}${this.random.below(10)}`;
  }
}
