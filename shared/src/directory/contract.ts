import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language, localised } from '../contract/primitives.js';
import { roles } from '../permissions.js';
import { disability, identityState, serviceNumberField, sex } from './fields.js';

export const profileView = z.object({
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  agencyId: id.nullable(),
  rank: z.string().nullable(),
  districtId: id.nullable(),
  serviceNumber: z.string().nullable(),
  sex,
  disability,
  cnicMasked: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  identity: identityState,
});

export const meView = z.object({
  accountId: id,
  personId: id,
  language,
  demonstration: z.boolean(),
  profile: profileView,
  grants: z.array(z.object({ role: z.enum(roles), agencyId: id.nullable() })),
});
export type Me = z.infer<typeof meView>;

export const getMe = endpoint({
  name: 'directory.get-me',
  method: 'GET',
  path: '/api/me',
  access: 'signed-in',
  summary: 'Who is signed in',
  view: meView,
});

/** Second screen of "create account", and the profile page afterwards. */
export const updateProfile = endpoint({
  name: 'directory.update-profile',
  method: 'PUT',
  path: '/api/me/profile',
  access: 'signed-in',
  summary: 'Say where you serve; what is already recorded keeps the facts of its day',
  body: z.strictObject({
    agencyId: id.nullable().default(null),
    rank: z.string().max(80).nullable().default(null),
    districtId: id.nullable().default(null),
    serviceNumber: serviceNumberField.nullable().default(null),
    sex: sex.default('unsaid'),
    disability: disability.default('unsaid'),
  }),
  view: meView,
});

export const setLanguage = endpoint({
  name: 'directory.set-language',
  method: 'PUT',
  path: '/api/me/language',
  access: 'signed-in',
  summary: 'Remember the language this account reads in',
  body: z.strictObject({ language }),
  status: 204,
});

export const placeView = z.object({
  id,
  code: z.string(),
  kind: z.enum(['province', 'territory', 'federal', 'district']),
  parentId: id.nullable(),
  name: localised,
});
export type Place = z.infer<typeof placeView>;

export const listPlaces = endpoint({
  name: 'directory.list-places',
  method: 'GET',
  path: '/api/places',
  access: 'public',
  summary: 'Provinces, territories and districts in their fixed order',
  view: z.object({ items: z.array(placeView) }),
});

export const agencyView = z.object({
  id,
  code: z.string(),
  group: z.string(),
  parentId: id.nullable(),
  name: localised,
});
export type Agency = z.infer<typeof agencyView>;

export const rankView = z.object({
  code: z.string(),
  group: z.string(),
  groupName: localised,
  agencyGroups: z.array(z.string()),
  name: localised,
});

export const listAgencies = endpoint({
  name: 'directory.list-agencies',
  method: 'GET',
  path: '/api/agencies',
  access: 'public',
  summary: 'The tree of agencies, parents before children, and the ranks their people hold',
  view: z.object({ items: z.array(agencyView), ranks: z.array(rankView) }),
});

export const personSummary = z.object({
  id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  agencyId: id.nullable(),
  districtId: id.nullable(),
  rank: z.string().nullable(),
  sex,
  identity: identityState,
});
export type PersonSummary = z.infer<typeof personSummary>;

export const verifyIdentity = endpoint({
  name: 'directory.verify-identity',
  method: 'POST',
  path: '/api/people/:id/identity-verification',
  access: 'people.verify-identity',
  summary: 'Say that this person’s CNIC has been checked against the card; audited',
  params: z.strictObject({ id }),
  body: z.strictObject({ cnicLastFour: z.string().regex(/^\d{4}$/, 'invalid') }),
  view: z.object({ identity: identityState }),
});
