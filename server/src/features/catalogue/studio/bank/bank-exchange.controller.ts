import {
  type BodyOf,
  copyQuestions,
  importQuestions,
  listWholeBank,
  type ParamsOf,
  QUESTIONS_MAX_BYTES,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { sentFile } from '../../../../platform/http/sent-file.js';
import { DraftAdditions } from './draft-additions.service.js';
import { WholeBank } from './whole-bank.service.js';

/** Questions across courses: the whole bank, and what a draft takes in. */
@Controller()
export class BankExchangeController {
  constructor(
    private readonly bank: WholeBank,
    private readonly additions: DraftAdditions,
  ) {}

  @Handle(listWholeBank)
  list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listWholeBank>> {
    return this.bank.list(actor);
  }

  @Handle(copyQuestions)
  copy(
    @CurrentActor() actor: Actor,
    @FromParams(copyQuestions) { id }: ParamsOf<typeof copyQuestions>,
    @FromBody(copyQuestions) { from }: BodyOf<typeof copyQuestions>,
  ): Promise<ViewOf<typeof copyQuestions>> {
    return this.additions.copy(actor, id, from);
  }

  @Handle(importQuestions)
  async import(
    @CurrentActor() actor: Actor,
    @FromParams(importQuestions) { id }: ParamsOf<typeof importQuestions>,
    @FromQuery(importQuestions) { written }: QueryOf<typeof importQuestions>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof importQuestions>> {
    return this.additions.import(actor, id, written, await sentFile(request, QUESTIONS_MAX_BYTES));
  }
}
