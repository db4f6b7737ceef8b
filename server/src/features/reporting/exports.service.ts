import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { inLanguage, type Language, type Localised, type ReportTable } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { writeXlsxStream } from 'hucre/xlsx';
import writeXlsxFile from 'write-excel-file/node';
import type { PeopleExport } from './people-export.service.js';

const BYTE_ORDER_MARK = '\ufeff';

/** The report as files: the table of the screen, then what must be read with it. */
@Injectable()
export class Exports {
  /** CSV with a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
  csv(table: ReportTable): string {
    const beside = table.beside.length > 0 ? [[], ...besideRows(table)] : [];
    const total = table.total.length > 0 ? [table.total] : [];
    const heading = table.columns.map((column) => column.name);
    const rows = [heading, ...table.rows, ...total, ...beside, [], ...table.notes];
    return BYTE_ORDER_MARK + this.csvRows(rows);
  }

  /** Rows of a CSV that is made part by part; its first part begins with `csvStart`. */
  csvRows(rows: readonly (readonly (string | number)[])[]): string {
    return stringify(rows as (string | number)[][], { escape_formulas: true, record_delimiter: 'windows' });
  }

  get csvStart(): string {
    return BYTE_ORDER_MARK;
  }

  /** People behind a figure, part by part: the header, a row each, then what must be read with them. */
  async *peopleCsv({ header, rows, notes }: PeopleExport): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + this.csvRows([header]);
    for await (const some of rows) yield this.csvRows(some);
    yield this.csvRows([[], ...notes]);
  }

  /** The same as a spreadsheet that is written while the rows are read: first what must be read with them. */
  peopleXlsx({ header, rows, notes }: PeopleExport, language: Language): Readable {
    async function* sheet() {
      yield* notes.map((note) => [...note]);
      yield [];
      yield [...header];
      for await (const some of rows) yield* some.map((row) => [...row]);
    }
    const name = inLanguage({ en: 'People', ur: 'افراد' }, language);
    const columns = header.map(() => ({ width: 24 }));
    return Readable.fromWeb(writeXlsxStream(sheet(), { name, columns, repeatHeaders: false }) as WebStream);
  }

  /**
   * A spreadsheet: figures as numbers; what stands beside them on a sheet of its own, so that no sum of a column takes it
   * in; and the rule, period, filters and seal.
   * @param names of the first two sheets, where it is no report of people trained
   */
  async xlsx(
    table: ReportTable,
    language: Language,
    names: { readonly figures?: Localised; readonly beside?: Localised } = {},
  ): Promise<Buffer> {
    const titles = {
      figures: { en: 'Trained', ur: 'تربیت یافتہ' },
      beside: { en: 'Head-counts', ur: 'محض گنتی' },
      notes: { en: 'About these figures', ur: 'ان اعداد کے بارے میں' },
      ...names,
    };
    const sheets = [
      {
        sheet: inLanguage(titles.figures, language),
        data: figureRows(table),
        rightToLeft: language === 'ur',
      },
      ...(table.beside.length > 0
        ? [
            {
              sheet: inLanguage(titles.beside, language),
              data: besideRows(table).map((row) => row.map(cell)),
              rightToLeft: language === 'ur',
            },
          ]
        : []),
      {
        sheet: inLanguage(titles.notes, language),
        data: table.notes.map((note) => note.map(text)),
        rightToLeft: language === 'ur',
      },
    ];
    return await toBuffer(sheets);
  }
}

type Cell = { value: string | number; type: typeof String | typeof Number; fontWeight?: 'bold' };

const text = (value: string): Cell => ({ value, type: String });
const cell = (value: string | number): Cell =>
  typeof value === 'number' ? { value, type: Number } : text(value);
const bold = (made: Cell): Cell => ({ ...made, fontWeight: 'bold' });

/** Figures of another kind by their names, then by the dimensions of the question. */
const besideRows = ({ beside, besideTable }: ReportTable): (readonly (string | number)[])[] => [
  ...beside,
  ...(besideTable
    ? [[], besideTable.columns.map(({ name }) => name), ...besideTable.rows, besideTable.total]
    : []),
];

const figureRows = (table: ReportTable): Cell[][] => [
  table.columns.map((column) => bold(text(column.name))),
  ...table.rows.map((row) => row.map(cell)),
  ...(table.total.length > 0 ? [table.total.map((value) => bold(cell(value)))] : []),
];

async function toBuffer(sheets: { sheet: string; data: Cell[][]; rightToLeft: boolean }[]): Promise<Buffer> {
  return writeXlsxFile(sheets).toBuffer();
}
