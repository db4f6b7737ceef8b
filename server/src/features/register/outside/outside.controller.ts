import {
  addOutsideFile,
  approveOutside,
  type BodyOf,
  dayInKarachi,
  declineOutside,
  EVIDENCE_MAX_BYTES,
  enterOutside,
  getOutside,
  listOutside,
  type OutsideCompletion,
  openOutsideFile,
  outsideCsv,
  type ParamsOf,
  type QueryOf,
  retractOutside,
  type ViewOf,
  withdrawOutsideFile,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sendKeptFile } from '../../../platform/http/send-kept-file.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { OutsideCompletions } from './outside-completions.service.js';
import { OutsideDecisions } from './outside-decisions.service.js';
import { OutsideDeeds } from './outside-deeds.js';
import { OutsideEntry } from './outside-entry.service.js';
import { OutsideEvidence } from './outside-evidence.service.js';
import { outsideCsvText } from './outside-file.js';

@Controller()
export class OutsideController {
  constructor(
    private readonly completions: OutsideCompletions,
    private readonly entry: OutsideEntry,
    private readonly evidence: OutsideEvidence,
    private readonly decisions: OutsideDecisions,
    private readonly deeds: OutsideDeeds,
  ) {}

  @Handle(listOutside)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listOutside) query: QueryOf<typeof listOutside>,
  ): Promise<ViewOf<typeof listOutside>> {
    return this.completions.page(actor, query);
  }

  @Handle(outsideCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(outsideCsv) { lang, ...filters }: QueryOf<typeof outsideCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const items = await this.completions.all(actor, filters);
    await this.deeds.write(actor, outsideCsv.name, null, { ...filters, lang, rows: items.length });
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="outside-${dayInKarachi(this.deeds.now())}.csv"`)
      .header('cache-control', 'no-store')
      .send(outsideCsvText(items, lang));
  }

  @Handle(enterOutside)
  enter(
    @CurrentActor() actor: Actor,
    @FromBody(enterOutside) body: BodyOf<typeof enterOutside>,
  ): Promise<OutsideCompletion> {
    return this.entry.enter(actor, body);
  }

  @Handle(getOutside)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getOutside) { id }: ParamsOf<typeof getOutside>,
  ): Promise<OutsideCompletion> {
    return this.completions.get(actor, id);
  }

  @Handle(addOutsideFile)
  addFile(
    @CurrentActor() actor: Actor,
    @FromParams(addOutsideFile) { id }: ParamsOf<typeof addOutsideFile>,
    @FromQuery(addOutsideFile) query: QueryOf<typeof addOutsideFile>,
    @Req() request: FastifyRequest,
  ): Promise<OutsideCompletion> {
    return this.evidence.add(actor, id, query, () => sentFile(request, EVIDENCE_MAX_BYTES));
  }

  @Handle(withdrawOutsideFile)
  withdrawFile(
    @CurrentActor() actor: Actor,
    @FromParams(withdrawOutsideFile) { id, fileId }: ParamsOf<typeof withdrawOutsideFile>,
    @FromBody(withdrawOutsideFile) { reason }: BodyOf<typeof withdrawOutsideFile>,
  ): Promise<OutsideCompletion> {
    return this.evidence.withdraw(actor, id, fileId, reason);
  }

  @Handle(openOutsideFile)
  async openFile(
    @CurrentActor() actor: Actor,
    @FromParams(openOutsideFile) { id, fileId }: ParamsOf<typeof openOutsideFile>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendKeptFile(reply, await this.evidence.open(actor, id, fileId));
  }

  @Handle(approveOutside)
  approve(
    @CurrentActor() actor: Actor,
    @FromParams(approveOutside) { id }: ParamsOf<typeof approveOutside>,
    @FromBody(approveOutside) { fileIds }: BodyOf<typeof approveOutside>,
  ): Promise<OutsideCompletion> {
    return this.decisions.approve(actor, id, fileIds);
  }

  @Handle(declineOutside)
  decline(
    @CurrentActor() actor: Actor,
    @FromParams(declineOutside) { id }: ParamsOf<typeof declineOutside>,
    @FromBody(declineOutside) { reason }: BodyOf<typeof declineOutside>,
  ): Promise<OutsideCompletion> {
    return this.decisions.decline(actor, id, reason);
  }

  @Handle(retractOutside)
  retract(
    @CurrentActor() actor: Actor,
    @FromParams(retractOutside) { id }: ParamsOf<typeof retractOutside>,
    @FromBody(retractOutside) { reason }: BodyOf<typeof retractOutside>,
  ): Promise<OutsideCompletion> {
    return this.decisions.retract(actor, id, reason);
  }
}
