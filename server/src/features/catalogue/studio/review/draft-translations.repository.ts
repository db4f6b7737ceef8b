import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { FileVersion } from '../../domain/translation-state.js';

interface NewHold {
  readonly draftId: string;
  readonly digest: string;
  readonly lesson: string;
  readonly block: string;
  readonly by: string;
  readonly at: Date;
}

/** Texts of lessons as they became what they are, and what was said of their translations. */
@Injectable()
export class DraftTranslationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Which version of each lesson's file stands now, of files that are there. */
  async standing(draftId: string): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.query<{ path: string; version: number }>(
      `SELECT path, version FROM draft_file f JOIN draft_file_version v USING (draft_id, path, version)
       WHERE draft_id = $1 AND v.text IS NOT NULL AND path ~ '^\\d{2,}-[^/]+/\\d{2,}-[^/]+[.](en|ur)[.]md$'
       ORDER BY path COLLATE "C"`,
      [draftId],
    );
    return new Map(rows.map(({ path, version }) => [path, version]));
  }

  /** Every text of a file, the oldest first. */
  history(draftId: string, path: string): Promise<FileVersion[]> {
    return this.unitOfWork.query(
      'SELECT revision, text FROM draft_file_version WHERE draft_id = $1 AND path = $2 ORDER BY version',
      [draftId, path],
    );
  }

  /** By the digest of both texts. */
  async holds(draftId: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query<{ digest: string }>(
      'SELECT digest FROM translation_hold WHERE draft_id = $1',
      [draftId],
    );
    return new Set(rows.map(({ digest }) => digest));
  }

  /** @returns false where that was said already */
  async insertHold({ draftId, digest, lesson, block, by, at }: NewHold): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO translation_hold (draft_id, digest, lesson, block_key, by_account, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [draftId, digest, lesson, block, by, at],
    );
    return rows.length > 0;
  }
}
