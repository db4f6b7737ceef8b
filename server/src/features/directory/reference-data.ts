import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { readAgencies, readPlaces, readRanks } from './domain/reference-files.js';
import { ReferenceRepository } from './reference.repository.js';

const FOLDER = new URL('../../../reference/', import.meta.url);

const contentOf = async (file: string): Promise<unknown> =>
  parse(await readFile(fileURLToPath(new URL(file, FOLDER)), 'utf8'));

/** Places, agencies and ranks, from the files that an installation may edit. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly repository: ReferenceRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Brings the database to the files. A code keeps the id it was first given; what is no longer in a file stays,
   * because records may speak of it. Safe to run again, and by two servers at once.
   */
  async load(): Promise<void> {
    const places = readPlaces(await contentOf('places.yaml'));
    const agencies = readAgencies(await contentOf('agencies.yaml'));
    const ranks = readRanks(await contentOf('ranks.yaml'));
    await this.unitOfWork.run(async () => {
      await this.repository.lock();
      await this.repository.upsertPlaces(places, await this.ids('place', places));
      await this.repository.upsertAgencies(agencies, await this.ids('agency', agencies));
      await this.repository.upsertRanks(ranks);
    });
  }

  private async ids(
    table: 'place' | 'agency',
    rows: readonly { code: string }[],
  ): Promise<Map<string, string>> {
    const ids = await this.repository.idsByCode(table);
    for (const { code } of rows) if (!ids.has(code)) ids.set(code, newId());
    return ids;
  }
}
