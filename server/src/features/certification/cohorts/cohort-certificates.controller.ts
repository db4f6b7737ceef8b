import {
  cohortCertificatesPdf,
  cohortPeopleCsv,
  cohortPeopleXlsx,
  inLanguage,
  listCohortCertificates,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { CohortCertificates } from './cohort-certificates.service.js';

const BYTE_ORDER_MARK = '\ufeff';

@Controller()
export class CohortCertificatesController {
  constructor(private readonly cohorts: CohortCertificates) {}

  @Handle(listCohortCertificates)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(listCohortCertificates) { id }: ParamsOf<typeof listCohortCertificates>,
  ): Promise<ViewOf<typeof listCohortCertificates>> {
    return this.cohorts.list(actor, id);
  }

  /** With a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
  @Handle(cohortPeopleCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(cohortPeopleCsv) { id }: ParamsOf<typeof cohortPeopleCsv>,
    @FromQuery(cohortPeopleCsv) { lang }: QueryOf<typeof cohortPeopleCsv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const table = await this.cohorts.table(actor, id, lang);
    asFile(reply, 'text/csv; charset=utf-8', `cohort-${id}.csv`);
    return BYTE_ORDER_MARK + stringify(table, { escape_formulas: true, record_delimiter: 'windows' });
  }

  @Handle(cohortPeopleXlsx)
  async xlsx(
    @CurrentActor() actor: Actor,
    @FromParams(cohortPeopleXlsx) { id }: ParamsOf<typeof cohortPeopleXlsx>,
    @FromQuery(cohortPeopleXlsx) { lang }: QueryOf<typeof cohortPeopleXlsx>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const [head = [], ...rows] = await this.cohorts.table(actor, id, lang);
    const bytes = await writeXlsxFile([
      {
        sheet: inLanguage({ en: 'Cohort', ur: 'گروپ' }, lang),
        data: [head.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })), ...rows.map(cells)],
        columns: head.map(() => ({ width: 18 })),
        rightToLeft: lang === 'ur',
      },
    ]).toBuffer();
    asFile(reply, cohortPeopleXlsx.media as string, `cohort-${id}.xlsx`);
    return bytes;
  }

  @Handle(cohortCertificatesPdf)
  async pdf(
    @CurrentActor() actor: Actor,
    @FromParams(cohortCertificatesPdf) { id }: ParamsOf<typeof cohortCertificatesPdf>,
    @FromQuery(cohortCertificatesPdf) { part }: QueryOf<typeof cohortCertificatesPdf>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.cohorts.print(actor, id, part);
    asFile(reply, 'application/pdf', `certificates-${id}-${part}.pdf`);
    return Buffer.from(bytes);
  }
}

/** A text stays a text: it is never read as a formula. */
const cell = (value: string | number) =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String };
const cells = (row: readonly (string | number)[]) => row.map(cell);

const asFile = (reply: FastifyReply, type: string, name: string): void => {
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
};
