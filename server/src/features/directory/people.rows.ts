import type { Disability, Grant, IdentityState, Language, Sex } from '@academy/shared';
import type { Served } from './domain/served.js';

/** What the directory shows of a person. */
export interface PersonRow {
  id: string;
  name_en: string;
  name_ur: string | null;
  cnic_last_four: string | null;
  agency_id: string | null;
  district_id: string | null;
  rank: string | null;
  service_number: string | null;
  sex: Sex;
  disability: Disability;
  identity: IdentityState;
  demonstration: boolean;
  created_at: Date;
}

/** A person as those see them who answer for them. */
export interface PersonPageRow extends PersonRow {
  mobile: string | null;
  email: string | null;
  account_state: 'open' | 'closed' | 'invited' | null;
  account_created_at: Date | null;
}

/** A person with their account, as they see themselves. */
export interface OwnRow extends PersonRow {
  account_id: string;
  language: Language;
  mobile: string | null;
  email: string | null;
  grants: Grant[];
}

/** What can be said of a new person. Identifiers are as the shared parsers write them. */
export interface NewPerson {
  readonly nameEn: string;
  readonly nameUr?: string | null | undefined;
  /** 13 digits; the identity then counts as claimed. */
  readonly cnic?: string | null | undefined;
  readonly mobile?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly demonstration?: boolean | undefined;
  readonly profile?: Profile | undefined;
}

/** Where a person serves, and what they say of themselves. */
export interface Profile extends Served {
  readonly sex: Sex;
  readonly disability: Disability;
}

/** A person as the register keeps them with each record: where they served on its day. */
export interface PersonAttributes {
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly sex: Sex;
  readonly disability: Disability;
  readonly identity: IdentityState;
  readonly agencyId: string | null;
  readonly rank: string | null;
  /** The province or territory of the district; country-wide posts count as a place of their own. */
  readonly provinceId: string | null;
  readonly districtId: string | null;
  readonly demonstration: boolean;
}
