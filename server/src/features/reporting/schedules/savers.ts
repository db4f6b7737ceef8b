import { isAllowed, type WithheldReason } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AccountActors } from '../../identity/index.js';

/** Whoever saved a report: it is made with their rights, as they are on the day it is sent. */
@Injectable()
export class Savers {
  constructor(private readonly accounts: AccountActors) {}

  /** The actor, or why nothing can be made in their name. */
  async find(accountId: string): Promise<{ actor: Actor } | { hindrance: WithheldReason }> {
    const actor = await this.accounts.find(accountId);
    if (!actor) return { hindrance: 'saver-closed' };
    // Both: whoever became a coordinator still reads figures, but of their agency only, which is another report.
    const may = isAllowed(actor.grants, 'reports.read') && isAllowed(actor.grants, 'reports.schedule');
    return may ? { actor } : { hindrance: 'saver-not-allowed' };
  }
}
