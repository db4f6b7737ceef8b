import { type Language, type Lesson, lessonView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors.js';
import { PublicationsRepository } from '../publications.repository.js';
import { Publications } from '../publications.service.js';
import type { CourseContent } from '../publishing/content.js';
import { DraftChecks } from '../studio/draft-checks.service.js';
import { DraftsRepository } from '../studio/drafts.repository.js';
import type { BookSource } from './book.js';

/** Of what a book is asked. */
export type BookSubject =
  | { readonly kind: 'publication'; readonly id: string }
  | { readonly kind: 'draft'; readonly id: string };

/** Something that a book can be made of, told apart from everything else before it is read. */
export interface FoundSource {
  /** The same for the same content, and for no other. */
  readonly identity: string;
  /** For the name of the file. */
  readonly name: string;
  readonly read: (language: Language) => Promise<BookSource>;
}

/** What is published stays what it is, so its id says all of it. */
export const publicationIdentity = (id: string): string => `publication ${id}`;

/** Publications and drafts as books are made from them. */
@Injectable()
export class BookSources {
  constructor(
    private readonly publications: Publications,
    private readonly repository: PublicationsRepository,
    private readonly drafts: DraftsRepository,
    private readonly checks: DraftChecks,
  ) {}

  /** @throws AppError `not-found`; `draft-has-errors` for a draft that could not be published */
  find({ kind, id }: BookSubject): Promise<FoundSource> {
    return kind === 'publication' ? this.ofPublication(id) : this.ofDraft(id);
  }

  private async ofPublication(id: string): Promise<FoundSource> {
    const outline = await this.publications.outlineOf(id);
    const { slug, publicationNumber: number, publishedOn, contentHash } = outline;
    return {
      identity: publicationIdentity(id),
      name: `${slug}-${number}`,
      read: async (language) => {
        const lessons = new Map<string, Lesson>();
        for (const { key } of outline.modules.flatMap((module) => module.lessons)) {
          const found = await this.repository.findLesson(id, key, language);
          if (found) lessons.set(key, lessonView.parse(JSON.parse(found.body)));
        }
        const bank = await this.publications.bankOf(id);
        return { outline, lessons, bank, publication: { number, publishedOn }, contentHash };
      },
    };
  }

  private async ofDraft(id: string): Promise<FoundSource> {
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    const { content } = await this.checks.of(draft);
    if (!content) throw new AppError('draft-has-errors');
    return {
      identity: `draft ${id} ${content.hash}`,
      name: `${draft.slug}-draft`,
      read: async (language) => sourceOf(content, language),
    };
  }
}

/** Content that is not published yet, as a book is made from it. */
export const sourceOf = (
  { outline, lessons, bank, hash }: CourseContent,
  language: Language,
): BookSource => ({
  outline,
  lessons: new Map(
    lessons
      .filter((lesson) => lesson.language === language)
      .map(({ key, body }) => [key, lessonView.parse(JSON.parse(body))]),
  ),
  bank,
  publication: null,
  contentHash: hash,
});
