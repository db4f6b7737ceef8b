import {
  type exportPeople,
  type ListedPerson,
  type QueryOf,
  type searchPeople,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { CnicVault } from './cnic-vault.js';
import { summaryView } from './directory.view.js';
import { readSearch } from './domain/people-search.js';
import { People } from './people.service.js';
import {
  type Cursor,
  type ListedRow,
  PeopleListRepository,
  type PeopleQuestion,
} from './people-list.repository.js';

const PAGE = 50;

type Filters = Omit<QueryOf<typeof searchPeople>, 'after'>;

/** The list of people: a page for the screen, or all of them for a file. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly list: PeopleListRepository,
    private readonly people: People,
    private readonly cnics: CnicVault,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `not-allowed`, `bad-input` for a place in the list that nobody was given */
  async page(actor: Actor, query: QueryOf<typeof searchPeople>): Promise<ViewOf<typeof searchPeople>> {
    requirePermission(actor, 'people.read');
    const question = await this.question(actor, 'people.read', query);
    const rows = await this.list.page(question, readCursor(query.after), PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return { items: shown.map(listedView), next: rows.length > PAGE && last ? writeCursor(last) : null };
  }

  /**
   * Everyone whom the filters leave, part by part, so that memory stays flat. The trail has it before the
   * first row leaves; a number that was searched for is not written into it.
   * @throws AppError `not-allowed`
   */
  async export(actor: Actor, query: QueryOf<typeof exportPeople>): Promise<AsyncIterable<ListedPerson[]>> {
    requirePermission(actor, 'people.export');
    const { lang, search, ...filters } = query;
    const question = await this.question(actor, 'people.export', query);
    await this.audit.write(actor, {
      action: 'directory.export-people',
      subjectKind: 'people',
      subjectId: null,
      after: { ...filters, lang, ...(search ? { search: question.wanted.cnic ? 'CNIC' : search } : {}) },
    });
    return this.everyone(question);
  }

  private async *everyone(question: PeopleQuestion): AsyncGenerator<ListedPerson[]> {
    for await (const rows of this.list.all(question)) yield rows.map(listedView);
  }

  private async question(
    actor: Actor,
    permission: 'people.read' | 'people.export',
    { search, agency, place, account, identity }: Filters,
  ): Promise<PeopleQuestion> {
    const reach = await this.people.reach(actor, permission);
    return { wanted: this.cnics.concealed(readSearch(search)), reach, agency, place, account, identity };
  }
}

const listedView = (row: ListedRow): ListedPerson => ({ ...summaryView(row), hasAccount: row.has_account });

const cursor = z.tuple([z.literal([0, 1]), z.string(), z.uuid()]);

const writeCursor = ({ rank_found, name_en, id }: ListedRow): string =>
  Buffer.from(JSON.stringify([rank_found, name_en, id])).toString('base64url');

function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  }
}
