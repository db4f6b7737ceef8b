import type { DraftView, Localised, StudioCourse } from '@academy/shared';
import { splitFrontMatter } from '../folder/front-matter.js';
import { type CourseProblem, ProblemReport } from '../folder/problems.js';
import type { DraftFile } from './draft-files.repository.js';
import { lessonOfPath } from './draft-paths.js';
import { titleIn } from './draft-writer.service.js';
import type { DraftRow } from './drafts.repository.js';

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
  const lessons = [...new Set([...texts.keys()].flatMap((path) => lessonOfPath(path) ?? []))].sort();
  const folders = [...new Set([...texts.keys()].flatMap(moduleOfPath))].sort();
  return folders.map((folder) => ({
    folder,
    title: titleIn(texts.get(`${folder}/module.yaml`) ?? null) ?? { en: folder },
    lessons: lessons
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => ({
        path,
        title: lessonTitle(path, texts),
        hasUrdu: texts.has(`${path}.ur.md`),
        errors: countIn(path, 'error', problems),
        warnings: countIn(path, 'warning', problems),
      })),
  }));
}

const moduleOfPath = (path: string): string[] => {
  const [folder = ''] = path.split('/');
  return path.includes('/') && /^\d{2,}-/.test(folder) ? [folder] : [];
};

const countIn = (
  lesson: string,
  severity: CourseProblem['severity'],
  problems: readonly CourseProblem[],
): number =>
  problems.filter((problem) => problem.severity === severity && lessonOfPath(problem.file) === lesson).length;

/** As the front matter says it; a lesson whose front matter cannot be read is called by its file. */
function lessonTitle(path: string, texts: ReadonlyMap<string, string>): string {
  const file = `${path}.en.md`;
  const { front } = splitFrontMatter(file, texts.get(file) ?? '', new ProblemReport());
  const title = (front?.value as { title?: unknown } | null | undefined)?.title;
  return typeof title === 'string' && title.trim() ? title : (path.split('/')[1] ?? path);
}
