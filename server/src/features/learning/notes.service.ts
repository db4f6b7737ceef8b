import type { LessonNote } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { Publications } from '../catalogue/index.js';
import { isStorable } from './domain/event-faults.js';
import { lessonsOf } from './enrolment.view.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentRow } from './enrolments.rows.js';
import { type NoteRow, NotesRepository } from './notes.repository.js';

interface NoteFacts {
  readonly lessonKey: string;
  readonly blockKey: string;
  readonly bookmarked: boolean;
  readonly text: string;
}

/** Bookmarks and private notes: nobody but their writer reads them. */
@Injectable()
export class Notes {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly notes: NotesRepository,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, enrolmentId: string): Promise<LessonNote[]> {
    requirePermission(actor, 'learning.study');
    await this.getOwn(actor, enrolmentId);
    return (await this.notes.list(enrolmentId)).map(noteView);
  }

  /**
   * Saves what stands at a block; neither bookmark nor text leaves nothing there.
   * @throws AppError `not-found`, `lesson-not-found`, `bad-input`
   */
  async save(
    actor: Actor,
    enrolmentId: string,
    { lessonKey, blockKey, bookmarked, text }: NoteFacts,
  ): Promise<LessonNote> {
    requirePermission(actor, 'learning.study');
    const enrolment = await this.getOwn(actor, enrolmentId);
    const course = await this.publications.outlineOf(enrolment.publication_id);
    if (!lessonsOf(course).some((lesson) => lesson.key === lessonKey)) throw new AppError('lesson-not-found');
    const faulty = Object.entries({ blockKey, text }).filter(([, value]) => !isStorable(value));
    if (faulty.length > 0) {
      throw new AppError('bad-input', {
        fields: faulty.map(([field]) => ({ field, code: 'invalid' as const })),
      });
    }
    const note = {
      lesson_key: lessonKey,
      block_key: blockKey,
      bookmarked,
      text,
      updated_at: this.clock.now(),
    };
    if (bookmarked || text.trim() !== '') await this.notes.save(enrolmentId, note);
    else await this.notes.remove(enrolmentId, lessonKey, blockKey);
    return noteView(note);
  }

  private async getOwn(actor: Actor, enrolmentId: string): Promise<EnrolmentRow> {
    const enrolment = await this.enrolments.findOwn(enrolmentId, actor.personId);
    if (!enrolment) throw new AppError('not-found');
    return enrolment;
  }
}

const noteView = (row: NoteRow): LessonNote => ({
  lessonKey: row.lesson_key,
  blockKey: row.block_key,
  bookmarked: row.bookmarked,
  text: row.text,
  updatedAt: row.updated_at.toISOString(),
});
