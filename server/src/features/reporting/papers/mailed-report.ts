import {
  dimensionNames,
  type Frequency,
  figureNames,
  inLanguage,
  type Language,
  type Localised,
  type TrainedView,
} from '@academy/shared';
import { mailPage } from '../../../platform/mail/mail-page.js';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { periodLine, words } from './words.js';

export interface MailedReport {
  readonly title: string;
  readonly view: TrainedView;
  /** The filters in words. */
  readonly filters: readonly string[];
  readonly language: Language;
  /** Null where it was sent by hand. */
  readonly frequency: Frequency | null;
  readonly savedBy: string;
  readonly commission: Localised;
  readonly publicUrl: string;
  readonly hasPdf: boolean;
}

export interface MailedText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const numbers = new Intl.NumberFormat('en');

const often: Record<Frequency, Localised> = {
  weekly: { en: 'every Monday', ur: 'ہر پیر کو' },
  monthly: { en: 'on the first of each month', ur: 'ہر مہینے کی پہلی تاریخ کو' },
  quarterly: { en: 'on the first day of each quarter', ur: 'ہر سہ ماہی کے پہلے دن' },
};

const attached = {
  all: {
    en: 'Attached: the figures as a spreadsheet (XLSX) and as CSV, and the report to be printed (PDF).',
    ur: 'منسلک: اعداد Excel اور CSV میں، اور چھپنے کے لیے رپورٹ (PDF)۔',
  },
  withoutPdf: {
    en: 'Attached: the figures as a spreadsheet (XLSX) and as CSV. The report to be printed (PDF) is missing, because no browser was found on the server to make it.',
    ur: 'منسلک: اعداد Excel اور CSV میں۔ چھپنے والی رپورٹ (PDF) شامل نہیں، کیونکہ سرور پر اسے بنانے والا براؤزر نہیں ملا۔',
  },
} satisfies Record<string, Localised>;

const openThem: Localised = { en: 'These figures in the academy', ur: 'یہی اعداد اکیڈمی میں' };
const brokenDown: Localised = { en: 'Broken down by', ur: 'تقسیم بلحاظ' };

const why = (savedBy: string, commission: string, when: Localised | null): Localised =>
  when
    ? {
        en: `${savedBy}, ${commission}, has this report sent to you ${when.en}. Write to them if it should stop.`,
        ur: `یہ رپورٹ ${savedBy}، ${commission} کی طرف سے آپ کو ${when.ur} بھیجی جاتی ہے۔ بند کروانی ہو تو انہی کو لکھیں۔`,
      }
    : {
        en: `${savedBy}, ${commission}, chose you as a recipient of this report. Write to them if it should stop.`,
        ur: `یہ رپورٹ آپ کو ${savedBy}، ${commission} کی طرف سے بھیجی گئی ہے۔ بند کروانی ہو تو انہی کو لکھیں۔`,
      };

const render = mailPage(`<h1 style="font-size: 20px"><bdi>{{title}}</bdi></h1>
<table>{{#each facts}}<tr><td style="padding: 2px 12px; vertical-align: top">{{name}}</td><td style="padding: 2px 12px"><strong><bdi>{{value}}</bdi></strong></td></tr>{{/each}}</table>
{{#each lines}}<p>{{this}}</p>{{/each}}
<p><a href="{{address}}">{{openThem}}</a></p>
<p style="color: #555">{{why}}</p>`);

/** What stands in the message: the figure and what must be read with it. It names nobody who is counted. */
export function mailedReport(report: MailedReport): MailedText {
  const { title, view, language, savedBy, hasPdf } = report;
  const say = (text: Localised) => inLanguage(text, language);
  const facts = factsOf(report);
  const content = {
    ...{ language, title, facts },
    lines: [
      say(hasPdf ? attached.all : attached.withoutPdf),
      ...(view.demonstration ? [say(words.demonstration)] : []),
    ],
    openThem: say(openThem),
    address: addressOf(view, report.publicUrl),
    why: say(why(savedBy, say(report.commission), report.frequency && often[report.frequency])),
  };
  const text = [
    title,
    facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    ...content.lines,
    `${content.openThem}:\n${content.address}`,
    content.why,
  ].join('\n\n');
  const html = render(content);
  return { subject: `${title} (${period(view, language)})`, text, html };
}

function period({ from, to }: TrainedView, language: Language): string {
  const date = language === 'ur' ? dateInUrdu : dateInEnglish;
  return periodLine(date(from), date(to), language === 'ur');
}

function factsOf({ view, filters, language }: MailedReport): { name: string; value: string }[] {
  const say = (text: Localised) => inLanguage(text, language);
  const { total, groupBy, asOf, rule } = view;
  const by = groupBy.map((dimension) => say(dimensionNames[dimension])).join(' × ');
  const facts: [Localised, string][] = [
    [figureNames.individuals, numbers.format(total.individuals)],
    [figureNames.verified, numbers.format(total.verified)],
    [figureNames.records, numbers.format(total.records)],
    [{ en: 'Period', ur: 'مدت' }, period(view, language)],
    ...(by ? [[brokenDown, by] as [Localised, string]] : []),
    [words.filters, filters.join('; ') || say(words.noFilters)],
    [words.seal, `${asOf.seal}${asOf.sealedAt ? ` · ${asOf.sealedAt}` : ''}`],
    [words.rule, `${rule.version}. ${say(rule.text)}`],
  ];
  return facts.map(([name, value]) => ({ name: say(name), value }));
}

/** The same question as of the same seal, for recipients who may ask it. */
function addressOf({ from, to, groupBy, filters, asOf }: TrainedView, publicUrl: string): string {
  const asked = { from, to, groupBy: groupBy.join(','), ...filters, asOf: asOf.sealedAt };
  const search = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `${publicUrl}/reports/trained?${search}`;
}
