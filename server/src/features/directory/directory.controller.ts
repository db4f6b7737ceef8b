import {
  type BodyOf,
  getPerson,
  listAccounts,
  listAgencies,
  listPlaces,
  type ParamsOf,
  type QueryOf,
  searchPeople,
  type ViewOf,
  verifyIdentity,
} from '@academy/shared';
import { Controller, Header } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { AccountList } from './account-list.service.js';
import { Agencies } from './agencies.service.js';
import { IdentityChecks } from './identity-checks.service.js';
import { People } from './people.service.js';
import { Places } from './places.service.js';

/** Lists that change a few times a year; `private`, because an answer may renew the cookie. */
const REFERENCE_CACHE = 'private, max-age=300';

@Controller()
export class DirectoryController {
  constructor(
    private readonly places: Places,
    private readonly agencies: Agencies,
    private readonly people: People,
    private readonly identityChecks: IdentityChecks,
    private readonly accounts: AccountList,
  ) {}

  @Handle(listPlaces)
  @Header('cache-control', REFERENCE_CACHE)
  async listPlaces(): Promise<ViewOf<typeof listPlaces>> {
    return { items: await this.places.list() };
  }

  @Handle(listAgencies)
  @Header('cache-control', REFERENCE_CACHE)
  async listAgencies(): Promise<ViewOf<typeof listAgencies>> {
    const [items, ranks] = await Promise.all([this.agencies.list(), this.agencies.ranks()]);
    return { items, ranks };
  }

  @Handle(searchPeople)
  async searchPeople(
    @CurrentActor() actor: Actor,
    @FromQuery(searchPeople) query: QueryOf<typeof searchPeople>,
  ): Promise<ViewOf<typeof searchPeople>> {
    return this.people.search(actor, query);
  }

  @Handle(getPerson)
  async getPerson(
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

  @Handle(listAccounts)
  async listAccounts(
    @CurrentActor() actor: Actor,
    @FromQuery(listAccounts) query: QueryOf<typeof listAccounts>,
  ): Promise<ViewOf<typeof listAccounts>> {
    return this.accounts.page(actor, query);
  }
}
