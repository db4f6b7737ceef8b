import {
  addToCohort,
  type BodyOf,
  type Cohort,
  createCohort,
  exportCohorts,
  findCohortCandidates,
  getCohort,
  listCohorts,
  listFacilitators,
  type ParamsOf,
  type QueryOf,
  removeFromCohort,
  setCohortState,
  updateCohort,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { CohortCandidates } from './cohort-candidates.service.js';
import { CohortList } from './cohort-list.service.js';
import { CohortPeople } from './cohort-people.service.js';
import { Cohorts } from './cohorts.service.js';
import { Facilitators } from './facilitators.service.js';

@Controller()
export class CohortsController {
  constructor(
    private readonly list: CohortList,
    private readonly cohorts: Cohorts,
    private readonly people: CohortPeople,
    private readonly candidates: CohortCandidates,
    private readonly facilitators: Facilitators,
  ) {}

  @Handle(listCohorts)
  page(
    @CurrentActor() actor: Actor,
    @FromQuery(listCohorts) query: QueryOf<typeof listCohorts>,
  ): Promise<ViewOf<typeof listCohorts>> {
    return this.list.page(actor, query);
  }

  @Handle(exportCohorts)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(exportCohorts) query: QueryOf<typeof exportCohorts>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.list.csv(actor, query);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="cohorts.csv"')
      .header('cache-control', 'no-store');
    return text;
  }

  @Handle(listFacilitators)
  async listFacilitators(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listFacilitators>> {
    return { items: await this.facilitators.list(actor) };
  }

  @Handle(getCohort)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getCohort) { id }: ParamsOf<typeof getCohort>,
  ): Promise<Cohort> {
    return this.cohorts.get(actor, id);
  }

  @Handle(createCohort)
  create(
    @CurrentActor() actor: Actor,
    @FromBody(createCohort) body: BodyOf<typeof createCohort>,
  ): Promise<Cohort> {
    return this.cohorts.create(actor, body);
  }

  @Handle(updateCohort)
  update(
    @CurrentActor() actor: Actor,
    @FromParams(updateCohort) { id }: ParamsOf<typeof updateCohort>,
    @FromBody(updateCohort) body: BodyOf<typeof updateCohort>,
  ): Promise<Cohort> {
    return this.cohorts.update(actor, id, body);
  }

  @Handle(setCohortState)
  setState(
    @CurrentActor() actor: Actor,
    @FromParams(setCohortState) { id }: ParamsOf<typeof setCohortState>,
    @FromBody(setCohortState) { state }: BodyOf<typeof setCohortState>,
  ): Promise<Cohort> {
    return this.cohorts.setState(actor, id, state);
  }

  @Handle(findCohortCandidates)
  find(
    @CurrentActor() actor: Actor,
    @FromParams(findCohortCandidates) { id }: ParamsOf<typeof findCohortCandidates>,
    @FromQuery(findCohortCandidates) { search }: QueryOf<typeof findCohortCandidates>,
  ): Promise<ViewOf<typeof findCohortCandidates>> {
    return this.candidates.find(actor, id, search);
  }

  @Handle(addToCohort)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(addToCohort) { id }: ParamsOf<typeof addToCohort>,
    @FromBody(addToCohort) body: BodyOf<typeof addToCohort>,
  ): Promise<ViewOf<typeof addToCohort>> {
    return this.people.add(actor, id, body);
  }

  @Handle(removeFromCohort)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(removeFromCohort) { id, personId }: ParamsOf<typeof removeFromCohort>,
  ): Promise<Cohort> {
    return this.people.remove(actor, id, personId);
  }
}
