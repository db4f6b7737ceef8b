import type { DraftView, Localised, StudioCourse } from '@academy/shared';
import type { CourseProblem } from '../folder/problems.js';
import { byNumber } from './domain/outline-names.js';
import type { DraftFile } from './draft-files.repository.js';
import { lessonOfPath, moduleOfPath } from './draft-paths.js';

import type { DraftRow } from './drafts.repository.js';
import { lessonFacts } from './lesson-facts.js';
import { factsIn, titleIn } from './yaml-facts.js';

interface Published {
  readonly publication_id: string | null;
  readonly publication_number: number | null;
  readonly published_at: Date | null;
  readonly is_open: boolean | null;
}

export const titleOf = ({ title_en, title_ur }: DraftRow): Localised =>
  title_ur === null ? { en: title_en } : { en: title_en, ur: title_ur };

export function publicationOf(row: Published): StudioCourse['publication'] {
  const { publication_id: id, publication_number: number, published_at: at } = row;
  if (id === null || number === null || at === null) return null;
  return { id, number, publishedAt: at.toISOString(), isOpen: row.is_open === true };
}

export const draftOfRow = (row: DraftRow) => ({
  id: row.id,
  slug: row.slug,
  title: titleOf(row),
  courseId: row.course_id,
  state: row.state,
  revision: row.revision,
  publication: publicationOf(row),
});

/** Modules and lessons by the names of their files, with how much is wrong in each. */
export function outlineOf(
  files: readonly DraftFile[],
  problems: readonly CourseProblem[],
): DraftView['modules'] {
  const texts = new Map(files.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])));
  const lessons = [...new Set([...texts.keys()].flatMap((path) => lessonOfPath(path) ?? []))].sort(byNumber);
  const folders = [...new Set([...texts.keys()].flatMap((path) => moduleOfPath(path) ?? []))].sort(byNumber);
  return folders.map((folder) => ({
    folder,
    title: titleIn(texts.get(`${folder}/module.yaml`) ?? null) ?? { en: folder },
    required: factsIn(texts.get(`${folder}/module.yaml`) ?? null)?.required !== false,
    lessons: lessons
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => ({
        path,
        ...lessonFacts(path, texts.get(`${path}.en.md`) ?? texts.get(`${path}.ur.md`) ?? ''),
        hasEnglish: texts.has(`${path}.en.md`),
        hasUrdu: texts.has(`${path}.ur.md`),
        errors: countIn(path, 'error', problems),
        warnings: countIn(path, 'warning', problems),
      })),
  }));
}

/** Texts that are in no module, by their paths. */
export const otherFilesOf = (files: readonly DraftFile[]): string[] =>
  files.flatMap(({ path, text }) => (text !== null && moduleOfPath(path) === null ? path : [])).sort();

const countIn = (
  lesson: string,
  severity: CourseProblem['severity'],
  problems: readonly CourseProblem[],
): number =>
  problems.filter((problem) => problem.severity === severity && lessonOfPath(problem.file) === lesson).length;
