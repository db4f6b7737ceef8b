import { inLanguage, type Localised, type Workshop, type WorkshopSession } from '@academy/shared';
import Handlebars from 'handlebars';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { fontRules } from '../../../platform/pdf/fonts.js';
import { sheetStyles, sheetTemplate } from './sheet.template.js';

/** Lines for people who come without having been enrolled. */
const SPARE_LINES = 8;

/** Of our own, so that nobody else's helper is known; no prototype can be reached, a missing field is an error. */
const render = Handlebars.create().compile(sheetTemplate, { strict: true, knownHelpersOnly: true });

const words = {
  date: { en: 'Date', ur: 'تاریخ' },
  time: { en: 'Time', ur: 'وقت' },
  venue: { en: 'Venue', ur: 'مقام' },
  district: { en: 'District', ur: 'ضلع' },
  trainers: { en: 'Trainers', ur: 'ٹرینر' },
  session: { en: 'Session', ur: 'نشست' },
  trainer: { en: 'Trainer’s name and signature', ur: 'ٹرینر کا نام اور دستخط' },
};

const columns = [
  { key: 'number', label: { en: 'No.', ur: 'نمبر' } },
  { key: 'name', label: { en: 'Name', ur: 'نام' } },
  { key: 'agency', label: { en: 'Agency and rank', ur: 'ادارہ اور عہدہ' } },
  { key: 'identifier', label: { en: 'CNIC or service number', ur: 'شناختی کارڈ یا سروس نمبر' } },
  { key: 'signature', label: { en: 'Signature', ur: 'دستخط' } },
];

const english = (text: Localised | null): string => (text ? text.en : '');

const factsOf = (workshop: Workshop, session: WorkshopSession) => {
  const place = workshop.sessions.findIndex(({ id }) => id === session.id) + 1;
  const said = (en: string, ur = '') => ({ en, ur });
  const { district } = workshop;
  return [
    { label: words.date, value: said(dateInEnglish(session.day), dateInUrdu(session.day)) },
    { label: words.time, value: said(`${session.from}–${session.to}`) },
    { label: words.venue, value: said(workshop.venue) },
    { label: words.district, value: said(district.name.en, district.name.ur) },
    { label: words.trainers, value: said(workshop.trainers.join(', ')) },
    { label: words.session, value: said(`${place} / ${workshop.sessions.length}`) },
  ];
};

const EMPTY = { nameEn: '', nameUr: null, agency: '', rank: null, identifier: '' };

const rowsOf = ({ participants }: Workshop) =>
  [
    ...participants.map(({ nameEn, nameUr, agency, rank, serviceNumber, cnicMasked }) => ({
      ...{ nameEn, nameUr, agency: english(agency), rank: english(rank) },
      identifier: serviceNumber ?? cnicMasked ?? '',
    })),
    ...Array.from({ length: SPARE_LINES }, () => EMPTY),
  ].map((row, index) => ({ ...row, number: index + 1 }));

/** Sheets of these sessions as one document that needs nothing from outside, each on pages of its own. */
export async function sheetMarkup(
  workshop: Workshop,
  sessions: readonly WorkshopSession[],
  issuer: Localised,
): Promise<string> {
  return render(
    {
      title: workshop.titleEn,
      styles: `${await fontRules()}${sheetStyles}`,
      issuer: { en: issuer.en, ur: inLanguage(issuer, 'ur') },
      titleEn: workshop.titleEn,
      titleUr: workshop.titleUr,
      trainer: words.trainer,
      columns,
      rows: rowsOf(workshop),
      sheets: sessions.map((session) => ({ facts: factsOf(workshop, session) })),
    },
    { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
  );
}
