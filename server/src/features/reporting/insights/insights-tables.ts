import {
  type CourseInsights,
  type CoursesInsights,
  type FunnelStep,
  type ItemsInsights,
  type ItemView,
  inLanguage,
  insightFormulas,
  itemWarnings,
  type Language,
  type Localised,
  languageNames,
  type PublicFigure,
  type QuestionKind,
  type ReportTable,
  stepNames,
  warningNames,
  withheldNames,
} from '@academy/shared';

type Say = (text: Localised) => string;
type Column = Localised & { readonly number?: boolean };
type Row = (string | number)[];

/** Names of the sheets of a spreadsheet. */
export const sheetNames = {
  courses: { en: 'Courses', ur: 'کورسز' },
  funnel: { en: 'How far people get', ur: 'لوگ کہاں تک پہنچے' },
  gain: { en: 'Gain', ur: 'اضافہ' },
  items: { en: 'Questions', ur: 'سوالات' },
} satisfies Record<string, Localised>;

const columnsOf = (columns: readonly Column[], say: Say): ReportTable['columns'] =>
  columns.map((column) => ({ name: say(column), kind: column.number ? 'number' : 'text' }));

const sayIn =
  (language: Language): Say =>
  (text) =>
    inLanguage(text, language);

const percentOf = (part: number, whole: number): number | '' =>
  whole === 0 ? '' : Math.round((1000 * part) / whole) / 10;

const courseColumns: readonly Column[] = [
  { en: 'Course', ur: 'کورس' },
  { en: 'People enrolled', ur: 'داخل شدہ افراد', number: true },
  { en: 'Final test begun', ur: 'حتمی ٹیسٹ شروع کیا', number: true },
  { en: 'Course completed', ur: 'کورس مکمل کیا', number: true },
  { en: 'Certificate issued', ur: 'سرٹیفکیٹ جاری ہوا', number: true },
];

/** Every course as a row. */
export function coursesTable(view: CoursesInsights, language: Language): ReportTable {
  const say = sayIn(language);
  return {
    columns: columnsOf(courseColumns, say),
    rows: view.items.map(({ title, enrolled, testBegun, completed, certificates }) => [
      say(title),
      ...[enrolled, testBegun, completed, certificates],
    ]),
    total: [],
    beside: [],
    notes: [...surroundings(view, say), [say(noteNames.method), say(insightFormulas.people)]],
  };
}

const stepColumns: readonly Column[] = [
  { en: 'Step', ur: 'مرحلہ' },
  { en: 'People', ur: 'افراد', number: true },
  { en: 'Of', ur: 'کل میں سے', number: true },
  { en: 'Per cent', ur: 'فیصد', number: true },
  { en: 'Stopped here', ur: 'یہاں رک گئے', number: true },
  { en: 'Under way here', ur: 'یہاں جاری ہیں', number: true },
  { en: 'Median days from enrolment', ur: 'داخلے سے دن (وسطانیہ)', number: true },
];

/** Steps as rows, the gain beside them. */
export function courseTable(view: CourseInsights, language: Language): ReportTable {
  const say = sayIn(language);
  return {
    columns: columnsOf(stepColumns, say),
    rows: view.steps.map((step) => [
      stepName(step, say),
      ...[step.people, step.of, percentOf(step.people, step.of), step.stopped, step.underWay],
      step.medianDays ?? '',
    ]),
    total: [],
    beside: gainRows(view.gain, say),
    notes: [
      ...askedNotes(view, say),
      [say(noteNames.asked), figureIn(view.people, say)],
      ...(['people', 'steps', 'gain', 'normalised'] as const).map((name): [string, string] => [
        say(noteNames.method),
        say(insightFormulas[name]),
      ]),
    ],
  };
}

const stepName = ({ kind, key, title }: FunnelStep, say: Say): string =>
  kind === 'lesson' ? say(title ?? { en: key ?? '' }) : say(stepNames[kind]);

const gainNames = {
  people: { en: 'People with pre-test and final test', ur: 'ابتدائی اور حتمی ٹیسٹ دینے والے افراد' },
  pretest: { en: 'Pre-test, per cent', ur: 'ابتدائی ٹیسٹ، فیصد' },
  final: { en: 'Final test, first attempt, per cent', ur: 'حتمی ٹیسٹ کی پہلی کوشش، فیصد' },
  gain: { en: 'Gain, percentage points', ur: 'اضافہ، فیصدی پوائنٹ' },
  mean: { en: 'mean', ur: 'اوسط' },
  q1: { en: 'lower quartile', ur: 'زیریں چارک' },
  median: { en: 'median', ur: 'وسطانیہ' },
  q3: { en: 'upper quartile', ur: 'بالائی چارک' },
  normalised: { en: 'Normalised gain', ur: 'معیاری اضافہ' },
} satisfies Record<string, Localised>;

const withheldFigures = {
  'fewer-than-5': { en: 'fewer than 5', ur: '5 سے کم' },
  'not-shown': { en: 'not shown', ur: 'نہیں دکھایا گیا' },
} satisfies Record<string, Localised>;

const figureIn = (figure: PublicFigure, say: Say): string =>
  typeof figure === 'number' ? String(figure) : say(withheldFigures[figure]);

function gainRows({ people, figures }: CourseInsights['gain'], say: Say): [string, string | number][] {
  const spreads = figures
    ? (['pretest', 'final', 'gain'] as const).flatMap((which) =>
        (['mean', 'q1', 'median', 'q3'] as const).map((measure): [string, number] => [
          `${say(gainNames[which])}: ${say(gainNames[measure])}`,
          figures[which][measure],
        ]),
      )
    : [];
  return [
    [say(gainNames.people), typeof people === 'number' ? people : figureIn(people, say)],
    ...spreads,
    ...(figures && figures.normalised !== null
      ? [[say(gainNames.normalised), figures.normalised] as [string, number]]
      : []),
  ];
}

const itemColumns: readonly Column[] = [
  { en: 'Question', ur: 'سوال' },
  { en: 'Version', ur: 'نسخہ', number: true },
  { en: 'Kind', ur: 'قسم' },
  { en: 'Text', ur: 'متن' },
  { en: 'People asked', ur: 'جن سے پوچھا گیا', number: true },
  { en: 'Facility, per cent', ur: 'سہولت، فیصد', number: true },
  { en: 'Discrimination', ur: 'تمیز', number: true },
  { en: 'Left open, per cent', ur: 'بلا جواب، فیصد', number: true },
  { en: 'Remarks', ur: 'کیفیت' },
  { en: 'Choice', ur: 'انتخاب' },
  { en: 'Right', ur: 'درست' },
  { en: 'People', ur: 'افراد', number: true },
  { en: 'Per cent', ur: 'فیصد', number: true },
];

const kinds: Record<QuestionKind, Localised> = {
  single: { en: 'One right choice', ur: 'ایک درست انتخاب' },
  multiple: { en: 'Several right choices', ur: 'کئی درست انتخاب' },
  'true-false': { en: 'True or false', ur: 'درست یا غلط' },
  match: { en: 'Match', ur: 'جوڑ ملائیں' },
  order: { en: 'Put in order', ur: 'ترتیب دیں' },
  number: { en: 'A number', ur: 'عدد' },
  short: { en: 'Short answer', ur: 'مختصر جواب' },
  essay: { en: 'Essay', ur: 'مضمون' },
};

const words = {
  yes: { en: 'yes', ur: 'ہاں' },
  no: { en: 'no', ur: 'نہیں' },
  others: { en: 'Other answers', ur: 'دیگر جوابات' },
} satisfies Record<string, Localised>;

/** One row for each choice; the question's own figures stand in the first of them. */
export function itemsTable(view: ItemsInsights, language: Language): ReportTable {
  const say = sayIn(language);
  return {
    columns: columnsOf(itemColumns, say),
    rows: view.items.flatMap((item) => itemRows(item, say)),
    total: [],
    beside: [],
    notes: [
      ...askedNotes(view, say),
      [say(noteNames.firstAttempts), figureIn(view.people, say)],
      ...(['people', 'facility', 'discrimination'] as const).map((name): [string, string] => [
        say(noteNames.method),
        say(insightFormulas[name]),
      ]),
    ],
  };
}

function itemRows(item: ItemView, say: Say): Row[] {
  const choices = (item.choices ?? []).map(
    (choice): Row => [
      ...[say(choice.text), say(choice.right ? words.yes : words.no)],
      ...[choice.people, choice.percent],
    ],
  );
  if (item.others) choices.push([say(words.others), '', item.others, percentOf(item.others, item.people)]);
  const first: Row = [
    ...[item.key, item.version, say(kinds[item.kind]), say(item.stem), item.people],
    ...[item.facility ?? '', item.discrimination ?? '', item.unanswered ?? ''],
    remarks(item, say),
  ];
  // Each row names its question, so that a filter in a spreadsheet finds it; figures stand once, so that none is summed.
  const next: Row = [item.key, item.version, ...first.slice(2).map(() => '')];
  const [leading = ['', '', '', ''], ...others] = choices;
  return [[...first, ...leading], ...others.map((choice) => [...next, ...choice])];
}

const remarks = ({ withheld, warnings }: ItemView, say: Say): string =>
  [
    ...(withheld ? [say(withheldNames[withheld])] : []),
    ...itemWarnings.filter((name) => warnings.includes(name)).map((name) => say(warningNames[name])),
  ].join('; ');

const noteNames = {
  course: { en: 'Course', ur: 'کورس' },
  period: { en: 'Enrolled', ur: 'داخلہ' },
  publication: { en: 'Publication', ur: 'اشاعت' },
  agency: { en: 'Agency', ur: 'ادارہ' },
  cohort: { en: 'Cohort', ur: 'گروپ' },
  province: { en: 'Province', ur: 'صوبہ' },
  language: { en: 'Language of the people', ur: 'لوگوں کی زبان' },
  all: { en: 'all', ur: 'سب' },
  asked: { en: 'People asked about', ur: 'جن کے بارے میں پوچھا گیا' },
  firstAttempts: { en: 'People with a closed first attempt', ur: 'پہلی مکمل کوشش والے افراد' },
  method: { en: 'Method', ur: 'طریقہ' },
  reach: { en: 'Limited to', ur: 'محدود برائے' },
  demonstration: { en: 'Note', ur: 'نوٹ' },
  demonstrationText: {
    en: 'Demonstration data, not real people',
    ur: 'نمائشی ڈیٹا، حقیقی افراد نہیں',
  },
} satisfies Record<string, Localised>;

function askedNotes(view: CourseInsights | ItemsInsights, say: Say): [string, string][] {
  const { from, to, publication, agency, cohort, province, language } = view.asked;
  const all = say(noteNames.all);
  return [
    [say(noteNames.course), say(view.course.title)],
    [say(noteNames.period), from || to ? `${from ?? '…'} – ${to ?? '…'}` : all],
    [say(noteNames.publication), publication === null ? all : String(publication)],
    [say(noteNames.agency), agency ? say(agency) : all],
    [say(noteNames.cohort), cohort ? say(cohort) : all],
    [say(noteNames.province), province ? say(province) : all],
    [say(noteNames.language), language ? say(languageNames[language]) : all],
    ...surroundings(view, say),
  ];
}

function surroundings({ reach, demonstration }: CoursesInsights | CourseInsights | ItemsInsights, say: Say) {
  const notes: [string, string][] = [];
  if (reach) notes.push([say(noteNames.reach), reach.map(say).join(', ')]);
  if (demonstration) notes.push([say(noteNames.demonstration), say(noteNames.demonstrationText)]);
  return notes;
}
