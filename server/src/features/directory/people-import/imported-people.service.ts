import { Injectable } from '@nestjs/common';
import { type Actor, reachOf, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Agencies } from '../agencies.service.js';
import { PeopleImports } from './people-imports.service.js';

/** Somebody of a confirmed import, and the first row that names them. */
export interface ImportedPerson {
  readonly row: number;
  readonly personId: string;
  readonly nameEn: string;
}

/** The people of a confirmed import, for the rooms that go on with them. */
@Injectable()
export class ImportedPeople {
  constructor(
    private readonly imports: PeopleImports,
    private readonly agencies: Agencies,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Those whom the import made or found, in the order of the spreadsheet, each once; whoever has left the caller's
   * reach since is left out.
   * @param permission what the caller wants to do with them, beyond importing
   * @throws AppError `not-allowed`, `not-found`, `import-settled` where it is not confirmed or was undone
   */
  async of(
    actor: Actor,
    importId: string,
    permission: 'people.enrol' | 'accounts.invite',
  ): Promise<ImportedPerson[]> {
    requirePermission(actor, permission);
    const found = await this.imports.getWithin(actor, importId);
    if (found.state !== 'confirmed') throw new AppError('import-settled');
    const agencies = reachOf(actor, permission);
    const reach = agencies === null ? null : await this.agencies.subtree(agencies);
    return this.unitOfWork.query<ImportedPerson>(
      `SELECT min(r.number)::int AS row, p.id AS "personId", p.name_en AS "nameEn"
       FROM people_import_row r JOIN person p ON p.id = r.person_id
       WHERE r.import_id = $1 AND r.fate IN ('new', 'matched') AND ($2::uuid[] IS NULL OR p.agency_id = ANY ($2))
       GROUP BY p.id ORDER BY 1`,
      [importId, reach],
    );
  }
}
