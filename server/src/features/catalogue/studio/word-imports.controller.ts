import {
  importWord,
  type QueryOf,
  tryWord,
  type ViewOf,
  WORD_HEAD_MAX_BYTES,
  WORD_MAX_BYTES,
} from '@academy/shared';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { WordImports } from './word-imports.service.js';

/** Lessons out of Word documents. */
@Controller()
export class WordImportsController {
  constructor(private readonly imports: WordImports) {}

  @Handle(tryWord)
  async try(
    @CurrentActor() actor: Actor,
    @FromQuery(tryWord) query: QueryOf<typeof tryWord>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof tryWord>> {
    return this.imports.try(actor, query, await sentFile(request, WORD_MAX_BYTES));
  }

  @Handle(importWord)
  async import(
    @CurrentActor() actor: Actor,
    @FromQuery(importWord) query: QueryOf<typeof importWord>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof importWord>> {
    return this.imports.confirm(actor, query, await sentFile(request, WORD_MAX_BYTES + WORD_HEAD_MAX_BYTES));
  }
}
