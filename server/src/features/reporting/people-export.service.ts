import {
  identityNames,
  inLanguage,
  type Language,
  type Localised,
  maskCnic,
  type TrainedQuery,
  type TrainedView,
  trainedTable,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { Codebook } from './codebook.query.js';
import { fixedNames, unrecordedName } from './domain/period-values.js';
import { saidOnce } from './domain/said-once.js';
import { type NamedPerson, PeopleBehindQuery } from './people-behind.query.js';
import { type Asked, Trained } from './trained.service.js';

type Row = readonly (string | number)[];

/** Everyone behind a figure, for a file of whatever format. */
export interface PeopleExport {
  readonly view: TrainedView;
  readonly header: readonly string[];
  /** Some hundred rows at a time, as they come from the database; one row an individual of the figure. */
  readonly rows: AsyncIterable<readonly Row[]>;
  /** What must be read with them: figure, period, filters, as of, seal and rule. */
  readonly notes: readonly (readonly [string, string])[];
}

const columns: readonly Localised[] = [
  { en: 'Name', ur: 'نام (انگریزی)' },
  { en: 'Name in Urdu', ur: 'نام (اردو)' },
  { en: 'CNIC', ur: 'شناختی کارڈ' },
  { en: 'Identity', ur: 'شناخت' },
  { en: 'Records', ur: 'اندراجات' },
  { en: 'Last completed', ur: 'آخری تکمیل' },
  { en: 'Province or territory', ur: 'صوبہ یا علاقہ' },
  { en: 'District', ur: 'ضلع' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Sex', ur: 'جنس' },
];

/** The list behind a number as a file: the same people, with the same filters, as of the same seal. */
@Injectable()
export class TrainedPeopleExport {
  constructor(
    private readonly trained: Trained,
    private readonly people: PeopleBehindQuery,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The trail has it before the first row leaves.
   * @throws AppError `not-allowed`, `period-not-begun`, `as-of-in-future`
   */
  async open(
    actor: Actor,
    { lang, ...query }: TrainedQuery & { lang: Language },
    format: 'csv' | 'xlsx',
  ): Promise<PeopleExport> {
    const asked = await this.trained.ask(actor, { ...query, lang, groupBy: [] }, 'reports.open-people');
    const view = await this.trained.reportOf(asked);
    await this.audit.write(actor, {
      action: 'reporting.export-trained-people',
      subjectKind: 'report',
      subjectId: null,
      after: { question: asked.question, seal: asked.seal.number, format, rows: view.total.individuals },
    });
    return {
      view,
      header: columns.map((name) => inLanguage(name, lang)),
      rows: this.rows(asked, lang),
      notes: trainedTable(view, lang).notes,
    };
  }

  private async *rows(asked: Asked, language: Language): AsyncGenerator<Row[]> {
    const written = rowWriter(asked.book, language);
    for await (const people of this.people.all(asked)) yield people.map(written);
  }
}

/** Names are looked up once for each number that occurs, not once a row. */
function rowWriter(book: Codebook, language: Language): (person: NamedPerson) => Row {
  const say = (name: Localised | undefined) => inLanguage(name ?? unrecordedName, language);
  const names = (dimension: 'place' | 'agency', column: 'province' | 'district' | 'agency') =>
    saidOnce((no: number) => say(book.all(dimension).find(({ id }) => id === book.value(column, no))?.name));
  const province = names('place', 'province');
  const district = names('place', 'district');
  const agency = names('agency', 'agency');
  const sex = saidOnce((no: number) =>
    say(fixedNames.sex.find(({ code }) => code === (book.value('sex', no) ?? 'unsaid'))?.name),
  );
  const identity = saidOnce((name: NamedPerson['identity']) => inLanguage(identityNames[name], language));
  return (person) => [
    person.nameEn,
    person.nameUr ?? '',
    person.cnicLastFour ? maskCnic(person.cnicLastFour) : '',
    identity(person.identity),
    person.records,
    person.lastCompletedOn,
    province(person.province),
    district(person.district),
    agency(person.agency),
    sex(person.sex),
  ];
}
