import { Readable } from 'node:stream';
import {
  type BodyOf,
  changePosting,
  dayInKarachi,
  exportPeople,
  getPerson,
  listPostings,
  type ParamsOf,
  type QueryOf,
  searchPeople,
  unmaskCnic,
  type ViewOf,
  verifyIdentity,
} from '@academy/shared';
import { Controller, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { CnicUnmasking } from './cnic-unmasking.service.js';
import { IdentityChecks } from './identity-checks.service.js';
import { People } from './people.service.js';
import { PeopleFile } from './people-file.service.js';
import { PeopleList } from './people-list.service.js';
import { Postings } from './postings.service.js';

/** People: the list and its file, one person, where they have served. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly list: PeopleList,
    private readonly file: PeopleFile,
    private readonly postings: Postings,
    private readonly identityChecks: IdentityChecks,
    private readonly unmasking: CnicUnmasking,
  ) {}

  @Handle(searchPeople)
  async search(
    @CurrentActor() actor: Actor,
    @FromQuery(searchPeople) query: QueryOf<typeof searchPeople>,
  ): Promise<ViewOf<typeof searchPeople>> {
    return this.list.page(actor, query);
  }

  @Handle(exportPeople)
  async export(
    @CurrentActor() actor: Actor,
    @FromQuery(exportPeople) query: QueryOf<typeof exportPeople>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.list.export(actor, query);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="people-${dayInKarachi(new Date())}.csv"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(this.file.csv(people, query.lang)));
  }

  @Handle(getPerson)
  async get(
    @CurrentActor() actor: Actor,
    @FromParams(getPerson) params: ParamsOf<typeof getPerson>,
  ): Promise<ViewOf<typeof getPerson>> {
    return this.people.get(actor, params.id);
  }

  @Handle(verifyIdentity)
  async verifyIdentity(
    @CurrentActor() actor: Actor,
    @FromParams(verifyIdentity) params: ParamsOf<typeof verifyIdentity>,
    @FromBody(verifyIdentity) body: BodyOf<typeof verifyIdentity>,
  ): Promise<ViewOf<typeof verifyIdentity>> {
    await this.identityChecks.verify(actor, params.id, body.cnicLastFour);
    return { identity: 'verified' };
  }

  @Handle(unmaskCnic)
  @Header('cache-control', 'no-store')
  async unmask(
    @CurrentActor() actor: Actor,
    @FromParams(unmaskCnic) params: ParamsOf<typeof unmaskCnic>,
    @FromBody(unmaskCnic) body: BodyOf<typeof unmaskCnic>,
  ): Promise<ViewOf<typeof unmaskCnic>> {
    return { cnic: await this.unmasking.unmask(actor, params.id, body.reason) };
  }

  @Handle(listPostings)
  async listPostings(
    @CurrentActor() actor: Actor,
    @FromParams(listPostings) params: ParamsOf<typeof listPostings>,
  ): Promise<ViewOf<typeof listPostings>> {
    return { items: await this.postings.list(actor, params.id) };
  }

  @Handle(changePosting)
  async changePosting(
    @CurrentActor() actor: Actor,
    @FromParams(changePosting) params: ParamsOf<typeof changePosting>,
    @FromBody(changePosting) body: BodyOf<typeof changePosting>,
  ): Promise<ViewOf<typeof changePosting>> {
    return { items: await this.postings.change(actor, params.id, body) };
  }
}
