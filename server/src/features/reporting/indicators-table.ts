import {
  type IndicatorUnit,
  type indicatorsReport,
  inLanguage,
  type Language,
  type Localised,
  type ReportTable,
  type ViewOf,
} from '@academy/shared';

const columns: readonly (Localised & { readonly number?: boolean })[] = [
  { en: 'Action Plan row', ur: 'ایکشن پلان کی سطر' },
  { en: 'Indicator', ur: 'اشاریہ' },
  { en: 'Line', ur: 'سطر' },
  { en: 'From', ur: 'سے' },
  { en: 'To', ur: 'تک' },
  { en: 'Unit', ur: 'اکائی' },
  { en: 'Actual', ur: 'حاصل', number: true },
  { en: 'Target', ur: 'ہدف', number: true },
  { en: 'Gap', ur: 'فرق', number: true },
];

const units: Record<IndicatorUnit, Localised> = {
  people: { en: 'People', ur: 'افراد' },
  agencies: { en: 'Agencies', ur: 'ادارے' },
  workshops: { en: 'Workshops', ur: 'ورکشاپس' },
  programmes: { en: 'Programmes (courses)', ur: 'پروگرام (کورس)' },
};

const lines = {
  whole: { en: 'Figure', ur: 'عدد' },
  target: { en: 'Target', ur: 'ہدف' },
  behindPeople: { en: 'People behind it', ur: 'اس کے پیچھے افراد' },
  behindRecords: { en: 'Training records behind it', ur: 'اس کے پیچھے تربیتی اندراجات' },
} satisfies Record<string, Localised>;

const notes = {
  asOf: { en: 'As of', ur: 'بمطابق' },
  seal: { en: 'Register seal', ur: 'رجسٹر کی مہر' },
} satisfies Record<string, Localised>;

/** The indicators as rows of one file: each figure, its parts, what is behind it, and its targets. */
export function indicatorsTable(view: ViewOf<typeof indicatorsReport>, language: Language): ReportTable {
  const say = (text: Localised) => inLanguage(text, language);
  const rows = view.items.flatMap(({ planRow, title, unit, actual, people, records, parts, targets }) => {
    const row = (line: string, from: string, to: string, of: Localised, ...figures: (number | '')[]) => [
      ...[planRow, say(title), line, from, to, say(of)],
      ...figures,
    ];
    const { from, to } = view;
    return [
      row(say(lines.whole), from, to, units[unit], actual, '', ''),
      ...parts.map((part) => row(say(part.title), from, to, units[unit], part.actual, '', '')),
      row(say(lines.behindPeople), from, to, units.people, people, '', ''),
      row(say(lines.behindRecords), from, to, lines.behindRecords, records, '', ''),
      ...targets.map((one) =>
        row(say(lines.target), one.from, one.to, units[unit], one.actual, one.target, one.gap),
      ),
    ];
  });
  const { seal, sealHash, sealedAt } = view.asOf;
  return {
    columns: columns.map((column) => ({ name: say(column), kind: column.number ? 'number' : 'text' })),
    rows,
    total: [],
    beside: [],
    notes: [
      ...view.items.map(({ title, counts }): [string, string] => [say(title), say(counts)]),
      [say(notes.asOf), sealedAt ?? '–'],
      [say(notes.seal), `${seal}${sealHash ? ` · ${sealHash}` : ''}`],
    ],
  };
}
