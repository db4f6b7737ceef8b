import { type getPerson, type Permission, type searchPeople, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, reachOf, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Agencies } from './agencies.service.js';
import { CnicVault } from './cnic-vault.js';
import { personView, summaryView } from './directory.view.js';
import { readSearch } from './domain/people-search.js';
import { PeopleRepository, type Reach } from './people.repository.js';
import type { NewPerson, PersonAttributes, PersonRow } from './people.rows.js';

const PAGE = 50;

/** People, apart from accounts. */
@Injectable()
export class People {
  constructor(
    private readonly people: PeopleRepository,
    private readonly agencies: Agencies,
    private readonly cnics: CnicVault,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes a person and returns their id. A CNIC makes their identity "claimed". */
  async create(person: NewPerson): Promise<string> {
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.people.insert(id, person, person.cnic ? this.cnics.keep(person.cnic) : null);
      if (person.profile) await this.people.updateProfile(id, person.profile, this.clock.now());
    });
    return id;
  }

  /**
   * The person as they are now, for a record of today.
   * @throws AppError `not-found`
   */
  async attributesOf(personId: string): Promise<PersonAttributes> {
    const found = await this.people.findAttributes(personId);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /**
   * The person as they were on a day that has passed (`YYYY-MM-DD`, Asia/Karachi), for a record of that day: a transfer
   * since then does not show.
   * @throws AppError `not-found`
   */
  async attributesOn(personId: string, day: string): Promise<PersonAttributes> {
    const found = await this.people.findAttributesOn(personId, day);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** @throws AppError `not-allowed` without the permission, `not-found` where the person lies beyond its reach */
  async requireInReach(actor: Actor, permission: Permission, personId: string): Promise<void> {
    await this.getWithin(actor, permission, personId);
  }

  /** @throws AppError as requireInReach; `lock` holds the row until the transaction ends */
  async getWithin(actor: Actor, permission: Permission, personId: string, lock = false): Promise<PersonRow> {
    const reach = await this.reach(actor, permission);
    const found = await this.people.findWithin(personId, reach, lock);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** @throws AppError `not-allowed` */
  async search(
    actor: Actor,
    query: { search?: string | undefined; after?: string | undefined },
  ): Promise<ViewOf<typeof searchPeople>> {
    requirePermission(actor, 'people.read');
    const reach = await this.reach(actor, 'people.read');
    const wanted = this.cnics.concealed(readSearch(query.search));
    const rows = await this.people.search(wanted, reach, { after: query.after, limit: PAGE + 1 });
    const items = rows.slice(0, PAGE).map(summaryView);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, personId: string): Promise<ViewOf<typeof getPerson>> {
    return personView(await this.getWithin(actor, 'people.read', personId));
  }

  private async reach(actor: Actor, permission: Permission): Promise<Reach> {
    const agencies = reachOf(actor, permission);
    return agencies === null ? null : this.agencies.subtree(agencies);
  }
}
