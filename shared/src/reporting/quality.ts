import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, type Localised, language, localised } from '../contract/primitives.js';
import { identityState } from '../directory/fields.js';
import { way } from '../register/contract.js';
import { likenessStrengths } from '../register/duplicates.js';

/** What a list of things to mend is made of. They are different figures and never added. */
export const qualityUnits = ['records', 'people', 'pairs', 'workshops'] as const;
export type QualityUnit = (typeof qualityUnits)[number];

/** Everything that can be missing, with what it is missing from. */
export const qualityIssues = {
  'record-district': 'records',
  'record-agency': 'records',
  'record-sex': 'records',
  'person-cnic': 'people',
  'person-identifier': 'people',
  'person-unverified': 'people',
  'people-twice': 'pairs',
  'workshop-unconfirmed': 'workshops',
  'workshop-nobody': 'workshops',
  'workshop-empty': 'workshops',
} as const satisfies Record<string, QualityUnit>;
export type QualityIssue = keyof typeof qualityIssues;

const issueNames = Object.keys(qualityIssues) as [QualityIssue, ...QualityIssue[]];
export const qualityIssue = z.enum(issueNames);

export const qualityIssueNames: Record<QualityIssue, Localised> = {
  'record-district': { en: 'Training records without a district', ur: 'تربیتی اندراجات جن میں ضلع درج نہیں' },
  'record-agency': { en: 'Training records without an agency', ur: 'تربیتی اندراجات جن میں ادارہ درج نہیں' },
  'record-sex': { en: 'Training records without the sex', ur: 'تربیتی اندراجات جن میں جنس درج نہیں' },
  'person-cnic': { en: 'People without a CNIC', ur: 'افراد جن کا شناختی کارڈ نمبر معلوم نہیں' },
  'person-identifier': {
    en: 'People without any identifier',
    ur: 'افراد جن کا کوئی شناختی نمبر معلوم نہیں',
  },
  'person-unverified': {
    en: 'People whose CNIC nobody has checked',
    ur: 'افراد جن کا شناختی کارڈ کسی نے نہیں جانچا',
  },
  'people-twice': { en: 'Pairs who may be one person', ur: 'جوڑے جو شاید ایک ہی شخص ہوں' },
  'workshop-unconfirmed': {
    en: 'Workshops past their last day, not confirmed',
    ur: 'ورکشاپس جن کا آخری دن گزر چکا مگر توثیق نہیں ہوئی',
  },
  'workshop-nobody': {
    en: 'Workshops confirmed with nobody recorded',
    ur: 'توثیق شدہ ورکشاپس جن میں کوئی درج نہیں ہوا',
  },
  'workshop-empty': {
    en: 'Workshops that have begun without participants',
    ur: 'شروع ہو چکی ورکشاپس جن میں کوئی شریک نہیں',
  },
};

const named = { nameEn: z.string(), nameUr: z.string().nullable() };
const place = localised.nullable();

const recordRow = z.object({
  kind: z.literal('record'),
  id,
  personId: id,
  ...named,
  completedOn: day,
  way,
  /** The course, or without one the topic. */
  about: localised,
  agency: place,
  district: place,
});

const personRow = z.object({
  kind: z.literal('person'),
  id,
  ...named,
  cnicMasked: z.string().nullable(),
  identity: identityState,
  agency: place,
  district: place,
});

const pairRow = z.object({
  kind: z.literal('pair'),
  strength: z.enum(likenessStrengths),
  one: z.object({ id, ...named, agency: place }),
  other: z.object({ id, ...named, agency: place }),
});

const workshopRow = z.object({
  kind: z.literal('workshop'),
  id,
  title: localised,
  venue: z.string(),
  district: place,
  lastDay: day,
  participants: z.number().int(),
});

export const qualityRow = z.discriminatedUnion('kind', [recordRow, personRow, pairRow, workshopRow]);
export type QualityRow = z.infer<typeof qualityRow>;

export const qualityFigures = endpoint({
  name: 'reporting.quality',
  method: 'GET',
  path: '/api/quality',
  access: 'reports.read',
  summary: 'What is missing, each as a figure of its own, within the caller’s reach',
  view: z.object({
    asOf: instant.nullable(),
    items: z.array(
      z.object({
        issue: qualityIssue,
        count: z.number().int(),
        /** How many there are in all; null for pairs. */
        of: z.number().int().nullable(),
      }),
    ),
    /** Set where a coordinator's reach limits the figures. */
    reach: z.array(localised).nullable(),
  }),
});

export const qualityList = endpoint({
  name: 'reporting.quality-list',
  method: 'GET',
  path: '/api/quality/:issue',
  access: 'reports.open-people',
  summary: 'What stands behind one of the figures, to be mended; audited where it names people',
  params: z.strictObject({ issue: qualityIssue }),
  query: z.strictObject({ after: z.string().max(800).optional() }),
  view: z.object({ items: z.array(qualityRow), next: z.string().nullable() }),
});

export const qualityCsv = endpoint({
  name: 'reporting.quality-csv',
  method: 'GET',
  path: '/api/quality/:issue/file.csv',
  access: 'people.export',
  summary: 'The same list as CSV, all of it; audited where it names people',
  params: z.strictObject({ issue: qualityIssue }),
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/csv',
});
