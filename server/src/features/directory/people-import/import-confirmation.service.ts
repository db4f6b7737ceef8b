import type { checkImportUndo, ImportView, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { countFates, DryRun } from './dry-run.service.js';
import { ImportDeeds } from './import-deeds.js';
import { ImportedPeopleRepository } from './imported-people.repository.js';
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
   * @throws AppError `not-allowed`, `not-found`, `import-changed` where another dry run was seen, `import-settled`
   */
  async confirm(actor: Actor, id: string, revision: number): Promise<ImportView> {
    await this.unitOfWork.run(async () => {
      await this.repository.lock();
      const found = await this.imports.getWithin(actor, id, true);
      if (found.state === 'confirmed') return;
      if (found.state === 'undone') throw new AppError('import-settled');
      if (found.revision !== revision) throw new AppError('import-changed');
      const { demonstration } = found;
      const reach = await this.imports.reach(actor);
      const judged = await this.dryRun.judge(await this.repository.readable(id), { reach, demonstration });
      const rows = judged.map((row) => (row.fate === 'new' ? { ...row, personId: newId() } : row));
      const made = rows.flatMap(({ fate, number, personId }) =>
        fate === 'new' && personId ? [{ number, id: personId }] : [],
      );
      const counts = countFates(rows);
      const unread = Object.values(found.counts).reduce((sum, count) => sum + count, 0) - rows.length;
      const all = { ...counts, wrong: counts.wrong + unread };
      await this.people.create(id, made, demonstration, this.deeds.now());
      await this.people.settle(id, rows, all, this.deeds.by(actor));
      await this.deeds.note(actor, 'directory.confirm-import', id, {
        fileName: found.file_name,
        counts: all,
      });
    });
    return this.imports.get(actor, id);
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async holds(actor: Actor, id: string): Promise<ViewOf<typeof checkImportUndo>> {
    await this.imports.getWithin(actor, id);
    const people = await this.people.madeBy(id);
    const held = await this.people.holdsOn(id, people);
    return { people: people.length, held: held.length, items: held.slice(0, SHOWN_HOLDS) };
  }

  /**
   * Takes back everyone whom the import made, or nobody. Said again, it changes nothing.
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
      await this.people.takeBack(id, people, this.deeds.by(actor));
      await this.deeds.note(actor, 'directory.undo-import', id, {
        fileName: found.file_name,
        people: people.length,
      });
    });
    return this.imports.get(actor, id);
  }
}
