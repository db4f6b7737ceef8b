import { Injectable } from '@nestjs/common';
import { CurrentCourses } from './current-courses.service.js';
import { readCourseFolder } from './folder/course-folder.js';
import type { CourseProblem } from './folder/problems.js';
import { contentOf } from './publishing/content.js';
import { type Published, Publisher } from './publishing/publisher.service.js';

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
   * restart does not take a later publication out of its place.
   */
  loadShipped(folder: string): Promise<LoadedCourse> {
    return this.import(folder, true);
  }

  private async import(folder: string, onlyNews: boolean): Promise<LoadedCourse> {
    const course = await readCourseFolder(folder);
    const content = contentOf(course);
    const published = await this.publisher.publish(content, onlyNews);
    this.courses.forget();
    return { ...published, slug: content.outline.slug, warnings: course.warnings };
  }
}
