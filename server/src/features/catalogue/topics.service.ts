import type { listTopics, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface TopicRow {
  code: string;
  title_en: string;
  title_ur: string | null;
}

/** What people are trained in. Topics come with the courses that teach them. */
@Injectable()
export class Topics {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All topics in the order of their English titles. */
  async list(): Promise<ViewOf<typeof listTopics>['items']> {
    const rows = await this.unitOfWork.query<TopicRow>(
      'SELECT code, title_en, title_ur FROM topic ORDER BY title_en, code',
    );
    return rows.map(({ code, title_en, title_ur }) => ({
      code,
      title: title_ur === null ? { en: title_en } : { en: title_en, ur: title_ur },
    }));
  }
}
