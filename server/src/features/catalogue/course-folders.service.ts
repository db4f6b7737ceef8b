import { Injectable } from '@nestjs/common';
import type { CourseProblem } from './folder/problems.js';

export interface LoadedCourse {
  readonly courseId: string;
  readonly publicationId: string;
  readonly slug: string;
  /** Of the publication that is current now. */
  readonly number: number;
  /** False where this very content was current already. */
  readonly published: boolean;
  readonly warnings: readonly CourseProblem[];
}

/** Courses as folders of files: checked as a whole, then published as a whole. */
@Injectable()
export class CourseFolders {
  /**
   * Imports the folder and publishes it, unless this very content is current already.
   * @throws CourseFolderError with every problem, before anything is written
   */
  async load(folder: string): Promise<LoadedCourse> {
    throw new Error(`Not yet: ${folder}`);
  }
}
