import {
  getHeadCount,
  headCountsCsv,
  listHeadCounts,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Exports } from './exports.service.js';
import { HeadCountsReport } from './head-counts.service.js';
import { sendFile } from './send-file.js';

/** Old workshops known by numbers alone, as they stand in the register. */
@Controller()
export class HeadCountsReportController {
  constructor(
    private readonly headCounts: HeadCountsReport,
    private readonly exports: Exports,
  ) {}

  @Handle(listHeadCounts)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listHeadCounts) query: QueryOf<typeof listHeadCounts>,
  ): Promise<ViewOf<typeof listHeadCounts>> {
    return this.headCounts.page(actor, query);
  }

  @Handle(headCountsCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(headCountsCsv) query: QueryOf<typeof headCountsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang, ...asked } = query;
    const content = this.exports.csv(await this.headCounts.table(actor, asked, lang));
    sendFile(reply, content, 'text/csv; charset=utf-8', 'head-counts.csv');
  }

  @Handle(getHeadCount)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getHeadCount) { id }: ParamsOf<typeof getHeadCount>,
  ): Promise<ViewOf<typeof getHeadCount>> {
    return this.headCounts.get(actor, id);
  }
}
