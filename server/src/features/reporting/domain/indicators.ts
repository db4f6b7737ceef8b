import type { IndicatorUnit, Localised } from '@academy/shared';
import type { Filters } from './trained-question.js';

/** A part of an indicator: the same figure for records of agencies of these kinds. Parts may overlap. */
interface IndicatorPart {
  readonly code: string;
  readonly title: Localised;
  readonly agencyKinds: readonly string[];
}

/** An indicator of the Action Plan 2023-2026 as a question to the register. */
export interface Indicator {
  readonly code: string;
  readonly planRow: string;
  readonly title: Localised;
  readonly unit: IndicatorUnit;
  /** Which records it rests on. */
  readonly filters: Filters;
  /** Only records of agencies of these kinds; all where there are none. */
  readonly agencyKinds: readonly string[] | null;
  readonly parts: readonly IndicatorPart[];
  /** What is counted and what is not, in plain words; printed with the figure. */
  readonly counts: Localised;
}

const LAW_ENFORCEMENT = ['police', 'fia', 'nccia', 'levies', 'motorway-police', 'railways-police', 'anf'];
const LEGAL = ['bar', 'prosecution'];
const JUDICIAL = ['judiciary'];
const OTHER_GOVERNMENT = [
  'prisons',
  'probation',
  'social-welfare',
  'child-protection',
  'labour',
  'education',
  'health',
  'local-government',
  'nadra',
  'mohr',
];
const BEYOND_GOVERNMENT = ['bar', 'civil-society', 'other'];
const COMMISSION = ['ncrc'];

/** The headline: row S3.2.3, whose target stands beside the figure of individuals trained. */
export const HEADLINE = 'individuals-trained-online';

/** Words of the plan in English; kinds are agency groups of reference/agencies.yaml. */
export const indicators: readonly Indicator[] = [
  {
    code: HEADLINE,
    planRow: 'S3.2.3',
    title: {
      en: 'Individuals trained from online training on child rights',
      ur: 'حقوقِ اطفال کی آن لائن تربیت سے تربیت یافتہ افراد',
    },
    unit: 'people',
    filters: { way: 'online' },
    agencyKinds: null,
    parts: [],
    counts: {
      en: 'People, each once, with at least one standing record of an online course completed in the period. Enrolments, attendance and head-counts are not in it.',
      ur: 'وہ افراد، ہر ایک ایک بار، جن کا اس مدت میں مکمل کیے گئے آن لائن کورس کا کم از کم ایک قائم اندراج ہے۔ داخلے، حاضری اور محض گنتی اس میں شامل نہیں۔',
    },
  },
  {
    code: 'entities-trained-on-complaints',
    planRow: '2.1.3',
    title: {
      en: 'Government entities and relevant stakeholders trained on complaint handling mechanisms',
      ur: 'شکایات کے ازالے کے طریقۂ کار پر تربیت یافتہ سرکاری ادارے اور متعلقہ فریق',
    },
    unit: 'agencies',
    filters: { topic: 'complaints-and-referral' },
    agencyKinds: null,
    parts: [
      {
        code: 'government',
        title: { en: 'Government entities', ur: 'سرکاری ادارے' },
        agencyKinds: [...LAW_ENFORCEMENT, 'prosecution', ...JUDICIAL, ...OTHER_GOVERNMENT, ...COMMISSION],
      },
      {
        code: 'stakeholders',
        title: { en: 'Bar, civil society and others', ur: 'بار، سول سوسائٹی اور دیگر' },
        agencyKinds: BEYOND_GOVERNMENT,
      },
    ],
    counts: {
      en: 'Distinct agencies, as written on the records, of which at least one person was trained on the topic “complaints and referral” in the period. An office counts where people gave it as theirs; people without an agency add none.',
      ur: 'اندراجات میں درج وہ الگ الگ ادارے جن کا کم از کم ایک فرد اس مدت میں ”شکایات اور ریفرل“ کے موضوع پر تربیت یافتہ ہوا۔ کوئی دفتر تب شمار ہوتا ہے جب افراد نے اسے اپنا ادارہ بتایا ہو؛ جن کا ادارہ درج نہیں وہ کچھ نہیں بڑھاتے۔',
    },
  },
  {
    code: 'training-sessions-conducted',
    planRow: '2.1.3',
    title: { en: 'Training sessions conducted', ur: 'منعقد کیے گئے تربیتی اجلاس' },
    unit: 'workshops',
    filters: { way: 'workshop' },
    agencyKinds: null,
    parts: [],
    counts: {
      en: 'Workshops of which at least one person has a standing training record in the period. A workshop of several sittings counts once; one from which nobody was recorded as trained is not in it.',
      ur: 'وہ ورکشاپس جن کے کم از کم ایک فرد کا اس مدت میں قائم تربیتی اندراج ہے۔ کئی نشستوں کی ورکشاپ ایک بار شمار ہوتی ہے؛ جس سے کسی کا تربیتی اندراج نہ ہوا وہ شامل نہیں۔',
    },
  },
  {
    code: 'capacity-building-sessions',
    planRow: '1.2.3',
    title: {
      en: 'Capacity-building sessions conducted for NCRC staff and stakeholders on child rights',
      ur: 'کمیشن کے عملے اور فریقوں کے لیے حقوقِ اطفال پر استعداد کار کے اجلاس',
    },
    unit: 'workshops',
    filters: { way: 'workshop' },
    agencyKinds: null,
    parts: [
      {
        code: 'commission',
        title: { en: 'With NCRC staff', ur: 'کمیشن کے عملے کے ساتھ' },
        agencyKinds: COMMISSION,
      },
      {
        code: 'stakeholders',
        title: { en: 'With people of other agencies', ur: 'دیگر اداروں کے افراد کے ساتھ' },
        agencyKinds: [
          ...LAW_ENFORCEMENT,
          'prosecution',
          ...JUDICIAL,
          ...OTHER_GOVERNMENT,
          ...BEYOND_GOVERNMENT,
        ],
      },
    ],
    counts: {
      en: 'Workshops, counted as in row 2.1.3. A workshop with both NCRC staff and others stands in both parts and once in the whole.',
      ur: 'ورکشاپس، جیسے سطر 2.1.3 میں شمار ہوتی ہیں۔ جس ورکشاپ میں کمیشن کا عملہ اور دیگر دونوں ہوں وہ دونوں حصوں میں ہے اور کل میں ایک بار۔',
    },
  },
  {
    code: 'training-programmes',
    planRow: 'Goal 2',
    title: {
      en: 'Training programmes conducted for law enforcement agencies, legal professionals and judicial personnel on child rights',
      ur: 'قانون نافذ کرنے والے اداروں، قانونی پیشہ وروں اور عدالتی عملے کے لیے حقوقِ اطفال کے تربیتی پروگرام',
    },
    unit: 'programmes',
    filters: {},
    agencyKinds: [...LAW_ENFORCEMENT, ...LEGAL, ...JUDICIAL],
    parts: [
      {
        code: 'law-enforcement',
        title: { en: 'For law enforcement agencies', ur: 'قانون نافذ کرنے والے اداروں کے لیے' },
        agencyKinds: LAW_ENFORCEMENT,
      },
      {
        code: 'legal',
        title: { en: 'For legal professionals', ur: 'قانونی پیشہ وروں کے لیے' },
        agencyKinds: LEGAL,
      },
      {
        code: 'judicial',
        title: { en: 'For judicial personnel', ur: 'عدالتی عملے کے لیے' },
        agencyKinds: JUDICIAL,
      },
    ],
    counts: {
      en: 'Courses that at least one person of these agencies completed in the period, each course once. Law enforcement: police, FIA, NCCIA, Levies, motorway and railways police, ANF. Legal: bar and prosecution. Judicial: judges and court staff. A course completed by two groups stands in both parts and once in the whole.',
      ur: 'وہ کورس جو ان اداروں کے کم از کم ایک فرد نے اس مدت میں مکمل کیا، ہر کورس ایک بار۔ قانون نافذ کرنے والے: پولیس، ایف آئی اے، این سی سی آئی اے، لیویز، موٹروے اور ریلوے پولیس، اے این ایف۔ قانونی: بار اور پراسیکیوشن۔ عدالتی: جج اور عدالتی عملہ۔ جو کورس دو گروہوں نے مکمل کیا وہ دونوں حصوں میں ہے اور کل میں ایک بار۔',
    },
  },
];
