const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTHS_UR = [
  'جنوری',
  'فروری',
  'مارچ',
  'اپریل',
  'مئی',
  'جون',
  'جولائی',
  'اگست',
  'ستمبر',
  'اکتوبر',
  'نومبر',
  'دسمبر',
];

const partsOf = (day: string): [string, number, number] => {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return [year, Number(month) - 1, Number(date)];
};

/** `05 Jul 2026`: the month as a word, because 05/07 is two different days in two countries. */
export function dateInEnglish(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${String(date).padStart(2, '0')} ${MONTHS_EN[month]} ${year}`;
}

/** `5 جولائی 2026` */
export function dateInUrdu(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${date} ${MONTHS_UR[month]} ${year}`;
}
