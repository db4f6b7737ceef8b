import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CurrentCourses } from './current-courses.service.js';
import { readCourseFolder } from './folder/course-folder.js';
import { digestOf } from './folder/files.js';
import type { CourseProblem } from './folder/problems.js';
import { contentOf, RENDERING } from './publishing/content.js';
import { type Published, Publisher } from './publishing/publisher.service.js';
import { PublishingRepository } from './publishing/publishing.repository.js';

export interface LoadedCourse extends Published {
  readonly slug: string;
  readonly warnings: readonly CourseProblem[];
}

/** Courses as folders of files: checked as a whole, then published as a whole. */
@Injectable()
export class CourseFolders {
  constructor(
    private readonly publisher: Publisher,
    private readonly courses: CurrentCourses,
    private readonly publishing: PublishingRepository,
  ) {}

  /**
   * Imports the folder and publishes it, unless this very content is current already.
   * @throws CourseFolderError with every problem, before anything is written
   */
  load(folder: string): Promise<LoadedCourse> {
    return this.import(folder, false);
  }

  /**
   * As `load`, for manuals that the product ships: one that was published before is not published again, so that a
   * restart does not take a later publication out of its place. Null where these very files were loaded before: to read
   * a manual costs seconds, which a start has not.
   */
  async loadShipped(folder: string): Promise<LoadedCourse | null> {
    const name = basename(folder);
    const digest = await digestOf(folder, String(RENDERING));
    if ((await this.publishing.findShipped(name)) === digest) return null;
    const loaded = await this.import(folder, true);
    await this.publishing.saveShipped(name, digest);
    return loaded;
  }

  private async import(folder: string, onlyNews: boolean): Promise<LoadedCourse> {
    const course = await readCourseFolder(folder);
    const content = contentOf(course);
    const published = await this.publisher.publish(content, { onlyNews });
    this.courses.forget();
    return { ...published, slug: content.outline.slug, warnings: course.warnings };
  }
}
