import {
  type BodyOf,
  countEssays,
  exportEssays,
  getEssay,
  gradeEssay,
  listEssays,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { EssayGrading } from './essay-grading.service.js';
import { EssayQueues } from './essay-queue.service.js';

@Controller()
export class EssaysController {
  constructor(
    private readonly queues: EssayQueues,
    private readonly grading: EssayGrading,
  ) {}

  @Handle(listEssays)
  page(
    @CurrentActor() actor: Actor,
    @FromQuery(listEssays) query: QueryOf<typeof listEssays>,
  ): Promise<ViewOf<typeof listEssays>> {
    return this.queues.page(actor, query);
  }

  @Handle(countEssays)
  async waiting(@CurrentActor() actor: Actor): Promise<ViewOf<typeof countEssays>> {
    return { waiting: await this.queues.waiting(actor) };
  }

  @Handle(exportEssays)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(exportEssays) query: QueryOf<typeof exportEssays>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.queues.csv(actor, query);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="essays.csv"')
      .header('cache-control', 'no-store');
    return text;
  }

  @Handle(getEssay)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getEssay) { id, questionKey }: ParamsOf<typeof getEssay>,
  ): Promise<ViewOf<typeof getEssay>> {
    return this.grading.get(actor, id, questionKey);
  }

  @Handle(gradeEssay)
  grade(
    @CurrentActor() actor: Actor,
    @FromParams(gradeEssay) { id, questionKey }: ParamsOf<typeof gradeEssay>,
    @FromBody(gradeEssay) body: BodyOf<typeof gradeEssay>,
  ): Promise<ViewOf<typeof gradeEssay>> {
    return this.grading.grade(actor, id, questionKey, body);
  }
}
