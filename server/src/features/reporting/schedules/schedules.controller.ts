import {
  type BodyOf,
  changeSchedule,
  editSchedule,
  getSchedule,
  listSchedules,
  listSendings,
  type ParamsOf,
  type QueryOf,
  saveSchedule,
  sendingsCsv,
  sendNow,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sendFile } from '../send-file.js';
import { Schedules } from './schedules.service.js';
import { Sendings } from './sendings.service.js';

/** Reports that are sent regularly by mail. */
@Controller()
export class SchedulesController {
  constructor(
    private readonly schedules: Schedules,
    private readonly sendings: Sendings,
  ) {}

  @Handle(saveSchedule)
  save(
    @CurrentActor() actor: Actor,
    @FromBody(saveSchedule) body: BodyOf<typeof saveSchedule>,
  ): Promise<ViewOf<typeof saveSchedule>> {
    return this.schedules.save(actor, body);
  }

  @Handle(listSchedules)
  list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listSchedules>> {
    return this.schedules.list(actor);
  }

  @Handle(getSchedule)
  open(
    @CurrentActor() actor: Actor,
    @FromParams(getSchedule) params: ParamsOf<typeof getSchedule>,
  ): Promise<ViewOf<typeof getSchedule>> {
    return this.schedules.open(actor, params.id);
  }

  @Handle(editSchedule)
  edit(
    @CurrentActor() actor: Actor,
    @FromParams(editSchedule) params: ParamsOf<typeof editSchedule>,
    @FromBody(editSchedule) body: BodyOf<typeof editSchedule>,
  ): Promise<ViewOf<typeof editSchedule>> {
    return this.schedules.edit(actor, params.id, body);
  }

  @Handle(changeSchedule)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(changeSchedule) params: ParamsOf<typeof changeSchedule>,
    @FromBody(changeSchedule) body: BodyOf<typeof changeSchedule>,
  ): Promise<ViewOf<typeof changeSchedule>> {
    return this.schedules.change(actor, params.id, body);
  }

  @Handle(listSendings)
  sent(
    @CurrentActor() actor: Actor,
    @FromParams(listSendings) params: ParamsOf<typeof listSendings>,
    @FromQuery(listSendings) query: QueryOf<typeof listSendings>,
  ): Promise<ViewOf<typeof listSendings>> {
    return this.sendings.list(actor, params.id, query.before);
  }

  @Handle(sendingsCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(sendingsCsv) params: ParamsOf<typeof sendingsCsv>,
    @FromQuery(sendingsCsv) query: QueryOf<typeof sendingsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.sendings.csv(actor, params.id, query.lang);
    sendFile(reply, content, 'text/csv; charset=utf-8', 'sent-reports.csv');
  }

  @Handle(sendNow)
  sendNow(
    @CurrentActor() actor: Actor,
    @FromParams(sendNow) params: ParamsOf<typeof sendNow>,
    @FromBody(sendNow) body: BodyOf<typeof sendNow>,
  ): Promise<ViewOf<typeof sendNow>> {
    return this.sendings.sendNow(actor, params.id, body.id);
  }
}
