import type { LedgerEntry, PersonLedger } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { Topics } from '../../catalogue/index.js';
import { People, type PersonCard, PersonCards } from '../../directory/index.js';
import { type LedgerReach, withinLedgerReach } from '../domain/ledger.js';
import { LinkedPeople } from '../linked-people.service.js';
import { LedgerRepository, type LedgerRow } from './ledger.repository.js';

/** All that the register says of a person, as it was written. */
@Injectable()
export class Ledger {
  constructor(
    private readonly repository: LedgerRepository,
    private readonly linkedPeople: LinkedPeople,
    private readonly people: People,
    private readonly cards: PersonCards,
    private readonly topics: Topics,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Entries about the person and everyone who is linked as the same one. Opening it is audited under this action.
   * @throws AppError `not-allowed`; `not-found`, also where neither the person nor a record lies within reach
   */
  async open(
    actor: Actor,
    personId: string,
    action: 'register.person-ledger' | 'register.ledger-csv',
  ): Promise<PersonLedger> {
    const agencies = await this.people.reach(actor, 'reports.open-people');
    const group = await this.linkedPeople.everyoneWhoIs(personId);
    const all = await this.repository.about(group);
    const mentioned = all.flatMap((row) => [row.about_id, row.about_other_id]).filter((id) => id !== null);
    const cards = await this.cards.of([...new Set([...group, ...mentioned])]);
    const reach = agencies && (await this.within(actor, agencies, [...cards.keys()]));
    const rows = withinLedgerReach(all, reach);
    const person = cards.get(personId);
    if (!person || (reach && !reach.people.has(personId) && rows.length === 0))
      throw new AppError('not-found');
    await this.audit.write(actor, { action, subjectKind: 'person', subjectId: personId });
    return { person: nameOf(person), items: await this.views(rows, cards, reach) };
  }

  private async within(
    actor: Actor,
    agencies: readonly string[],
    ids: readonly string[],
  ): Promise<LedgerReach> {
    const summaries = await this.people.summariesOf(actor, ids);
    return { agencies: new Set(agencies), people: new Set(summaries.keys()) };
  }

  private async views(
    rows: readonly LedgerRow[],
    cards: ReadonlyMap<string, PersonCard>,
    reach: LedgerReach | null,
  ): Promise<LedgerEntry[]> {
    const topics = new Map((await this.topics.list()).map(({ code, title }) => [code, title]));
    const accounts = await this.cards.namesOfAccounts(rows.flatMap((row) => row.recorded_by ?? []));
    const named = (id: string | null) => {
      const card = id !== null && (reach === null || reach.people.has(id)) ? cards.get(id) : undefined;
      return card ? nameOf(card) : null;
    };
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: (row.recorded_by && accounts.get(row.recorded_by)) || null,
      reason: row.reason,
      person: named(row.about_id),
      otherPerson: named(row.about_other_id),
      targetId: row.target_id,
      training: row.training && {
        ...row.training,
        topic: topics.get(row.training.topic) ?? { en: row.training.topic },
      },
      digest: row.digest,
      seal:
        row.seal_number !== null && row.sealed_at && row.seal_hash
          ? { number: row.seal_number, sealedAt: row.sealed_at.toISOString(), hash: row.seal_hash }
          : null,
    }));
  }
}

const nameOf = ({ personId, nameEn, nameUr }: PersonCard) => ({ id: personId, nameEn, nameUr });
