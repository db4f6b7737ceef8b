import { Readable } from 'node:stream';
import {
  type Language,
  type ParamsOf,
  type QualityIssue,
  type QualityRow,
  type QueryOf,
  qualityCsv,
  qualityFigures,
  qualityIssues,
  qualityList,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Exports } from './exports.service.js';
import { Quality } from './quality.service.js';
import { qualityCells, qualityHeader } from './quality-table.js';
import { sendFile } from './send-file.js';

/** What is missing, and the lists to mend it. */
@Controller()
export class QualityController {
  constructor(
    private readonly quality: Quality,
    private readonly exports: Exports,
  ) {}

  @Handle(qualityFigures)
  figures(@CurrentActor() actor: Actor): Promise<ViewOf<typeof qualityFigures>> {
    return this.quality.figures(actor);
  }

  @Handle(qualityList)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(qualityList) params: ParamsOf<typeof qualityList>,
    @FromQuery(qualityList) query: QueryOf<typeof qualityList>,
  ): Promise<ViewOf<typeof qualityList>> {
    return this.quality.page(actor, params.issue, query.after);
  }

  @Handle(qualityCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(qualityCsv) params: ParamsOf<typeof qualityCsv>,
    @FromQuery(qualityCsv) query: QueryOf<typeof qualityCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pages = await this.quality.file(actor, params.issue);
    const content = Readable.from(this.parts(params.issue, pages, query.lang));
    sendFile(reply, content, 'text/csv; charset=utf-8', `${params.issue}.csv`);
  }

  private async *parts(
    issue: QualityIssue,
    pages: AsyncIterable<readonly QualityRow[]>,
    language: Language,
  ): AsyncGenerator<string> {
    const header = qualityHeader(qualityIssues[issue], language);
    yield this.exports.csvStart + this.exports.csvRows([header]);
    for await (const page of pages)
      yield this.exports.csvRows(page.map((row) => qualityCells(row, language)));
  }
}
