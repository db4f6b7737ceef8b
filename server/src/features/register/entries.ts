import type { Disability, IdentityState, Sex, Way } from '@academy/shared';

type EntryKind = 'record' | 'reversal' | 'link' | 'unlink' | 'identity' | 'head-count';

/** What a head-count says beside the columns that it shares with records. */
interface HeadCountFacts {
  readonly titleEn: string;
  readonly titleUr: string | null;
  /** The first day; the last stands in the column `completed_on`. */
  readonly from: string;
  readonly audience: string;
  readonly total: number;
  readonly women: number;
  readonly men: number;
  readonly withDisability: number | null;
  readonly source: string;
}

/** An entry to be written; columns that a kind does not use stay away. */
export interface NewEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly recorded_at: Date;
  readonly recorded_by?: string | null;
  readonly reason?: string;
  readonly person_id?: string;
  readonly other_person_id?: string;
  readonly target_id?: string;
  readonly way?: Way;
  readonly source_id?: string;
  readonly source_revision?: number;
  readonly topic?: string;
  readonly course_id?: string | null;
  readonly completed_on?: string;
  readonly rule_version?: number;
  readonly counted?: boolean;
  readonly sex?: Sex;
  readonly disability?: Disability;
  readonly identity?: IdentityState;
  readonly agency_id?: string | null;
  readonly rank?: string | null;
  readonly province_id?: string | null;
  readonly district_id?: string | null;
  readonly head_count?: HeadCountFacts;
}

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly person_id: string | null;
  readonly other_person_id: string | null;
  readonly target_id: string | null;
  readonly recorded_at: Date;
}

export interface StandingLink {
  readonly id: string;
  readonly person_id: string;
  readonly other_person_id: string;
}

/** A link with what undid it. */
export interface LinkRow extends StandingLink {
  readonly reason: string;
  readonly recorded_at: Date;
  readonly undone_reason: string | null;
  readonly undone_at: Date | null;
}

/** A training record with its reversal, as the database gives it. */
export interface RecordRow {
  readonly id: string;
  readonly person_id: string;
  readonly way: Way;
  readonly source_id: string;
  readonly topic: string;
  readonly course_id: string | null;
  readonly completed_on: string;
  readonly recorded_at: Date;
  readonly rule_version: number;
  readonly counted: boolean;
  readonly sex: Sex;
  readonly disability: Disability;
  readonly identity: IdentityState;
  readonly agency_id: string | null;
  readonly rank: string | null;
  readonly province_id: string | null;
  readonly district_id: string | null;
  readonly reversal_id: string | null;
  readonly reversal_at: Date | null;
  readonly reversal_reason: string | null;
}

/** A head-count that nobody has reversed, as far as others are compared with it. */
export interface StandingHeadCount {
  readonly id: string;
  readonly titleEn: string;
  readonly titleUr: string | null;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  readonly districtId: string;
  readonly agencyId: string | null;
  readonly total: number;
}

/** A head-count as far as its correction needs it. */
export interface HeadCountRow {
  readonly id: string;
  /** The first entry for the workshop, the same for all its corrections. */
  readonly source_id: string;
  readonly source_revision: number;
  readonly recorded_by: string | null;
  readonly reversal_id: string | null;
}
