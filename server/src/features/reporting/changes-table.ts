import {
  type Change,
  changeKindNames,
  figureNames,
  headCountNames,
  headCountRows,
  inLanguage,
  type Language,
  type Localised,
  type trainedChanges,
  type ViewOf,
} from '@academy/shared';

type Summary = Omit<ViewOf<typeof trainedChanges>, 'items' | 'next'>;
type Row = (string | number)[];

const columns = [
  { en: 'Register seal', ur: 'رجسٹر کی مہر' },
  { en: 'Recorded at', ur: 'اندراج کا وقت' },
  { en: 'Entry', ur: 'اندراج' },
  { en: 'Completed on', ur: 'تکمیل کی تاریخ' },
  { en: 'Course or topic', ur: 'کورس یا موضوع' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Recorded by', ur: 'درج کنندہ' },
  { en: 'Reason', ur: 'وجہ' },
  { en: 'People', ur: 'افراد' },
  headCountNames.participants,
] satisfies Localised[];

const itself: Localised = { en: 'The academy', ur: 'اکیڈمی' };

export const changesHeader = (language: Language): Row => columns.map((name) => inLanguage(name, language));

/** An entry as a row of the file. */
export function changeRow(change: Change, language: Language): Row {
  const say = (text: Localised) => inLanguage(text, language);
  const { record, headCount } = change;
  return [
    change.seal,
    change.recordedAt,
    say(changeKindNames[change.kind]),
    record?.completedOn ?? headCount?.to ?? '',
    aboutOf(change, say),
    record?.agency ? say(record.agency.name) : '',
    change.by ?? say(itself),
    change.reason ?? '',
    change.people.map(({ nameEn }) => nameEn).join('; '),
    headCount ? headCount.total : '',
  ];
}

function aboutOf({ record, headCount }: Change, say: (text: Localised) => string): string {
  if (headCount) return [headCount.title, headCount.topic, headCount.district].map(say).join(' · ');
  if (!record) return '';
  return record.courseTitle ? say(record.courseTitle) : record.topic;
}

/** What stands below the entries: the period, and the figure at both ends. */
export function changesNotes({ from, to, before, after }: Summary, language: Language): Row[] {
  const say = (text: Localised) => inLanguage(text, language);
  const figure = (name: Localised, end: Summary['before']): Row => [
    say(name),
    `${end.seal} · ${end.sealedAt ?? '–'}`,
    end.total.individuals,
    end.total.verified,
    end.total.records,
  ];
  return [
    [],
    [say({ en: 'Period', ur: 'مدت' }), `${from} – ${to}`],
    ['', say(columns[0] as Localised), ...Object.values(figureNames).map(say)],
    figure({ en: 'Before', ur: 'پہلے' }, before),
    figure({ en: 'After', ur: 'بعد میں' }, after),
    [],
    ...[before, after].flatMap((end): Row[] =>
      headCountRows(end.headCounts, language).map(([name, value]) => [name, `${end.seal}`, value]),
    ),
  ];
}
