import { type accountView, type Me, maskCnic, type Person, type PersonSummary } from '@academy/shared';
import type { z } from 'zod';
import type { AccountRow } from './account-list.repository.js';
import type { OwnRow, PersonPageRow, PersonRow } from './people.rows.js';

const masked = (lastFour: string | null): string | null => (lastFour === null ? null : maskCnic(lastFour));

export const summaryView = (row: PersonRow): PersonSummary => ({
  id: row.id,
  nameEn: row.name_en,
  nameUr: row.name_ur,
  cnicMasked: masked(row.cnic_last_four),
  agencyId: row.agency_id,
  districtId: row.district_id,
  rank: row.rank,
  sex: row.sex,
  identity: row.identity,
});

export const personView = (row: PersonPageRow): Person => ({
  ...summaryView(row),
  createdAt: row.created_at.toISOString(),
  serviceNumber: row.service_number,
  mobile: row.mobile,
  email: row.email,
  disability: row.disability,
  demonstration: row.demonstration,
  account:
    row.account_state && row.account_created_at
      ? { state: row.account_state, createdAt: row.account_created_at.toISOString() }
      : null,
});

export const meView = (row: OwnRow): Me => ({
  accountId: row.account_id,
  personId: row.id,
  language: row.language,
  demonstration: row.demonstration,
  profile: {
    nameEn: row.name_en,
    nameUr: row.name_ur,
    agencyId: row.agency_id,
    rank: row.rank,
    districtId: row.district_id,
    serviceNumber: row.service_number,
    sex: row.sex,
    disability: row.disability,
    cnicMasked: masked(row.cnic_last_four),
    mobile: row.mobile,
    email: row.email,
    identity: row.identity,
  },
  grants: row.grants,
});

export const accountItem = (row: AccountRow): z.infer<typeof accountView> => ({
  id: row.id,
  personId: row.person_id,
  nameEn: row.name_en,
  state: row.state,
  demonstration: row.demonstration,
  grants: row.grants.map((grant) => ({
    id: grant.id,
    role: grant.role,
    agencyId: grant.agencyId,
    grantedAt: new Date(grant.grantedAt).toISOString(),
  })),
});
