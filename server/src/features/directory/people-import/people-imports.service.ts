import {
  type BodyOf,
  IMPORT_MAX_BYTES,
  type ImportField,
  type ImportView,
  type listImportRows,
  type listImports,
  type mapImport,
  type QueryOf,
  type uploadImport,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, reachOf, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { isViolation } from '../../../platform/database/is-violation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Agencies } from '../agencies.service.js';
import type { Reach } from '../people.repository.js';
import { cellText, withoutNumbers } from './domain/cells.js';
import { guessColumns, headingKeys } from './domain/headings.js';
import { countFates, DryRun } from './dry-run.service.js';
import type { ImportRecord, StoredRow } from './people-import.rows.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { importSummaryView, importView } from './people-imports.view.js';
import { readSheet, type Sheet } from './sheet.js';
import { SheetSeal } from './sheet-seal.js';

const PAGE = 50;
const EXAMPLES = 3;
const EXAMPLE_LENGTH = 40;

/** Spreadsheets of people, from the file to a dry run that a person has looked at. Nothing here makes a person. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly repository: PeopleImportsRepository,
    private readonly agencies: Agencies,
    private readonly dryRun: DryRun,
    private readonly seal: SheetSeal,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Reads a file and makes its dry run. The same id again answers with the import that it made.
   * @throws AppError `not-allowed`, `not-found` for an agency beyond reach, `too-large`, and what `readSheet` throws
   */
  async upload(actor: Actor, query: QueryOf<typeof uploadImport>, bytes: Buffer): Promise<ImportView> {
    requirePermission(actor, 'people.import');
    const reach = await this.reach(actor);
    const agencyId = query.agencyId ?? null;
    await this.requireAgency(agencyId, reach);
    const known = await this.repository.findWithin(query.id, reach);
    if (known) return this.view(actor, known);
    if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too-large');
    const sheet = await readSheet(bytes);
    try {
      await this.unitOfWork.run(() => this.draft(actor, query, sheet, { agencyId, reach }));
    } catch (error) {
      // Sent twice at once: the other one made it.
      if (!isViolation(error, 'pk_people_import')) throw error;
    }
    return this.get(actor, query.id);
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, id: string): Promise<ImportView> {
    return this.view(actor, await this.getWithin(actor, id));
  }

  /** @throws AppError `not-allowed` */
  async list(actor: Actor, query: QueryOf<typeof listImports>): Promise<ViewOf<typeof listImports>> {
    requirePermission(actor, 'people.import');
    const rows = await this.repository.list(await this.reach(actor), {
      before: query.before,
      limit: PAGE + 1,
    });
    const items = rows.slice(0, PAGE).map(importSummaryView);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async rows(
    actor: Actor,
    id: string,
    query: QueryOf<typeof listImportRows>,
  ): Promise<{ items: StoredRow[]; next: number | null }> {
    await this.getWithin(actor, id);
    const rows = await this.repository.rows(id, { ...query, limit: PAGE + 1 });
    const items = rows.slice(0, PAGE);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.number ?? null) : null };
  }

  /** All rows of an import, for the file. @throws AppError `not-allowed`, `not-found` */
  async allRows(actor: Actor, id: string): Promise<{ record: ImportRecord; rows: StoredRow[] }> {
    const record = await this.getWithin(actor, id);
    return { record, rows: await this.repository.rows(id, {}) };
  }

  /**
   * Says what the columns hold and where rows serve, remembers it for that agency, and makes the dry run anew.
   * @throws AppError `not-allowed`, `not-found`, `import-settled`, `bad-input` where the number of columns is another
   */
  async map(actor: Actor, id: string, body: BodyOf<typeof mapImport>): Promise<ImportView> {
    const reach = await this.reach(actor);
    await this.unitOfWork.run(async () => {
      const found = await this.getDraft(actor, id);
      await this.requireAgency(body.agencyId, reach);
      if (body.columns.length !== found.headings.length) {
        throw new AppError('bad-input', { fields: [{ field: 'columns', code: 'invalid' }] });
      }
      const sheet = this.seal.open((await this.repository.sealedSheet(id)) as Buffer);
      const rows = await this.dryRun.run(sheet, body.columns, {
        agencyId: body.agencyId,
        reach,
        demonstration: found.demonstration,
      });
      await this.repository.revise(id, body.agencyId, body.columns, countFates(rows));
      await this.repository.replaceRows(id, rows);
      const said = headingKeys(found.headings).map((heading, index) => ({
        heading,
        field: body.columns[index] as ImportField | null,
      }));
      await this.repository.remember(body.agencyId, said, this.clock.now());
    });
    return this.get(actor, id);
  }

  /** Throws a draft away; once more, there is none. @throws AppError `not-allowed`, `not-found`, `import-settled` */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.getDraft(actor, id);
      await this.repository.discard(id);
    });
  }

  /** @throws AppError `not-allowed`, `not-found`; `lock` holds it until the transaction ends */
  async getWithin(actor: Actor, id: string, lock = false): Promise<ImportRecord> {
    requirePermission(actor, 'people.import');
    const found = await this.repository.findWithin(id, await this.reach(actor), lock);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** How far this person may import: agencies with all below them; null is everywhere. */
  async reach(actor: Actor): Promise<Reach> {
    const agencies = reachOf(actor, 'people.import');
    return agencies === null ? null : this.agencies.subtree(agencies);
  }

  private async view(actor: Actor, record: ImportRecord): Promise<ImportView> {
    const sealed = record.state === 'draft' ? await this.repository.sealedSheet(record.id) : null;
    const examples = sealed ? examplesOf(this.seal.open(sealed), record.headings.length) : [];
    return importView(record, examples, await this.dryRun.official.counts(actor, record));
  }

  private async draft(
    actor: Actor,
    query: QueryOf<typeof uploadImport>,
    sheet: Sheet,
    { agencyId, reach }: { agencyId: string | null; reach: Reach },
  ): Promise<void> {
    // A file without headings may have a person in their place.
    const headings = sheet.headings.map((heading) => withoutNumbers(heading).slice(0, 200));
    const columns = guessColumns(headings, await this.repository.remembered(agencyId));
    const { demonstration } = actor;
    const rows = await this.dryRun.run(sheet.rows, columns, { agencyId, reach, demonstration });
    await this.repository.insert({
      id: query.id,
      agencyId,
      accountId: actor.accountId,
      demonstration,
      fileName: query.fileName,
      format: sheet.format,
      headings,
      columns,
      counts: countFates(rows),
      sheetSealed: this.seal.seal(sheet.rows),
      at: this.clock.now(),
    });
    await this.repository.replaceRows(query.id, rows);
  }

  private async getDraft(actor: Actor, id: string): Promise<ImportRecord> {
    const found = await this.getWithin(actor, id, true);
    if (found.state !== 'draft') throw new AppError('import-settled');
    return found;
  }

  /** Only those whose reach has no end may leave the agency to the rows. */
  private async requireAgency(agencyId: string | null, reach: Reach): Promise<void> {
    if (reach === null && agencyId === null) return;
    if (agencyId === null)
      throw new AppError('bad-input', { fields: [{ field: 'agencyId', code: 'required' }] });
    const isThere = (await this.agencies.subtree([agencyId])).includes(agencyId);
    if (!isThere || (reach !== null && !reach.includes(agencyId))) throw new AppError('not-found');
  }
}

/** The first filled cells of each column, with digits hidden. */
const examplesOf = (rows: Sheet['rows'], columns: number): string[][] =>
  Array.from({ length: columns }, (_, column) => {
    const examples: string[] = [];
    for (const { cells } of rows) {
      const text = cellText(cells[column] ?? '');
      if (text) examples.push(withoutNumbers(text).slice(0, EXAMPLE_LENGTH));
      if (examples.length === EXAMPLES) break;
    }
    return examples;
  });
