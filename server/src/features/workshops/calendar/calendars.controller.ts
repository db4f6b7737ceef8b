import { type ParamsOf, type QueryOf, sessionsIcs, type ViewOf, workshopCalendar } from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { Calendars } from './calendars.service.js';

@Controller()
export class CalendarsController {
  constructor(private readonly calendars: Calendars) {}

  @Handle(workshopCalendar)
  month(
    @CurrentActor() actor: Actor,
    @FromQuery(workshopCalendar) query: QueryOf<typeof workshopCalendar>,
  ): Promise<ViewOf<typeof workshopCalendar>> {
    return this.calendars.month(actor, query);
  }

  @Handle(sessionsIcs)
  async file(
    @CurrentActor() actor: Actor,
    @FromParams(sessionsIcs) { id }: ParamsOf<typeof sessionsIcs>,
    @FromQuery(sessionsIcs) { lang }: QueryOf<typeof sessionsIcs>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.calendars.file(actor, id, lang);
    reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="workshop-${id}.ics"`)
      .header('cache-control', 'no-store');
    return text;
  }
}
