import { parseReference } from '../domain/citations.js';
import type { SourceCourse } from './source-course.js';

/** How often each law is cited: in lessons and their law boxes, by questions and by the duties of scenarios. */
export function citedLaws({ modules, questions, scenarios }: SourceCourse): Map<string, number> {
  const texts = modules
    .flatMap((module) => module.lessons)
    .flatMap(({ original, translation }) => [original, ...(translation ? [translation] : [])]);
  const refs = [
    ...[...questions, ...scenarios, ...texts].flatMap(({ cites }) => cites.map(({ text }) => text)),
    ...texts.flatMap(({ blocks }) =>
      blocks.flatMap(({ content }) => (content.kind === 'law' ? [content.ref] : [])),
    ),
  ];
  const counts = new Map<string, number>();
  for (const ref of refs) {
    const law = parseReference(ref)?.law;
    if (law) counts.set(law, (counts.get(law) ?? 0) + 1);
  }
  return counts;
}
