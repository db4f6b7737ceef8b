import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface NoteRow {
  readonly lesson_key: string;
  readonly block_key: string;
  readonly bookmarked: boolean;
  readonly text: string;
  readonly updated_at: Date;
}

/** Bookmarks and private notes of an enrolment. */
@Injectable()
export class NotesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(enrolmentId: string): Promise<NoteRow[]> {
    return this.unitOfWork.query<NoteRow>(
      `SELECT lesson_key, block_key, bookmarked, text, updated_at FROM lesson_note
       WHERE enrolment_id = $1 ORDER BY updated_at DESC, lesson_key, block_key`,
      [enrolmentId],
    );
  }

  async save(enrolmentId: string, note: NoteRow): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO lesson_note (enrolment_id, lesson_key, block_key, bookmarked, text, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (enrolment_id, lesson_key, block_key)
       DO UPDATE SET bookmarked = excluded.bookmarked, text = excluded.text, updated_at = excluded.updated_at`,
      [enrolmentId, note.lesson_key, note.block_key, note.bookmarked, note.text, note.updated_at],
    );
  }

  async remove(enrolmentId: string, lessonKey: string, blockKey: string): Promise<void> {
    await this.unitOfWork.query(
      'DELETE FROM lesson_note WHERE enrolment_id = $1 AND lesson_key = $2 AND block_key = $3',
      [enrolmentId, lessonKey, blockKey],
    );
  }
}
