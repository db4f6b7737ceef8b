import type { Identifier, ImportFate, ImportReason } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { MatchingRepository } from '../matching.repository.js';
import { PeopleRepository } from '../people.repository.js';
import { cellText, withoutNumbers } from './domain/cells.js';
import { guessColumns } from './domain/headings.js';
import { reason } from './domain/judge.js';
import { DryRun } from './dry-run.service.js';
import type { KeptFacts } from './people-import.rows.js';
import { readSheet } from './sheet.js';

/** A row of a list as the directory reads it, whoever sent the list. */
export interface SheetPerson {
  /** Its number in the spreadsheet. */
  readonly number: number;
  readonly fate: ImportFate;
  readonly matchedBy: Identifier | null;
  readonly personId: string | null;
  readonly reasons: readonly ImportReason[];
  readonly facts: KeptFacts;
  /** What its cells say, in the order of the headings; longer numbers hidden. */
  readonly cells: readonly string[];
}

interface PeopleSheet {
  readonly headings: readonly string[];
  readonly people: readonly SheetPerson[];
}

/** Lists of people that other rooms take: read and held against the directory as an import is, and kept nowhere. */
@Injectable()
export class PeopleSheets {
  constructor(
    private readonly dryRun: DryRun,
    private readonly matching: MatchingRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads a list and says of each row whom it speaks of. Writes nothing; the caller has been asked whether they may.
   * @throws AppError what `readSheet` throws
   */
  async read(actor: Actor, bytes: Buffer): Promise<PeopleSheet> {
    const { headings, rows } = await readSheet(bytes);
    const columns = guessColumns(headings, new Map());
    const scope = { agencyId: null, reach: null, demonstration: actor.demonstration, agencyMayMiss: true };
    const judged = await this.dryRun.run(rows, columns, scope);
    const cells = new Map(rows.map((row) => [row.number, row.cells]));
    const shown = (number: number) =>
      headings.map((_, column) => withoutNumbers(cellText(cells.get(number)?.[column] ?? '')));
    return {
      headings,
      people: judged.map((row) => ({ ...withFindable(row), cells: shown(row.number) })),
    };
  }

  /** Makes others who look for these people wait until the transaction ends: nobody is made twice. */
  async hold(rows: readonly SheetPerson[]): Promise<void> {
    for (const { facts } of [...rows].sort((a, b) => a.number - b.number)) await this.matching.lock(facts);
  }

  /** Makes the person of a `new` row and returns their id. A CNIC makes their identity "claimed". */
  async make(actor: Actor, { facts }: SheetPerson): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    const { nameEn, nameUr, mobile, email, cnicIndex, cnicSealed, cnicLastFour } = facts;
    const cnic =
      cnicIndex && cnicSealed && cnicLastFour
        ? { index: cnicIndex, sealed: cnicSealed, lastFour: cnicLastFour }
        : null;
    const { demonstration } = actor;
    await this.people.insert(id, { nameEn: nameEn ?? '', nameUr, mobile, email, demonstration }, cnic, at);
    await this.people.updateProfile(id, facts, at);
    return id;
  }
}

/** A service number without its agency finds nobody again. */
function withFindable<Row extends Pick<SheetPerson, 'fate' | 'reasons' | 'facts'>>(row: Row): Row {
  const { cnicIndex, mobile, agencyId } = row.facts;
  if (row.fate !== 'new' || cnicIndex || mobile || agencyId) return row;
  return { ...row, fate: 'wrong', reasons: [reason('agency-needed', { field: 'agency' })] };
}
