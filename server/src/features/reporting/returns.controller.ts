import { Readable } from 'node:stream';
import {
  type BodyOf,
  type Change,
  changesCsv,
  freezeReturn,
  getReturn,
  indicatorsCsv,
  indicatorsReport,
  type Language,
  listReturns,
  type ParamsOf,
  type QueryOf,
  returnCanonical,
  returnCsv,
  returnTable,
  returnXlsx,
  trainedChanges,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Changes } from './changes.service.js';
import { changeRow, changesHeader, changesNotes } from './changes-table.js';
import { Exports } from './exports.service.js';
import { Indicators } from './indicators.service.js';
import { indicatorsTable } from './indicators-table.js';
import { Returns } from './returns.service.js';
import { sendFile } from './send-file.js';

const CSV = 'text/csv; charset=utf-8';

/** Reports frozen as they were sent. */
@Controller()
export class ReturnsController {
  constructor(
    private readonly returns: Returns,
    private readonly exports: Exports,
  ) {}

  @Handle(freezeReturn)
  freeze(
    @CurrentActor() actor: Actor,
    @FromBody(freezeReturn) body: BodyOf<typeof freezeReturn>,
  ): Promise<ViewOf<typeof freezeReturn>> {
    return this.returns.freeze(actor, body);
  }

  @Handle(listReturns)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listReturns) query: QueryOf<typeof listReturns>,
  ): Promise<ViewOf<typeof listReturns>> {
    return this.returns.list(actor, query.before);
  }

  @Handle(getReturn)
  open(
    @CurrentActor() actor: Actor,
    @FromParams(getReturn) params: ParamsOf<typeof getReturn>,
  ): Promise<ViewOf<typeof getReturn>> {
    return this.returns.open(actor, params.id);
  }

  @Handle(returnCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(returnCsv) params: ParamsOf<typeof returnCsv>,
    @FromQuery(returnCsv) query: QueryOf<typeof returnCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stored = await this.returns.get(actor, params.id);
    const content = this.exports.csv(returnTable(stored, query.lang));
    sendFile(reply, content, CSV, `return-${stored.number}.csv`);
  }

  @Handle(returnXlsx)
  async xlsx(
    @CurrentActor() actor: Actor,
    @FromParams(returnXlsx) params: ParamsOf<typeof returnXlsx>,
    @FromQuery(returnXlsx) query: QueryOf<typeof returnXlsx>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stored = await this.returns.get(actor, params.id);
    const content = await this.exports.xlsx(returnTable(stored, query.lang), query.lang);
    sendFile(reply, content, returnXlsx.media as string, `return-${stored.number}.xlsx`);
  }

  @Handle(returnCanonical)
  async canonical(
    @CurrentActor() actor: Actor,
    @FromParams(returnCanonical) params: ParamsOf<typeof returnCanonical>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { canonical, number } = await this.returns.get(actor, params.id);
    sendFile(reply, Buffer.from(canonical, 'utf8'), 'application/json', `return-${number}.json`);
  }
}

/** What has changed since a moment, and the indicators of the Action Plan. */
@Controller()
export class ChangesController {
  constructor(
    private readonly changes: Changes,
    private readonly indicators: Indicators,
    private readonly exports: Exports,
  ) {}

  @Handle(trainedChanges)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedChanges) query: QueryOf<typeof trainedChanges>,
  ): Promise<ViewOf<typeof trainedChanges>> {
    return this.changes.page(actor, query);
  }

  @Handle(changesCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(changesCsv) query: QueryOf<typeof changesCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { summary, pages } = await this.changes.file(actor, query);
    const content = this.parts(pages, changesNotes(summary, query.lang), query.lang);
    const { before, after } = summary;
    sendFile(reply, Readable.from(content), CSV, `changes-${before.seal}-${after.seal}.csv`);
  }

  private async *parts(
    pages: AsyncIterable<readonly Change[]>,
    notes: (string | number)[][],
    language: Language,
  ): AsyncGenerator<string> {
    yield this.exports.csvStart + this.exports.csvRows([changesHeader(language)]);
    for await (const page of pages)
      yield this.exports.csvRows(page.map((change) => changeRow(change, language)));
    yield this.exports.csvRows(notes);
  }

  @Handle(indicatorsReport)
  report(
    @CurrentActor() actor: Actor,
    @FromQuery(indicatorsReport) query: QueryOf<typeof indicatorsReport>,
  ): Promise<ViewOf<typeof indicatorsReport>> {
    return this.indicators.report(actor, query);
  }

  @Handle(indicatorsCsv)
  async indicatorsFile(
    @CurrentActor() actor: Actor,
    @FromQuery(indicatorsCsv) query: QueryOf<typeof indicatorsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.indicators.report(actor, query);
    const content = this.exports.csv(indicatorsTable(view, query.lang));
    sendFile(reply, content, CSV, `indicators-${view.from}-${view.to}.csv`);
  }
}
