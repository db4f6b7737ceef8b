import { splitFrontMatter } from '../folder/front-matter.js';
import { ProblemReport } from '../folder/problems.js';

/** As the front matter says it; a lesson whose front matter cannot be read is called by its file. */
export function lessonFacts(path: string, text: string): { title: string; required: boolean } {
  const { front } = splitFrontMatter(`${path}.en.md`, text, new ProblemReport());
  const facts = front?.value as { title?: unknown; required?: unknown } | null | undefined;
  const title = typeof facts?.title === 'string' ? facts.title.trim() : '';
  return { title: title || (path.split('/')[1] ?? path), required: facts?.required !== false };
}
