import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readCourseFolder } from './course-folder.js';

const MANUALS = fileURLToPath(new URL('../../../../manuals/', import.meta.url));

describe('readCourseFolder', () => {
  describe.each(readdirSync(MANUALS))('when the folder is the shipped manual %s', (name) => {
    it('should find nothing but translations that are still to come', async () => {
      const { modules, questions, warnings } = await readCourseFolder(join(MANUALS, name));
      expect(modules.length).toBeGreaterThan(0);
      expect(questions.length).toBeGreaterThan(0);
      const others = warnings.filter(({ message }) => !/has no Urdu/.test(message));
      expect(others).toEqual([]);
    });
  });
});
