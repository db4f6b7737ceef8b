import type { Agency, Localised, Place } from '@academy/shared';
import { type Found, NameIndex } from './name-index.js';

interface Rank {
  readonly code: string;
  readonly agencyGroups: readonly string[];
  readonly name: Localised;
}

/** What police rolls write for the ranks of Police Order 2002, beside the names and short forms in the list. */
const RANK_SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  constable: [
    'c',
    'fc',
    'pc',
    'lc',
    'const',
    'foot constable',
    'lady constable',
    'police constable',
    'سپاہی',
    'لیڈی کانسٹیبل',
  ],
  'head-constable': ['hc', 'lhc', 'h constable', 'lady head constable', 'ہیڈ کنسٹیبل'],
  asi: ['ast sub inspector', 'asstt sub inspector', 'اے ایس آئی'],
  'sub-inspector': ['si', 'psi', 'lady sub inspector', 'ایس آئی'],
  inspector: ['insp', 'ip', 'lady inspector'],
};

const AGENCY_FILLERS = new Set(['district', 'department', 'service', 'of', 'the', 'ضلعی', 'محکمہ']);
const DISTRICT_FILLERS = new Set(['district', 'distt', 'dist', 'ضلع']);

/** The lists of agencies, ranks and districts, to be found by name. */
export class ReferenceNames {
  private readonly agencies = new NameIndex(AGENCY_FILLERS);
  private readonly districts = new NameIndex(DISTRICT_FILLERS);
  private readonly ranks = new NameIndex();
  private readonly ranksByGroup = new Map<string, NameIndex>();
  private readonly groups = new Map<string, string>();

  constructor(agencies: readonly Agency[], ranks: readonly Rank[], places: readonly Place[]) {
    for (const { id, code, group, name } of agencies) {
      this.agencies.add(id, [name.en, name.ur, code]);
      this.groups.set(id, group);
    }
    for (const { id, code, kind, name } of places) {
      if (kind === 'district' || kind === 'federal') this.districts.add(id, [name.en, name.ur, code]);
    }
    for (const rank of ranks) {
      const names = [rank.name.en, rank.name.ur, rank.code, ...(RANK_SHORT_FORMS[rank.code] ?? [])];
      this.ranks.add(rank.code, names);
      for (const group of rank.agencyGroups) this.ranksOf(group).add(rank.code, names);
    }
  }

  agency(text: string): Found {
    return this.agencies.find(text);
  }

  district(text: string): Found {
    return this.districts.find(text);
  }

  /** A rank of the agency's own kind first: a constable of the police is not one of a federal agency. */
  rank(text: string, agencyId: string | null): Found {
    const group = agencyId === null ? undefined : this.groups.get(agencyId);
    const own = group === undefined ? 'unknown' : (this.ranksByGroup.get(group)?.find(text) ?? 'unknown');
    return own === 'unknown' ? this.ranks.find(text) : own;
  }

  private ranksOf(group: string): NameIndex {
    const known = this.ranksByGroup.get(group) ?? new NameIndex();
    this.ranksByGroup.set(group, known);
    return known;
  }
}
