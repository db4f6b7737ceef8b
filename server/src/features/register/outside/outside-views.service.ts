import type { OutsideCompletion, OutsideSummary } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Topics } from '../../catalogue/index.js';
import { type PersonCard, PersonCards } from '../../directory/index.js';
import { EvidenceFiles } from '../../workshops/index.js';
import { mayDecide, outsideState } from '../domain/outside-rules.js';
import { LinkedPeople } from '../linked-people.service.js';
import type { OutsideRow } from './outside.repository.js';

/** Outside completions with the names of everybody and everything; for services that have asked who reads. */
@Injectable()
export class OutsideViews {
  constructor(
    private readonly cards: PersonCards,
    private readonly topics: Topics,
    private readonly linkedPeople: LinkedPeople,
    private readonly evidence: EvidenceFiles,
  ) {}

  async summaries(actor: Actor, rows: readonly OutsideRow[]): Promise<OutsideSummary[]> {
    const people = await this.cards.of(rows.map(({ person_id }) => person_id));
    const topics = new Map((await this.topics.list()).map(({ code, title }) => [code, title]));
    const accounts = await this.cards.namesOfAccounts(rows.map(({ entered_by }) => entered_by));
    const groups = await this.linkedPeople.groups();
    return rows.map((row) => {
      const involved = [row.person_id, ...(row.entered_by_person ? [row.entered_by_person] : [])];
      const everyone = involved.flatMap((id) => groups.find((group) => group.includes(id)) ?? [id]);
      return {
        id: row.id,
        person: personView(people.get(row.person_id) as PersonCard),
        topic: { code: row.topic, title: topics.get(row.topic) ?? { en: row.topic } },
        title: row.title,
        provider: row.provider,
        completedOn: row.completed_on,
        minutes: row.minutes,
        state: outsideState({ outcome: row.outcome, reversed: row.reversed_at !== null, files: row.files }),
        enteredAt: row.entered_at.toISOString(),
        enteredBy: accounts.get(row.entered_by) ?? null,
        enteredById: row.entered_by,
        isOwn: !mayDecide(actor, everyone),
      };
    });
  }

  async whole(actor: Actor, row: OutsideRow): Promise<OutsideCompletion> {
    const [summary] = await this.summaries(actor, [row]);
    const deciders = await this.cards.namesOfAccounts(row.decided_by ? [row.decided_by] : []);
    return {
      ...(summary as OutsideSummary),
      files: await this.evidence.listOf({ kind: 'outside-completion', id: row.id }),
      decision:
        row.decided_at && row.decided_by
          ? {
              at: row.decided_at.toISOString(),
              by: deciders.get(row.decided_by) ?? null,
              reason: row.decided_reason,
            }
          : null,
      recordId: row.record_id,
      reversal: row.reversed_at
        ? { at: row.reversed_at.toISOString(), reason: row.reversed_reason ?? '' }
        : null,
    };
  }
}

const personView = ({
  personId,
  nameEn,
  nameUr,
  cnicMasked,
  agency,
}: PersonCard): OutsideSummary['person'] => ({
  ...{ id: personId, nameEn, nameUr, cnicMasked, agency },
});
