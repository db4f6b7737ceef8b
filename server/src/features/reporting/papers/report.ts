import {
  dayInKarachi,
  figureNames,
  headCountNames,
  headCountsApart,
  inLanguage,
  type Language,
  type Localised,
  type Reported,
  type ReportTable,
  type TrainedView,
  trainedTable,
} from '@academy/shared';
import Handlebars from 'handlebars';
import type { Config } from '../../../config/config.js';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { fontRules, naskhRules } from '../../../platform/pdf/fonts.js';
import { chartsOf } from './charts.js';
import { reportStyles, reportTemplate } from './report.template.js';
import { cutOff, longest, periodLine, targetLine, words } from './words.js';

/** A printed table is to be read; whoever wants more rows wants a spreadsheet. */
const MOST_ROWS = 1500;

/** Of our own, so that nobody else's helper is known; no prototype can be reached, a missing field is an error. */
const render = Handlebars.create().compile(reportTemplate, { strict: true, knownHelpersOnly: true });

export interface Report {
  readonly view: Reported & Partial<Pick<TrainedView, 'target'>>;
  /** The filters in words. */
  readonly filters: readonly string[];
  readonly language: Language;
  /** Of a return; a report that was asked is called by its figure. */
  readonly title?: string;
  readonly remark?: string;
  /** Of a return: its number, signature and hash. */
  readonly sealed?: {
    readonly number: number;
    readonly signed: string;
    readonly at: string;
    readonly hash: string;
  };
  readonly printedAt: Date;
}

interface Fact {
  readonly name: string;
  readonly value: string;
  /** A hash: set small, left to right. */
  readonly code: boolean;
}

const numbers = new Intl.NumberFormat('en');
const sayNumber = (number: number): string => numbers.format(number);
const KARACHI_OFFSET_MS = 5 * 3_600_000;

/** The report as one document that needs nothing from outside. It names no person. */
export async function reportMarkup(report: Report, brand: Config['brand']): Promise<string> {
  const { view, language } = report;
  const say = (text: Localised) => inLanguage(text, language);
  const table = trainedTable(view, language);
  const charts = chartsOf(view, language, sayNumber);
  const cell = (value: string | number) =>
    typeof value === 'number' ? { text: sayNumber(value), number: true } : { text: value, number: false };
  const rows = table.rows.slice(0, MOST_ROWS);
  const part = (shown: number, of: number, note: typeof longest): string =>
    shown < of ? say(note(sayNumber(shown), sayNumber(of))) : '';
  return render(
    {
      language,
      direction: language === 'ur' ? 'rtl' : 'ltr',
      styles: `${await fontRules()}${await naskhRules()}${reportStyles(footOf(view))}`,
      title: report.title ?? say(figureNames.individuals),
      remark: report.remark ?? '',
      commission: say(brand.commission),
      academy: say(brand.academy),
      demonstration: view.demonstration ? say(words.demonstration) : '',
      figure: figureOf(report),
      facts: [...besideOf(table), ...factsOf(report)],
      charts: charts.groups,
      words: {
        bars: say(words.bars),
        table: say(words.table),
        once: say(words.once),
        chartNote: part(charts.shown, charts.of, longest),
        tableNote: part(rows.length, table.rows.length, cutOff),
      },
      columns: table.columns.map(({ name, kind }) => ({ name, number: kind === 'number' })),
      rows: rows.map((row) => row.map(cell)),
      total: table.total.map(cell),
      beside: table.besideTable
        ? [
            {
              title: say(headCountNames.participants),
              note: say(headCountsApart),
              columns: table.besideTable.columns.map(({ name, kind }) => ({
                name,
                number: kind === 'number',
              })),
              rows: table.besideTable.rows.slice(0, MOST_ROWS).map((row) => row.map(cell)),
              total: table.besideTable.total.map(cell),
            },
          ]
        : [],
    },
    { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
  );
}

const footOf = ({ asOf }: Report['view']): string => `${asOf.seal} ${asOf.sealHash ?? ''}`.trim();

function figureOf({ view, language }: Report) {
  const say = (text: Localised) => inLanguage(text, language);
  const { individuals, verified, records } = view.total;
  return {
    name: say(figureNames.individuals),
    number: sayNumber(individuals),
    period: periodLine(sayDay(view.from, language), sayDay(view.to, language), language === 'ur'),
    parts: [
      { name: say(figureNames.verified), number: sayNumber(verified) },
      { name: say(figureNames.records), number: sayNumber(records) },
    ],
  };
}

/** Head-counts: under their own names, and no part of the table. */
const besideOf = ({ beside }: ReportTable): Fact[] =>
  beside.map(([name, value]) => ({
    name,
    value: typeof value === 'number' ? sayNumber(value) : value,
    code: false,
  }));

function factsOf({ view, filters, language, sealed, printedAt }: Report): Fact[] {
  const say = (text: Localised) => inLanguage(text, language);
  const fact = (name: Localised, value: string, code = false): Fact => ({ name: say(name), value, code });
  const moment = (instant: string) => sayMoment(instant, language);
  const { asOf, rule, target, reach } = view;
  const stands = asOf.asked ?? asOf.sealedAt;
  return [
    ...(sealed ? [fact(words.number, String(sealed.number))] : []),
    fact(words.rule, `${rule.version}. ${say(rule.text)}`),
    fact(words.filters, filters.length > 0 ? filters.join('; ') : say(words.noFilters)),
    ...(reach ? [fact(words.reach, reach.join(', '))] : []),
    ...(target
      ? [
          fact(
            words.target,
            say(targetLine(sayNumber(target.target), sayNumber(target.actual), sayNumber(target.gap))),
          ),
        ]
      : []),
    fact(words.asOf, stands ? moment(stands) : say(words.noRecords)),
    fact(words.seal, String(asOf.seal)),
    ...(asOf.sealHash ? [fact(words.sealHash, asOf.sealHash, true)] : []),
    ...(sealed
      ? [
          fact(words.signed, `${sealed.signed} · ${moment(sealed.at)}`),
          fact(words.returnHash, sealed.hash, true),
        ]
      : []),
    fact(words.printed, moment(printedAt.toISOString())),
  ];
}

const sayDay = (day: string, language: Language): string =>
  language === 'ur' ? dateInUrdu(day) : dateInEnglish(day);

/** The day and clock time in Karachi. */
function sayMoment(instant: string, language: Language): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + KARACHI_OFFSET_MS).toISOString().slice(11, 16);
  return `${sayDay(dayInKarachi(at), language)}${language === 'ur' ? '،' : ','} ${clock}`;
}
