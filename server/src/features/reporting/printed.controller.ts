import { type ParamsOf, type QueryOf, returnPdf, trainedPdf } from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { PrintedReports } from './printed-reports.service.js';
import { sendFile } from './send-file.js';

const PDF = 'application/pdf';

/** Reports and returns to be printed. */
@Controller()
export class PrintedController {
  constructor(private readonly printed: PrintedReports) {}

  @Handle(trainedPdf)
  async trained(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedPdf) query: QueryOf<typeof trainedPdf>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, pdf } = await this.printed.ofQuestion(actor, query);
    sendFile(reply, Buffer.from(pdf), PDF, `trained-${view.from}-${view.to}.pdf`);
  }

  @Handle(returnPdf)
  async return(
    @CurrentActor() actor: Actor,
    @FromParams(returnPdf) params: ParamsOf<typeof returnPdf>,
    @FromQuery(returnPdf) query: QueryOf<typeof returnPdf>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, pdf } = await this.printed.ofReturn(actor, params.id, query.lang);
    sendFile(reply, Buffer.from(pdf), PDF, `return-${number}.pdf`);
  }
}
