import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Move } from './domain/origins.js';

/** What a file holds: words, or bytes of the file store under their hash. Both null: it is not there. */
export interface FileContent {
  readonly text: string | null;
  readonly sha256: string | null;
}

export interface DraftFile extends FileContent {
  readonly path: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

interface Written {
  readonly draftId: string;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

/** What is to be written, and where its text lay before where that was another path. */
export interface NewContent extends FileContent {
  readonly movedFrom?: string;
}

/** A text that was taken out, as it stood then. */
export interface RemovedText {
  readonly path: string;
  readonly text: string;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

export interface FileChange {
  readonly path: string;
  readonly before: FileContent | null;
  readonly after: FileContent;
  readonly by: string;
  readonly at: Date;
}

const FILE = `path, version, v.text, v.sha256, v.written_by AS by, v.written_at AS at`;

/** Files of drafts; every version of each is kept. */
@Injectable()
export class DraftFilesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that are there now, by path, each with the revision of the draft: one statement sees one moment. */
  list(draftId: string): Promise<(DraftFile & { readonly revision: number })[]> {
    return this.unitOfWork.query(
      `SELECT ${FILE}, (SELECT revision FROM draft WHERE id = $1) AS revision FROM draft_file f JOIN draft_file_version v USING (draft_id, path, version)
       WHERE draft_id = $1 AND (v.text IS NOT NULL OR v.sha256 IS NOT NULL) ORDER BY path COLLATE "C"`,
      [draftId],
    );
  }

  /** The newest version, also of a file that was removed; null where there never was one. */
  async find(draftId: string, path: string): Promise<DraftFile | null> {
    const [row] = await this.unitOfWork.query<DraftFile>(
      `SELECT ${FILE} FROM draft_file f JOIN draft_file_version v USING (draft_id, path, version)
       WHERE draft_id = $1 AND path = $2`,
      [draftId, path],
    );
    return row ?? null;
  }

  /** As the file stood at a revision. */
  async findAsOf(draftId: string, path: string, revision: number): Promise<DraftFile | null> {
    const [row] = await this.unitOfWork.query<DraftFile>(
      `SELECT ${FILE} FROM draft_file_version v WHERE v.draft_id = $1 AND v.path = $2 AND v.revision <= $3
       ORDER BY v.version DESC LIMIT 1`,
      [draftId, path, revision],
    );
    return row ?? null;
  }

  /** What every file that was written after a revision was then and is now; the same again is among them. */
  async changesSince(draftId: string, revision: number): Promise<FileChange[]> {
    const rows = await this.unitOfWork.query<{
      path: string;
      was_there: boolean;
      before_text: string | null;
      before_sha256: string | null;
      text: string | null;
      sha256: string | null;
      by: string;
      at: Date;
    }>(
      `SELECT v.path, b.path IS NOT NULL AS was_there, b.text AS before_text, b.sha256 AS before_sha256,
         v.text, v.sha256, v.written_by AS by, v.written_at AS at
       FROM draft_file f JOIN draft_file_version v ON v.draft_id = f.draft_id AND v.path = f.path AND v.version = f.version
       LEFT JOIN LATERAL (
         SELECT o.path, o.text, o.sha256 FROM draft_file_version o
         WHERE o.draft_id = $1 AND o.path = v.path AND o.revision <= $2 ORDER BY o.version DESC LIMIT 1
       ) b ON true
       WHERE f.draft_id = $1 AND v.revision > $2 ORDER BY v.path COLLATE "C"`,
      [draftId, revision],
    );
    return rows.map((row) => ({
      path: row.path,
      before: row.was_there ? { text: row.before_text, sha256: row.before_sha256 } : null,
      after: { text: row.text, sha256: row.sha256 },
      by: row.by,
      at: row.at,
    }));
  }

  /** Files that were moved after a revision. */
  movesSince(draftId: string, revision: number): Promise<Move[]> {
    return this.unitOfWork.query(
      `SELECT path, moved_from AS "from", revision FROM draft_file_version
       WHERE draft_id = $1 AND revision > $2 AND moved_from IS NOT NULL`,
      [draftId, revision],
    );
  }

  /** Texts that are not there any more, the last removed first; one that was moved is among them under its old path. */
  removedTexts(draftId: string): Promise<RemovedText[]> {
    return this.unitOfWork.query(
      `SELECT f.path, last.text, v.revision, v.written_by AS by, v.written_at AS at
       FROM draft_file f JOIN draft_file_version v USING (draft_id, path, version)
       JOIN draft_file_version last ON last.draft_id = f.draft_id AND last.path = f.path AND last.version = f.version - 1
       WHERE f.draft_id = $1 AND v.text IS NULL AND v.sha256 IS NULL AND last.text IS NOT NULL
       ORDER BY v.revision DESC, f.path COLLATE "C"`,
      [draftId],
    );
  }

  /** Writes the next version of each file. The draft is locked. */
  async write({ draftId, revision, by, at }: Written, files: ReadonlyMap<string, NewContent>): Promise<void> {
    const rows = [...files].map(([path, { text, sha256, movedFrom = null }]) => ({
      path,
      text,
      sha256,
      moved_from: movedFrom,
    }));
    await this.unitOfWork.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($5::json) AS file (path text, text text, sha256 text, moved_from text)
       ), written AS (
         INSERT INTO draft_file_version (draft_id, path, version, revision, text, sha256, moved_from, written_by, written_at)
         SELECT $1, given.path, coalesce(f.version, 0) + 1, $2, given.text, given.sha256, given.moved_from, $3, $4
         FROM given LEFT JOIN draft_file f ON f.draft_id = $1 AND f.path = given.path
         RETURNING path, version
       )
       INSERT INTO draft_file (draft_id, path, version) SELECT $1, path, version FROM written
       ON CONFLICT (draft_id, path) DO UPDATE SET version = excluded.version`,
      [draftId, revision, by, at, JSON.stringify(rows)],
    );
  }
}
