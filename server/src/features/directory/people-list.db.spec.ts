import { normaliseWords } from '@academy/shared';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { referenceId } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { DirectoryModule, People, ReferenceData } from './index.js';
import type { NewPerson } from './people.rows.js';
import { PeopleList } from './people-list.service.js';

let rooms: TestRooms;
let people: People;
let list: PeopleList;
let lahore: string;
let lahoreDistrict: string;

beforeAll(async () => {
  rooms = await testRooms([DirectoryModule]);
  await rooms.get(ReferenceData).load();
  people = rooms.get(People);
  list = rooms.get(PeopleList);
  lahore = await referenceId(rooms, 'agency', 'police-punjab-lahore');
  lahoreDistrict = await referenceId(rooms, 'place', 'punjab-lahore');
});
afterAll(() => rooms?.close());

const make = (nameEn: string, facts: Partial<NewPerson> = {}): Promise<string> =>
  people.create({ nameEn, ...facts });
const found = async (search: string): Promise<string[]> =>
  (await list.page(SYSTEM, { search })).items.map((item) => item.nameEn);
const wordsOf = async (text: string): Promise<string> =>
  (await rooms.unitOfWork.query<{ words: string }>('SELECT person_words($1) AS words', [text]))[0]
    ?.words as string;
const soundOf = async (text: string): Promise<string> =>
  (
    await rooms.unitOfWork.query<{ sound: string }>('SELECT person_sound(person_words($1)) AS sound', [text])
  )[0]?.sound as string;

describe('person_words', () => {
  it('should call the same what normaliseWords calls the same', async () => {
    const letters = 'اآأإبپيىیكکهہةؤوئرفقمحد\u064e\u0651\u0640\u200c AbcÉé.-’';
    const typed = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((some) => some.join(''));
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(await wordsOf(normaliseWords(text))).toBe(await wordsOf(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe('person_sound', () => {
  it.each([
    [['Muhammad Rafiq', 'Mohammed Rafique', 'MOHAMMAD RAFEEQ', 'محمد رفیق', 'محمّد رفيق'], 'mhmd rfk'],
    [['Ayesha', 'Aisha', 'عائشہ', 'عایشه'], 'as'],
    [['Usman', 'Osman', 'عثمان'], 'asmn'],
    [['Iqbal', 'Eqbal', 'اقبال'], 'akbl'],
    [['Zahra', 'Zehra', 'زہرا'], 'zhr'],
    [['Shahzad', 'Shehzad', 'شہزاد'], 'shzd'],
    [['Waseem', 'Wasim', 'Vaseem', 'وسیم'], 'wsm'],
    [['Yousaf', 'Yusuf', 'یوسف'], 'ysf'],
    [['Zulfiqar', 'Zulfikar', 'ذوالفقار'], 'zlfkr'],
  ])('should be one for %j', async (spellings, sound) => {
    expect(await Promise.all(spellings.map(soundOf))).toEqual(spellings.map(() => sound));
  });
});

describe('the list of people', () => {
  it('should find a name however it is spelled, in either script, as typed first', async () => {
    await make('Mohammed Rafique Cheema');
    await make('Muhammad Rafiq Cheema', { nameUr: 'محمد رفیق چیمہ' });
    await make('Munir Rauf Cheema');
    expect(await found('muhammad rafiq cheema')).toEqual([
      'Muhammad Rafiq Cheema',
      'Mohammed Rafique Cheema',
    ]);
    expect(await found('Cheema Rafeeq')).toEqual(['Mohammed Rafique Cheema', 'Muhammad Rafiq Cheema']);
    expect(await found('محمد رفيق چیمہ')).toEqual(['Muhammad Rafiq Cheema', 'Mohammed Rafique Cheema']);
    expect(await found('Muhamad Rafq Cheemaa')).toContain('Muhammad Rafiq Cheema');
    expect(await found('rafiq dogar')).toEqual([]);
  });

  it('should take signs for what stands between words, and signs alone for nobody', async () => {
    await make('Percy Sign');
    expect(await found('percy\\')).toEqual(['Percy Sign']);
    for (const search of ['%', '_', 'P%y', 'P_rcy', "x' OR true --", '۔'])
      expect({ search, found: await found(search) }).toEqual({ search, found: [] });
  });

  it('should give page after page without losing or repeating anyone, as typed first', async () => {
    for (let i = 0; i < 60; i += 1) await make('Pagewise Qureshi');
    for (let i = 0; i < 60; i += 1) await make('Pagewyse Kureshi');
    const names: string[] = [];
    const ids = new Set<string>();
    let after: string | undefined;
    do {
      const page = await list.page(SYSTEM, { search: 'pagewise qureshi', ...(after ? { after } : {}) });
      for (const item of page.items) {
        names.push(item.nameEn);
        ids.add(item.id);
      }
      after = page.next ?? undefined;
    } while (after);
    expect(ids.size).toBe(120);
    expect(names).toEqual([
      ...Array.from({ length: 60 }, () => 'Pagewise Qureshi'),
      ...Array.from({ length: 60 }, () => 'Pagewyse Kureshi'),
    ]);
    await expect(list.page(SYSTEM, { after: 'nowhere' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('should narrow by agency with those below it, place, account and identity', async () => {
    const profile = {
      agencyId: lahore,
      districtId: lahoreDistrict,
      rank: null,
      serviceNumber: null,
      sex: 'unsaid' as const,
      disability: 'unsaid' as const,
    };
    const within = await make('Filtered Person', { profile, cnic: '3520277700011' });
    await make('Filtered Person');
    const ids = async (query: Parameters<PeopleList['page']>[1]): Promise<string[]> =>
      (await list.page(SYSTEM, { search: 'Filtered Person', ...query })).items.map(({ id }) => id);
    for (const query of [
      { agency: 'police-punjab' },
      { agency: 'police-punjab-lahore' },
      { place: 'punjab' },
      { place: 'punjab-lahore' },
      { identity: 'claimed' as const },
    ])
      expect({ query, ids: await ids(query) }).toEqual({ query, ids: [within] });
    expect(await ids({ agency: 'police-sindh' })).toEqual([]);
    expect(await ids({ agency: 'nowhere' })).toEqual([]);
    expect(await ids({ account: 'without' })).toHaveLength(2);
    expect(await ids({ account: 'with' })).toEqual([]);
  });

  it('should export whom the filters leave, and say so in the trail without the CNIC', async () => {
    await make('Exported Person', { cnic: '3520277700029' });
    const rows: string[] = [];
    for await (const some of await list.export(SYSTEM, { search: '35202-7770002-9', lang: 'en' }))
      rows.push(...some.map(({ nameEn }) => nameEn));
    expect(rows).toEqual(['Exported Person']);
    const [entry] = await rooms.unitOfWork.query<{ after: unknown }>(
      `SELECT after FROM audit_entry WHERE action = 'directory.export-people'`,
    );
    expect(entry?.after).toEqual({ lang: 'en', search: 'CNIC' });
  });
});
