import {
  courseInsights,
  courseInsightsCsv,
  courseInsightsXlsx,
  itemsInsights,
  itemsInsightsCsv,
  itemsInsightsXlsx,
  listInsights,
  listInsightsCsv,
  listInsightsXlsx,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { Exports } from '../exports.service.js';
import { sendFile } from '../send-file.js';
import { Insights } from './insights.service.js';
import { coursesTable, courseTable, itemsTable, sheetNames } from './insights-tables.js';
import { ItemInsights } from './item-insights.service.js';

const CSV = 'text/csv; charset=utf-8';

/** How far people get, what they gain, and which questions fail: for the screen and as files of the same. */
@Controller()
export class InsightsController {
  constructor(
    private readonly insights: Insights,
    private readonly questions: ItemInsights,
    private readonly exports: Exports,
  ) {}

  @Handle(listInsights)
  list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listInsights>> {
    return this.insights.courses(actor);
  }

  @Handle(listInsightsCsv)
  async listCsv(
    @CurrentActor() actor: Actor,
    @FromQuery(listInsightsCsv) { lang }: QueryOf<typeof listInsightsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = coursesTable(await this.insights.courses(actor), lang);
    sendFile(reply, this.exports.csv(table), CSV, 'insights.csv');
  }

  @Handle(listInsightsXlsx)
  async listXlsx(
    @CurrentActor() actor: Actor,
    @FromQuery(listInsightsXlsx) { lang }: QueryOf<typeof listInsightsXlsx>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = coursesTable(await this.insights.courses(actor), lang);
    const content = await this.exports.xlsx(table, lang, { figures: sheetNames.courses });
    sendFile(reply, content, listInsightsXlsx.media as string, 'insights.xlsx');
  }

  @Handle(courseInsights)
  course(
    @CurrentActor() actor: Actor,
    @FromParams(courseInsights) { courseId }: ParamsOf<typeof courseInsights>,
    @FromQuery(courseInsights) query: QueryOf<typeof courseInsights>,
  ): Promise<ViewOf<typeof courseInsights>> {
    return this.insights.course(actor, courseId, query);
  }

  @Handle(courseInsightsCsv)
  async courseCsv(
    @CurrentActor() actor: Actor,
    @FromParams(courseInsightsCsv) { courseId }: ParamsOf<typeof courseInsightsCsv>,
    @FromQuery(courseInsightsCsv) query: QueryOf<typeof courseInsightsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.insights.course(actor, courseId, query);
    sendFile(reply, this.exports.csv(courseTable(view, query.lang)), CSV, `${view.course.slug}-progress.csv`);
  }

  @Handle(courseInsightsXlsx)
  async courseXlsx(
    @CurrentActor() actor: Actor,
    @FromParams(courseInsightsXlsx) { courseId }: ParamsOf<typeof courseInsightsXlsx>,
    @FromQuery(courseInsightsXlsx) query: QueryOf<typeof courseInsightsXlsx>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.insights.course(actor, courseId, query);
    const names = { figures: sheetNames.funnel, beside: sheetNames.gain };
    const content = await this.exports.xlsx(courseTable(view, query.lang), query.lang, names);
    sendFile(reply, content, courseInsightsXlsx.media as string, `${view.course.slug}-progress.xlsx`);
  }

  @Handle(itemsInsights)
  items(
    @CurrentActor() actor: Actor,
    @FromParams(itemsInsights) { courseId }: ParamsOf<typeof itemsInsights>,
    @FromQuery(itemsInsights) query: QueryOf<typeof itemsInsights>,
  ): Promise<ViewOf<typeof itemsInsights>> {
    return this.questions.items(actor, courseId, query);
  }

  @Handle(itemsInsightsCsv)
  async itemsCsv(
    @CurrentActor() actor: Actor,
    @FromParams(itemsInsightsCsv) { courseId }: ParamsOf<typeof itemsInsightsCsv>,
    @FromQuery(itemsInsightsCsv) query: QueryOf<typeof itemsInsightsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.questions.items(actor, courseId, query);
    sendFile(reply, this.exports.csv(itemsTable(view, query.lang)), CSV, `${view.course.slug}-questions.csv`);
  }

  @Handle(itemsInsightsXlsx)
  async itemsXlsx(
    @CurrentActor() actor: Actor,
    @FromParams(itemsInsightsXlsx) { courseId }: ParamsOf<typeof itemsInsightsXlsx>,
    @FromQuery(itemsInsightsXlsx) query: QueryOf<typeof itemsInsightsXlsx>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.questions.items(actor, courseId, query);
    const content = await this.exports.xlsx(itemsTable(view, query.lang), query.lang, {
      figures: sheetNames.items,
    });
    sendFile(reply, content, itemsInsightsXlsx.media as string, `${view.course.slug}-questions.xlsx`);
  }
}
