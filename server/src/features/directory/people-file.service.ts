import { identityNames, inLanguage, type Language, type ListedPerson, type Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Agencies } from './agencies.service.js';
import { Places } from './places.service.js';

const BYTE_ORDER_MARK = '\ufeff';

const columns: readonly Localised[] = [
  { en: 'Name', ur: 'نام (انگریزی)' },
  { en: 'Name in Urdu', ur: 'نام (اردو)' },
  { en: 'CNIC', ur: 'شناختی کارڈ' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Rank', ur: 'عہدہ' },
  { en: 'District', ur: 'ضلع' },
  { en: 'Identity', ur: 'شناخت' },
  { en: 'Account', ur: 'اکاؤنٹ' },
];

const accountWords = { yes: { en: 'Yes', ur: 'ہاں' }, no: { en: 'No', ur: 'نہیں' } } satisfies Record<
  string,
  Localised
>;

/** People as a file: the columns of the screen. */
@Injectable()
export class PeopleFile {
  constructor(
    private readonly agencies: Agencies,
    private readonly places: Places,
  ) {}

  /** CSV with a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
  async *csv(people: AsyncIterable<ListedPerson[]>, language: Language): AsyncGenerator<string> {
    const say = (text: Localised | undefined): string => (text ? inLanguage(text, language) : '');
    const agencies = new Map((await this.agencies.list()).map(({ id, name }) => [id, name]));
    const ranks = new Map((await this.agencies.ranks()).map(({ code, name }) => [code, name]));
    const places = new Map((await this.places.list()).map(({ id, name }) => [id, name]));
    const named = (names: Map<string, Localised>, key: string | null): string =>
      key === null ? '' : say(names.get(key));
    yield BYTE_ORDER_MARK + lines([columns.map(say)]);
    for await (const some of people) {
      yield lines(
        some.map((person) => [
          person.nameEn,
          person.nameUr ?? '',
          person.cnicMasked ?? '',
          named(agencies, person.agencyId),
          named(ranks, person.rank),
          named(places, person.districtId),
          say(identityNames[person.identity]),
          say(person.hasAccount ? accountWords.yes : accountWords.no),
        ]),
      );
    }
  }
}

const lines = (rows: string[][]): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
