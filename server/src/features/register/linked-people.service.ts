import type { PersonLinks } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { People } from '../directory/index.js';
import { groupsOf } from './domain/groups.js';
import type { LinkRow } from './entries.js';
import { EntriesRepository } from './entries.repository.js';

/** Who stands for whom now, for a person's page. */
@Injectable()
export class LinkedPeople {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
  ) {}

  /** All groups of people who are one. */
  async groups(): Promise<string[][]> {
    const standing = await this.entries.standingLinks();
    return groupsOf(standing.map((link) => ({ one: link.person_id, other: link.other_person_id })));
  }

  /** The person with everyone who is linked as the same one. */
  async everyoneWhoIs(personId: string): Promise<string[]> {
    return (await this.groups()).find((group) => group.includes(personId)) ?? [personId];
  }

  /**
   * The others of the person's group, and links that were undone. Others beyond the caller's reach are counted, not
   * named.
   * @throws AppError `not-allowed`, `not-found` for a person beyond reach
   */
  async of(actor: Actor, personId: string): Promise<PersonLinks> {
    await this.people.requireInReach(actor, 'people.read', personId);
    const group = (await this.groups()).find((each) => each.includes(personId)) ?? [];
    const links = await this.entries.linksNaming(personId);
    const otherOf = (link: LinkRow): string =>
      link.person_id === personId ? link.other_person_id : link.person_id;
    const named = await this.people.summariesOf(actor, [...group, ...links.map(otherOf)]);
    const standing = new Map(
      links.filter((link) => link.undone_at === null).map((link) => [otherOf(link), link]),
    );
    return {
      linked: group
        .filter((id) => id !== personId)
        .map((id) => ({ person: named.get(id) ?? null, link: linkView(standing.get(id)) })),
      undone: links.flatMap((link) =>
        link.undone_at === null
          ? []
          : [
              {
                id: link.id,
                person: named.get(otherOf(link)) ?? null,
                reason: link.reason,
                recordedAt: link.recorded_at.toISOString(),
                undoneReason: link.undone_reason ?? '',
                undoneAt: link.undone_at.toISOString(),
              },
            ],
      ),
    };
  }
}

const linkView = (link: LinkRow | undefined): PersonLinks['linked'][number]['link'] =>
  link ? { id: link.id, reason: link.reason, recordedAt: link.recorded_at.toISOString() } : null;
