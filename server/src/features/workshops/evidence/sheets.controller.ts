import {
  addSheet,
  type BodyOf,
  EVIDENCE_MAX_BYTES,
  listSheets,
  openSheet,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
  withdrawSheet,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sendKeptFile } from '../../../platform/http/send-kept-file.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { Sheets } from './sheets.service.js';

@Controller()
export class SheetsController {
  constructor(private readonly sheets: Sheets) {}

  @Handle(listSheets)
  async list(
    @CurrentActor() actor: Actor,
    @FromParams(listSheets) { id }: ParamsOf<typeof listSheets>,
  ): Promise<ViewOf<typeof listSheets>> {
    return { items: await this.sheets.list(actor, id) };
  }

  @Handle(addSheet)
  async add(
    @CurrentActor() actor: Actor,
    @FromParams(addSheet) { id }: ParamsOf<typeof addSheet>,
    @FromQuery(addSheet) query: QueryOf<typeof addSheet>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof addSheet>> {
    return { items: await this.sheets.add(actor, id, query, () => sentFile(request, EVIDENCE_MAX_BYTES)) };
  }

  @Handle(withdrawSheet)
  async withdraw(
    @CurrentActor() actor: Actor,
    @FromParams(withdrawSheet) { id, fileId }: ParamsOf<typeof withdrawSheet>,
    @FromBody(withdrawSheet) { reason }: BodyOf<typeof withdrawSheet>,
  ): Promise<ViewOf<typeof withdrawSheet>> {
    return { items: await this.sheets.withdraw(actor, id, fileId, reason) };
  }

  @Handle(openSheet)
  async open(
    @CurrentActor() actor: Actor,
    @FromParams(openSheet) { id, fileId }: ParamsOf<typeof openSheet>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendKeptFile(reply, await this.sheets.open(actor, id, fileId));
  }
}
