import { listAccounts, listAgencies, listPlaces, type QueryOf, type ViewOf } from '@academy/shared';
import { Controller, Header } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromQuery, Handle } from '../../platform/http/handle.js';
import { AccountList } from './account-list.service.js';
import { Agencies } from './agencies.service.js';
import { Places } from './places.service.js';

/** Lists that change a few times a year; `private`, because an answer may renew the cookie. */
const REFERENCE_CACHE = 'private, max-age=300';

@Controller()
export class DirectoryController {
  constructor(
    private readonly places: Places,
    private readonly agencies: Agencies,
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

  @Handle(listAccounts)
  async listAccounts(
    @CurrentActor() actor: Actor,
    @FromQuery(listAccounts) query: QueryOf<typeof listAccounts>,
  ): Promise<ViewOf<typeof listAccounts>> {
    return this.accounts.page(actor, query);
  }
}
