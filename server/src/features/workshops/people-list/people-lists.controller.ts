import {
  confirmPeopleList,
  type ParamsOf,
  PEOPLE_LIST_MAX_BYTES,
  type PeopleListDone,
  type PeopleListDryRun,
  type QueryOf,
  tryPeopleList,
} from '@academy/shared';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { PeopleLists } from './people-lists.service.js';

@Controller()
export class PeopleListsController {
  constructor(private readonly lists: PeopleLists) {}

  @Handle(tryPeopleList)
  async try(
    @CurrentActor() actor: Actor,
    @FromParams(tryPeopleList) { id }: ParamsOf<typeof tryPeopleList>,
    @FromQuery(tryPeopleList) { marks }: QueryOf<typeof tryPeopleList>,
    @Req() request: FastifyRequest,
  ): Promise<PeopleListDryRun> {
    return this.lists.try(actor, id, marks, await sentFile(request, PEOPLE_LIST_MAX_BYTES));
  }

  @Handle(confirmPeopleList)
  async confirm(
    @CurrentActor() actor: Actor,
    @FromParams(confirmPeopleList) { id }: ParamsOf<typeof confirmPeopleList>,
    @FromQuery(confirmPeopleList) query: QueryOf<typeof confirmPeopleList>,
    @Req() request: FastifyRequest,
  ): Promise<PeopleListDone> {
    return this.lists.confirm(actor, id, query, await sentFile(request, PEOPLE_LIST_MAX_BYTES));
  }
}
