import { inLanguage, type Language, type LawInRegister, type Localised } from '@academy/shared';
import { stringify } from 'csv-stringify/sync';

const LAWS_A_PAGE = 50;

interface LawPage {
  readonly items: LawInRegister[];
  /** Where the next page begins; null where this is the last. */
  readonly next: string | null;
}

type Key = readonly [title: string, id: string];

const keyOf = ({ title, id }: LawInRegister): Key => [title.en, id];
const compare = (one: Key, other: Key): number =>
  one[0].localeCompare(other[0], 'en') || (one[1] < other[1] ? -1 : Number(one[1] > other[1]));

/** Letters of Arabic keyboards that Urdu writes otherwise, and marks that few people type. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u064A', '\u06CC')
    .replaceAll('\u0643', '\u06A9')
    .toLocaleLowerCase('en');

/** Laws by their English titles, of which each word that is sought stands in title, act, jurisdiction or id. */
export function findLaws(laws: readonly LawInRegister[], search = ''): LawInRegister[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return laws
    .filter(({ id, title, act, jurisdiction }) => {
      const text = plain([id, title.en, title.ur ?? '', act, jurisdiction].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => compare(keyOf(one), keyOf(other)));
}

/** The laws behind a key, which need not stand there any more: nothing comes twice and nothing is passed over. */
export function pageOfLaws(found: readonly LawInRegister[], after?: string, size = LAWS_A_PAGE): LawPage {
  const key = after === undefined ? null : readKey(after);
  const rest = key ? found.filter((law) => compare(keyOf(law), key) > 0) : [...found];
  const items = rest.slice(0, size);
  const last = items.at(-1);
  return { items, next: last && rest.length > size ? writeKey(keyOf(last)) : null };
}

const writeKey = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What is no key begins at the beginning. */
function readKey(text: string): Key | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [title, id] = Array.isArray(key) ? (key as unknown[]) : [];
    return typeof title === 'string' && typeof id === 'string' ? [title, id] : null;
  } catch {
    return null;
  }
}

const heads: readonly Localised[] = [
  { en: 'Id', ur: 'شناخت' },
  { en: 'Law', ur: 'قانون' },
  { en: 'Act', ur: 'ایکٹ' },
  { en: 'Jurisdiction', ur: 'دائرۂ اختیار' },
  { en: 'Courses', ur: 'کورس' },
  { en: 'Sections cited', ur: 'جن دفعات کا حوالہ ہے' },
  { en: 'Places', ur: 'جگہیں' },
  { en: 'To be looked at', ur: 'دیکھنا باقی ہے' },
];

/** Laws as CSV for Excel; texts that look like formulas are neutralised. */
export const lawsTable = (laws: readonly LawInRegister[], language: Language): string =>
  stringify(
    [
      heads.map((head) => inLanguage(head, language)),
      ...laws.map((law) => [
        ...[law.id, inLanguage(law.title, language), law.act, law.jurisdiction],
        ...[law.courses, law.sections, law.places, law.waiting],
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
