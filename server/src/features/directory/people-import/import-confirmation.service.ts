import type { BodyOf, checkImportUndo, confirmImport, ImportView, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { countFates, DryRun } from './dry-run.service.js';
import { ImportDeeds } from './import-deeds.js';
import { ImportedPeopleRepository } from './imported-people.repository.js';
import type { JudgedRow, KeptFacts } from './people-import.rows.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { PeopleImports } from './people-imports.service.js';

const SHOWN_HOLDS = 50;

/** The two steps of an import that write: making its people, and taking them back. */
@Injectable()
export class ImportConfirmation {
  constructor(
    private readonly imports: PeopleImports,
    private readonly dryRun: DryRun,
    private readonly deeds: ImportDeeds,
    private readonly repository: PeopleImportsRepository,
    private readonly people: ImportedPeopleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes the people of the new rows, or nothing. Rows are held against the directory once more under a lock: of two
   * imports that cross, the later one finds the people of the earlier. Said again, it changes nothing.
   * As the agency's official list it also verifies identities.
   * @throws AppError `not-allowed`, `not-found`, `import-changed` where another dry run was seen, `import-settled`,
   * `bad-input` where an official list is not of one agency
   */
  async confirm(
    actor: Actor,
    id: string,
    { revision, official }: BodyOf<typeof confirmImport>,
  ): Promise<ImportView> {
    await this.unitOfWork.run(async () => {
      await this.repository.lock();
      const found = await this.imports.getWithin(actor, id, true);
      if (found.state === 'confirmed') return;
      if (found.state === 'undone') throw new AppError('import-settled');
      if (found.revision !== revision) throw new AppError('import-changed');
      if (official) this.dryRun.official.require(actor, found);
      const { demonstration } = found;
      const reach = await this.imports.reach(actor);
      const readable = await this.repository.readable(id);
      const judged = await this.dryRun.judge(readable, { reach, demonstration });
      const rows = judged.map((row) => (row.fate === 'new' ? { ...row, personId: newId() } : row));
      const made = rows.flatMap(({ fate, number, personId }) =>
        fate === 'new' && personId ? [{ number, id: personId }] : [],
      );
      const counts = countFates(rows);
      const unread = Object.values(found.counts).reduce((sum, count) => sum + count, 0) - rows.length;
      const all = { ...counts, wrong: counts.wrong + unread };
      await this.people.create(id, made, demonstration, this.deeds.now());
      await this.people.settle(id, rows, all, this.deeds.by(actor));
      const told = { fileName: found.file_name, counts: all };
      const verified = official ? { verified: await this.verify(actor, id, rows, readable) } : {};
      await this.deeds.note(actor, 'directory.confirm-import', id, { ...told, ...verified });
    });
    return this.imports.get(actor, id);
  }

  private verify(
    actor: Actor,
    id: string,
    rows: readonly JudgedRow[],
    readable: readonly { number: number; facts: KeptFacts }[],
  ): Promise<number> {
    const withCnic = new Set(readable.filter(({ facts }) => facts.cnicIndex).map(({ number }) => number));
    const told = rows.map((row) => ({ ...row, hasCnic: withCnic.has(row.number) }));
    return this.dryRun.official.verify(actor, id, told, this.deeds.now());
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async holds(actor: Actor, id: string): Promise<ViewOf<typeof checkImportUndo>> {
    await this.imports.getWithin(actor, id);
    const people = await this.people.madeBy(id);
    const held = await this.people.holdsOn(id, people);
    return { people: people.length, held: held.length, items: held.slice(0, SHOWN_HOLDS) };
  }

  /**
   * Takes back everyone whom the import made and whatever it verified, or nobody and nothing. Said again, it changes nothing.
   * @throws AppError `not-allowed`, `not-found`, `import-settled` before it was confirmed, `import-held`
   */
  async undo(actor: Actor, id: string): Promise<ImportView> {
    await this.unitOfWork.run(async () => {
      await this.repository.lock();
      const found = await this.imports.getWithin(actor, id, true);
      if (found.state === 'undone') return;
      if (found.state === 'draft') throw new AppError('import-settled');
      const people = await this.people.madeBy(id, true);
      if ((await this.people.holdsOn(id, people)).length > 0) throw new AppError('import-held');
      const unverified = await this.dryRun.official.takeBack(actor, id, this.deeds.now());
      await this.people.takeBack(id, people, this.deeds.by(actor));
      await this.deeds.note(actor, 'directory.undo-import', id, {
        fileName: found.file_name,
        people: people.length,
        ...(found.official ? { verified: unverified } : {}),
      });
    });
    return this.imports.get(actor, id);
  }
}
