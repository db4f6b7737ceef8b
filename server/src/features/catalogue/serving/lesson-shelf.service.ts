import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Memory } from '../memory.js';
import { PublicationsRepository } from '../publications.repository.js';
import { type EncodedAnswer, encoded, sizeOf } from './answer.js';

const MEMORY_BYTES = 32 * 1024 * 1024;

/** Lessons as they are sent. They never change, so the ones that are read most stay in memory, compressed too. */
@Injectable()
export class LessonShelf {
  private readonly lessons = new Memory<EncodedAnswer>(MEMORY_BYTES);
  private readonly loading = new Map<string, Promise<EncodedAnswer | null>>();

  constructor(private readonly publications: PublicationsRepository) {}

  /** The lesson if it is in memory. */
  peek(publicationId: string, key: string, language: Language): EncodedAnswer | undefined {
    return this.lessons.get(nameOf(publicationId, key, language));
  }

  /** The lesson, read by its primary key where it is not in memory; null where there is none. */
  async find(publicationId: string, key: string, language: Language): Promise<EncodedAnswer | null> {
    const name = nameOf(publicationId, key, language);
    const known = this.lessons.get(name) ?? this.loading.get(name);
    if (known) return known;
    const loading = this.load(name, publicationId, key, language).finally(() => this.loading.delete(name));
    this.loading.set(name, loading);
    return loading;
  }

  private async load(
    name: string,
    publicationId: string,
    key: string,
    language: Language,
  ): Promise<EncodedAnswer | null> {
    const row = await this.publications.findLesson(publicationId, key, language);
    if (!row) return null;
    const lesson = await encoded(row);
    this.lessons.set(name, lesson, sizeOf(lesson));
    return lesson;
  }
}

const nameOf = (publicationId: string, key: string, language: Language): string =>
  `${publicationId.toLowerCase()}/${key}/${language}`;
