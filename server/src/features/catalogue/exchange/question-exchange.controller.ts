import {
  type BodyOf,
  convertQuestions,
  exportBank,
  type ParamsOf,
  QUESTIONS_MAX_BYTES,
  type QueryOf,
  questionTemplate,
  tryQuestions,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { QuestionExchange } from './question-exchange.service.js';
import { sheetTemplate } from './sheet-template.js';

@Controller()
export class QuestionExchangeController {
  constructor(private readonly exchange: QuestionExchange) {}

  @Handle(tryQuestions)
  async try(
    @CurrentActor() actor: Actor,
    @FromQuery(tryQuestions) { written }: QueryOf<typeof tryQuestions>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof tryQuestions>> {
    return this.exchange.try(actor, written, await sentFile(request, QUESTIONS_MAX_BYTES));
  }

  @Handle(convertQuestions)
  async convert(
    @CurrentActor() actor: Actor,
    @FromQuery(convertQuestions) query: QueryOf<typeof convertQuestions>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.exchange.convert(actor, query, await sentFile(request, QUESTIONS_MAX_BYTES)));
  }

  @Handle(questionTemplate)
  async template(
    @FromQuery(questionTemplate) { lang }: QueryOf<typeof questionTemplate>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await sheetTemplate(lang);
    send(reply, { name: 'questions-template.xlsx', type: questionTemplate.media as string, content });
  }

  @Handle(exportBank)
  async bank(
    @CurrentActor() actor: Actor,
    @FromParams(exportBank) { slug }: ParamsOf<typeof exportBank>,
    @FromBody(exportBank) body: BodyOf<typeof exportBank>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.exchange.exportBank(actor, slug, body));
  }
}

interface Sent {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
}

/** Names hold keys and languages only. */
const send = (reply: FastifyReply, { name, type, content }: Sent): void => {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content);
};
