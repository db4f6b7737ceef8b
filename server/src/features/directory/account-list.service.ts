import { type listAccounts, parseEmail, type QueryOf, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AccountListRepository } from './account-list.repository.js';
import { CnicVault } from './cnic-vault.js';
import { accountItem } from './directory.view.js';
import { readSearch } from './domain/people-search.js';

const PAGE = 50;

/** Accounts and their roles, for administrators. */
@Injectable()
export class AccountList {
  constructor(
    private readonly accounts: AccountListRepository,
    private readonly cnics: CnicVault,
  ) {}

  /** @throws AppError `not-allowed` */
  async page(actor: Actor, query: QueryOf<typeof listAccounts>): Promise<ViewOf<typeof listAccounts>> {
    requirePermission(actor, 'accounts.manage');
    const email = parseEmail(query.search ?? '');
    const rows = await this.accounts.search(
      this.cnics.concealed(readSearch(query.search)),
      email.ok ? email.value : null,
      { after: query.after, limit: PAGE + 1 },
    );
    const items = rows.slice(0, PAGE).map(accountItem);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }
}
