import { getDraft, listRemovedLessons, saveOutline } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { hasLesson, type PlanModule, planOf, putBack } from '../outline-plan.js';
import type { OutlineBody, OutlineStanding } from '../outline-saver.js';

export const putOutline = (id: string, body: OutlineBody) => api(saveOutline, { params: { id }, body });

export async function readOutline(id: string): Promise<OutlineStanding> {
  const draft = await api(getDraft, { params: { id } });
  return { plan: planOf(draft), revision: draft.revision };
}

/**
 * Puts a removed lesson back, in both languages, at the end of the module that it was in or else of the last one.
 * @throws Error for a file that is no lesson's
 */
export async function putBackText(id: string, path: string, text: string): Promise<void> {
  const lesson = /^(\d{2,}-[^/]+\/\d{2,}-[^/]+)\.(?:en|ur)\.md$/.exec(path)?.[1];
  if (!lesson) throw new Error(`${path} is no lesson's`);
  const { plan, revision } = await readOutline(id);
  // Somebody else, or the other language's side, was quicker.
  if (hasLesson(plan, lesson)) return;
  const required = !/^required:\s*false\s*$/m.test(text);
  await putOutline(id, { revision, modules: putBack(plan, lesson, required).map(wantedOf) });
}

const wantedOf = ({ folder, title, required, lessons }: PlanModule) => ({
  ...{ folder, title, required },
  lessons: lessons.map((lesson) => ({ path: lesson.path, required: lesson.required })),
});

/** Lessons that can be put back. */
export const useRemovedLessons = (id: string, revision: number) =>
  useQuery({
    queryKey: ['draft', id, 'removed', revision],
    queryFn: ({ signal }) => api(listRemovedLessons, { params: { id }, signal }),
  });
