import {
  type BodyOf,
  comparePeople,
  dismissDuplicate,
  listDuplicates,
  listLinks,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Duplicates } from './duplicates.service.js';
import { LinkedPeople } from './linked-people.service.js';

/** Who may be one with whom, and who is. Linking and unlinking themselves are entries: see RegisterController. */
@Controller()
export class PeopleLinksController {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly linkedPeople: LinkedPeople,
  ) {}

  @Handle(listDuplicates)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listDuplicates) query: QueryOf<typeof listDuplicates>,
  ): Promise<ViewOf<typeof listDuplicates>> {
    return this.duplicates.page(actor, query);
  }

  @Handle(comparePeople)
  compare(
    @CurrentActor() actor: Actor,
    @FromQuery(comparePeople) query: QueryOf<typeof comparePeople>,
  ): Promise<ViewOf<typeof comparePeople>> {
    return this.duplicates.compare(actor, query);
  }

  @Handle(dismissDuplicate)
  dismiss(
    @CurrentActor() actor: Actor,
    @FromBody(dismissDuplicate) body: BodyOf<typeof dismissDuplicate>,
  ): Promise<void> {
    return this.duplicates.dismiss(actor, body);
  }

  @Handle(listLinks)
  links(
    @CurrentActor() actor: Actor,
    @FromParams(listLinks) params: ParamsOf<typeof listLinks>,
  ): Promise<ViewOf<typeof listLinks>> {
    return this.linkedPeople.of(actor, params.id);
  }
}
