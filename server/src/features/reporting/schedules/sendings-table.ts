import {
  type DeliveryOutcome,
  inLanguage,
  type Language,
  type Localised,
  type ReportTable,
  type Sending,
} from '@academy/shared';

const outcomes: Record<DeliveryOutcome, Localised> = {
  waiting: { en: 'Waiting', ur: 'باقی ہے' },
  delivered: { en: 'Delivered', ur: 'بھیج دی گئی' },
  unreachable: { en: 'Not taken yet, tried again', ur: 'ابھی نہیں پہنچی، دوبارہ کوشش ہو گی' },
  refused: { en: 'Refused by the mail server', ur: 'میل سرور نے قبول نہیں کی' },
  'given-up': { en: 'Given up', ur: 'کوشش ختم' },
  'account-closed': { en: 'Not sent: no open account', ur: 'نہیں بھیجی: اکاؤنٹ کھلا نہیں' },
  'no-address': { en: 'Not sent: no e-mail address', ur: 'نہیں بھیجی: ای میل پتا نہیں' },
  withheld: { en: 'Withheld', ur: 'روک لی گئی' },
};

const headings: readonly Localised[] = [
  { en: 'Begun', ur: 'آغاز' },
  { en: 'Due on', ur: 'مقررہ دن' },
  { en: 'Report', ur: 'رپورٹ' },
  { en: 'Version', ur: 'نسخہ' },
  { en: 'From', ur: 'از' },
  { en: 'To', ur: 'تا' },
  { en: 'Register seal', ur: 'رجسٹر کی مہر' },
  { en: 'Name', ur: 'نام' },
  { en: 'Outcome', ur: 'نتیجہ' },
  { en: 'When', ur: 'کب' },
  { en: 'Files (SHA-256)', ur: 'فائلیں (SHA-256)' },
];

/** Sendings as rows, one for each person. */
export function sendingsTable(sendings: readonly Sending[], language: Language): ReportTable {
  const say = (text: Localised) => inLanguage(text, language);
  return {
    columns: headings.map((heading) => ({ name: say(heading), kind: 'text' })),
    rows: sendings.flatMap((sending) =>
      sending.recipients.map((person) => [
        sending.at,
        sending.dueDay ?? '',
        sending.title,
        sending.version,
        sending.from,
        sending.to,
        sending.seal ?? '',
        inLanguage({ en: person.nameEn, ur: person.nameUr ?? '' }, language),
        say(outcomes[person.outcome]),
        person.at ?? '',
        sending.files.map(({ name, sha256 }) => `${name} ${sha256}`).join('; '),
      ]),
    ),
    ...{ total: [], beside: [], notes: [] },
  };
}
