import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly range: string;
}

const LATIN = 'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-200B,U+2010-206F,U+20AC,U+2122';
const LATIN_EXTENDED = 'U+100-130,U+132-151,U+154-2BA,U+1E00-1EFF,U+2C60-2C7F,U+A720-A7FF';
const ARABIC = 'U+600-6FF,U+750-77F,U+870-8FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC';

const require = createRequire(import.meta.url);

const NASTALIQ_FILE = require.resolve(
  '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
);

/** The Latin letters that come with Noto Naskh Arabic are a book serif; Urdu is set in Nastaliq. */
const FACES: readonly Face[] = [
  {
    family: 'Academy Serif',
    weight: 400,
    file: require.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff2'),
    range: LATIN,
  },
  {
    family: 'Academy Serif',
    weight: 700,
    file: require.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-700-normal.woff2'),
    range: LATIN,
  },
  {
    family: 'Academy Serif',
    weight: 400,
    file: require.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-ext-400-normal.woff2'),
    range: LATIN_EXTENDED,
  },
  {
    family: 'Academy Serif',
    weight: 700,
    file: require.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-ext-700-normal.woff2'),
    range: LATIN_EXTENDED,
  },
  {
    family: 'Academy Nastaliq',
    weight: 400,
    file: NASTALIQ_FILE,
    range: ARABIC,
  },
];

/** For Urdu in tables and small print, where Nastaliq takes too much height. */
const NASKH: readonly Face[] = [400, 700].map((weight) => ({
  family: 'Academy Naskh',
  weight,
  file: require.resolve(
    `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`,
  ),
  range: ARABIC,
}));

const ruleOf = async ({ family, weight, file, range }: Face): Promise<string> => {
  const data = (await readFile(file)).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
};

let rules: Promise<string> | null = null;

/** `@font-face` rules with the fonts inside, because the renderer has no network and no files. Read once. */
export function fontRules(): Promise<string> {
  rules ??= Promise.all(FACES.map(ruleOf)).then((all) => all.join('\n'));
  return rules;
}

let naskh: Promise<string> | null = null;

/** `@font-face` rules of Naskh, for documents that set Urdu in tables; apart, so that others need not carry it. */
export function naskhRules(): Promise<string> {
  naskh ??= Promise.all(NASKH.map(ruleOf)).then((all) => all.join('\n'));
  return naskh;
}

/** The Nastaliq font's file (WOFF2), for documents that carry it beside them. */
export function nastaliqFont(): Promise<Buffer> {
  return readFile(NASTALIQ_FILE);
}
