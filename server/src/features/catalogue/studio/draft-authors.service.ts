import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { PersonCards, SamePeople } from '../../directory/index.js';
import { DraftsRepository } from './drafts.repository.js';

/** Who has a hand in what is to be published. Two people approve and write, not two accounts of one. */
@Injectable()
export class DraftAuthors {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly cards: PersonCards,
    private readonly samePeople: SamePeople,
  ) {}

  /**
   * Whether somebody has written in the draft since its last publication, or sent it to review, under whichever of their
   * linked entries.
   */
  async include(actor: Actor, draft: { readonly id: string; readonly state: string }): Promise<boolean> {
    const sender = draft.state === 'in-review' ? await this.drafts.senderOf(draft.id) : null;
    const accounts = [...(await this.drafts.authorsOf(draft.id)), ...(sender ? [sender] : [])];
    if (accounts.length === 0) return false;
    if (accounts.includes(actor.accountId)) return true;
    const entries = await this.samePeople.togetherWith(actor.personId);
    return (await this.cards.behindAccounts(accounts)).some((person) => entries.includes(person));
  }

  /** English names of those who have written since the last publication, in their order. */
  async namesOf(draftId: string): Promise<string[]> {
    const authors = await this.drafts.authorsOf(draftId);
    const known = await this.cards.namesOfAccounts(authors);
    return authors.map((account) => known.get(account) ?? '').sort();
  }

  /** English names of the people behind accounts, by account id. */
  namesOfAccounts(accounts: readonly string[]): Promise<Map<string, string>> {
    return this.cards.namesOfAccounts(accounts);
  }
}
