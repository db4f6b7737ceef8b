import { dayInKarachi, type Permission, type Person, type PersonSummary } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, reachOf } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Agencies } from './agencies.service.js';
import { CnicVault } from './cnic-vault.js';
import { personView, summaryView } from './directory.view.js';
import { PeopleRepository, type Reach } from './people.repository.js';
import type { NewPerson, PersonAttributes, PersonRow } from './people.rows.js';
import { SamePeople } from './same-people.js';

/** People, apart from accounts. */
@Injectable()
export class People {
  constructor(
    private readonly people: PeopleRepository,
    private readonly agencies: Agencies,
    private readonly cnics: CnicVault,
    private readonly clock: Clock,
    private readonly samePeople: SamePeople,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes a person and returns their id. A CNIC makes their identity "claimed". */
  async create(person: NewPerson): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.people.insert(id, person, person.cnic ? this.cnics.keep(person.cnic) : null, at);
      if (person.profile) await this.people.updateProfile(id, person.profile, at);
    });
    return id;
  }

  /**
   * The person for a record of a training day: who they are, and where they served that day.
   * @param on `YYYY-MM-DD` in Asia/Karachi; today unless given
   * @throws AppError `not-found`
   */
  async attributesOf(personId: string, on = dayInKarachi(this.clock.now())): Promise<PersonAttributes> {
    const found = await this.people.findAttributes(personId, on);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** Whether this is the very person who asks, under whichever of their linked entries. */
  async isSelf(actor: Actor, personId: string): Promise<boolean> {
    return (await this.samePeople.togetherWith(actor.personId)).includes(personId);
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

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, personId: string): Promise<Person> {
    const found = await this.people.findPage(personId, await this.reach(actor, 'people.read'));
    if (!found) throw new AppError('not-found');
    return personView(found);
  }

  /** Those of these people who lie within the caller's reach, by id. */
  async summariesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, PersonSummary>> {
    const rows = await this.people.listWithin(ids, await this.reach(actor, 'people.read'));
    return new Map(rows.map((row) => [row.id, summaryView(row)]));
  }

  /**
   * Agencies that a permission reaches, subtrees included; null is everywhere.
   * @throws AppError `not-allowed`
   */
  async reach(actor: Actor, permission: Permission): Promise<Reach> {
    const agencies = reachOf(actor, permission);
    return agencies === null ? null : this.agencies.subtree(agencies);
  }
}
