import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors.js';
import { readFolder } from '../folder/files.js';
import { ProblemReport } from '../folder/problems.js';

/** Beside `src` and beside `dist`: this file lies equally deep in both. */
const MANUALS = fileURLToPath(new URL('../../../../manuals/', import.meta.url));
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The course folders that the product ships. */
@Injectable()
export class ManualFolders {
  has(slug: string): boolean {
    return KEY.test(slug) && existsSync(`${MANUALS}${slug}/course.yaml`);
  }

  /** @throws AppError `not-found` */
  async read(slug: string): Promise<ReadonlyMap<string, Buffer>> {
    if (!this.has(slug)) throw new AppError('not-found');
    return readFolder(`${MANUALS}${slug}`, new ProblemReport());
  }
}
