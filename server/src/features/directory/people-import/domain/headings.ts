import { type ImportField, importFieldNames, importFields } from '@academy/shared';
import { plainKey } from './plain-words.js';

/** Words of one meaning, parted by bars. */
const list = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' | '));

/** How agencies head their columns. Father's and husband's names stay out: they are nobody who is imported. */
const synonyms: Record<ImportField, readonly string[]> = {
  nameEn: list(
    'name | full name | name of officer | name of official | officer name | official name',
    'name of officer/official | name of officers | name of participant | participant name',
    'participants | name of trainee | trainee name | employee name | name of employee',
    'name in english | name (english) | english name | person | نام | پورا نام | مکمل نام | نام افسر',
    'نام اہلکار | نام ملازم | نام شرکاء | نام شریک | انگریزی نام | نام انگریزی | نام انگریزی میں',
  ),
  nameUr: list('name in urdu | name (urdu) | urdu name | نام اردو | اردو نام | نام اردو میں'),
  cnic: list(
    'cnic | cnic no | cnic number | cnic # | nic | nic no | nic number | id card | id card no | id card number',
    'identity card | identity card no | identity card number | national id | nadra cnic',
    'cnic no (without dashes) | cnic without dashes | شناختی کارڈ | شناختی کارڈ نمبر',
    'قومی شناختی کارڈ | قومی شناختی کارڈ نمبر | شناختی نمبر | سی این آئی سی | سی این آئی سی نمبر',
    'نمبر شناختی کارڈ',
  ),
  mobile: list(
    'mobile | mobile no | mobile number | mobile # | cell | cell no | cell number | cell phone',
    'phone | phone no | phone number | contact | contact no | contact number | contact # | mob',
    'mob no | whatsapp | whatsapp no | whatsapp number | telephone | موبائل | موبائل نمبر | فون',
    'فون نمبر | رابطہ نمبر | رابطہ | واٹس ایپ نمبر | نمبر موبائل',
  ),
  email: list('email | e-mail | email address | e-mail address | email id | mail | ای میل | ای میل پتہ'),
  serviceNumber: list(
    'service number | service no | service # | service id | belt no | belt number | belt # | belt',
    'personal no | personal number | personnel no | personnel number | employee no | employee number',
    'employee id | emp id | emp no | pis no | constabulary no | force no | regimental no | سروس نمبر',
    'بیلٹ نمبر | پیٹی نمبر | پرسنل نمبر | ملازم نمبر | نمبر ملازمت',
  ),
  agency: list(
    'agency | agency name | department | dept | organisation | organization | office | unit',
    'institution | posting | place of posting | present posting | name of department',
    'parent department | ادارہ | محکمہ | ادارہ کا نام | ادارے کا نام | محکمے کا نام | دفتر | یونٹ',
    'تعیناتی | جائے تعیناتی',
  ),
  rank: list(
    'rank | designation | post | rank/designation | designation/rank | present rank | title | عہدہ',
    'رینک | منصب | رینک/عہدہ | عہدہ/رینک',
  ),
  district: list(
    'district | distt | dist | district name | district of posting | posting district | ضلع',
    'ضلع کا نام | ضلع تعیناتی',
  ),
  sex: list('sex | gender | m/f | male/female | gender (m/f) | sex (m/f) | جنس | صنف | مرد/عورت'),
  disability: list(
    'disability | disabled | person with disability | pwd | differently abled | معذوری | معذور',
  ),
};

const fieldByHeading = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [...synonyms[field], importFieldNames[field].en, importFieldNames[field].ur].map(
      (text) => [plainKey(text), field] as const,
    ),
  ),
);

/** What a heading means, or null. */
export const fieldOfHeading = (heading: string): ImportField | null =>
  fieldByHeading.get(plainKey(heading)) ?? null;

/** Names under which the columns of a sheet are remembered: the heading, and its count where it stands twice. */
export function headingKeys(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const key = plainKey(heading);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/**
 * What each column holds: as it was said for this agency last time (null: to be left out), else what its heading
 * means. Of two columns for one thing, a remembered one wins, then the first.
 */
export function guessColumns(
  headings: readonly string[],
  remembered: ReadonlyMap<string, ImportField | null>,
): (ImportField | null)[] {
  const keys = headingKeys(headings);
  const said = keys.map((key) => remembered.get(key));
  const taken = new Set<ImportField>();
  const take = (field: ImportField | null): ImportField | null => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const kept = said.map((field) => (field === undefined ? undefined : take(field)));
  return kept.map((field, index) =>
    field === undefined ? take(fieldOfHeading(headings[index] as string)) : field,
  );
}

const HEADINGS_WITHIN = 15;

/** The row with the most known headings among the first ones; null where none is known. */
export function findKnownHeadings(rows: readonly (readonly string[])[]): number | null {
  let best = { index: -1, known: 0 };
  rows.slice(0, HEADINGS_WITHIN).forEach((row, index) => {
    const known = row.filter((cell) => fieldOfHeading(cell) !== null).length;
    if (known > best.known) best = { index, known };
  });
  return best.known > 0 ? best.index : null;
}

/**
 * Where the headings stand: agencies put titles above them. Without known ones, the first row with two cells or more,
 * unless it holds numbers and is a person already. Null where there is none.
 */
export function findHeadings(rows: readonly (readonly string[])[]): number | null {
  const known = findKnownHeadings(rows);
  if (known !== null) return known;
  const first = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => row.filter(Boolean).length > 1);
  if (first < 0 || (rows[first] as readonly string[]).some((cell) => /\d{4}/.test(plainKey(cell))))
    return null;
  return first;
}
