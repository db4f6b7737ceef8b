import {
  type HeadCount,
  headCountNames,
  headCountRows,
  inLanguage,
  type Language,
  type Localised,
  type listHeadCounts,
  type QueryOf,
  type ReportTable,
  type ViewOf,
} from '@academy/shared';

type View = Omit<ViewOf<typeof listHeadCounts>, 'next'>;
type Query = Omit<QueryOf<typeof listHeadCounts>, 'after'>;

interface Column {
  readonly name: Localised;
  readonly kind: 'text' | 'number';
  readonly value: (item: HeadCount, say: (text: Localised) => string) => string | number;
}

const text = (en: string, ur: string, value: Column['value']): Column => ({
  name: { en, ur },
  kind: 'text',
  value,
});
const number = (en: string, ur: string, value: Column['value']): Column => ({
  name: { en, ur },
  kind: 'number',
  value,
});

const columns: readonly Column[] = [
  text('Workshop', 'ورکشاپ', ({ title }, say) => say(title)),
  text('Topic', 'موضوع', ({ topic }, say) => say(topic.name)),
  text('First day', 'پہلا دن', ({ from }) => from),
  text('Last day', 'آخری دن', ({ to }) => to),
  text('Province or territory', 'صوبہ یا علاقہ', ({ province }, say) => say(province.name)),
  text('District', 'ضلع', ({ district }, say) => say(district.name)),
  text('Agency', 'ادارہ', ({ agency }, say) => (agency ? say(agency.name) : '')),
  text('Audience', 'شرکاء کون تھے', ({ audience }) => audience),
  number('Participants', 'شرکاء', ({ total }) => total),
  number('Women', 'خواتین', ({ women }) => women),
  number('Men', 'مرد', ({ men }) => men),
  number('Sex not said', 'جنس درج نہیں', ({ unsaid }) => unsaid),
  text('With a disability', 'معذوری کے ساتھ', ({ withDisability }) => withDisability ?? ''),
  text('Source', 'ماخذ', ({ source }) => source),
  text('Recorded by', 'درج کنندہ', ({ by }) => by ?? ''),
  text('Recorded at', 'اندراج کا وقت', ({ recordedAt }) => recordedAt),
  text('Register seal', 'رجسٹر کی مہر', ({ seal }) => String(seal)),
  text('Entry', 'اندراج', ({ id }) => id),
  text('Reversed at', 'واپسی کا وقت', ({ reversal }) => reversal?.recordedAt ?? ''),
  text('Reason of the reversal', 'واپسی کی وجہ', ({ reversal }) => reversal?.reason ?? ''),
  text('Corrected by the entry', 'تصحیح کرنے والا اندراج', ({ reversal }) => reversal?.correctedBy ?? ''),
];

const notes = {
  figure: { en: 'Figure', ur: 'عدد' },
  filters: { en: 'Filters', ur: 'فلٹر' },
  asOf: { en: 'As of', ur: 'بمطابق' },
  seal: { en: 'Register seal', ur: 'رجسٹر کی مہر' },
} satisfies Record<string, Localised>;

/** The list as a table for a file, with the totals of what stands below it. */
export function headCountsTable(view: View, query: Query, language: Language): ReportTable {
  const say = (words: Localised) => inLanguage(words, language);
  const filters = Object.entries(query).flatMap(([name, value]) =>
    value && name !== 'asOf' && name !== 'lang' ? [`${name}=${String(value)}`] : [],
  );
  return {
    columns: columns.map(({ name, kind }) => ({ name: say(name), kind })),
    rows: view.items.map((item) => columns.map(({ value }) => value(item, say))),
    total: [],
    beside: headCountRows({ figures: view.totals, unfit: [] }, language),
    notes: [
      [say(notes.figure), say(headCountNames.participants)],
      [say(notes.filters), filters.join(', ')],
      [say(notes.asOf), view.asOf.asked ?? view.asOf.sealedAt ?? '–'],
      [say(notes.seal), String(view.asOf.seal)],
    ],
  };
}
