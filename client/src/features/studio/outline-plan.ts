import type { DraftView, Localised } from '@academy/shared';

export interface PlanLesson {
  /** The lesson's key: it stays when files are renamed. */
  readonly id: string;
  /** What its files were called when it was read. */
  readonly path: string;
  readonly required: boolean;
}

export interface PlanModule {
  readonly id: string;
  readonly folder: string;
  readonly title: Localised;
  readonly required: boolean;
  readonly lessons: readonly PlanLesson[];
}

/** Modules and lessons in an order that somebody wants. */
export type Plan = readonly PlanModule[];

/** A lesson and where it lies. */
interface Found {
  readonly module: number;
  readonly at: number;
  readonly lesson: PlanLesson;
}

const keyOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/^\d+-/, '');

/** Two of the same key are an error of the draft, and are told apart by their paths. */
function idsOf(paths: readonly string[]): Map<string, string> {
  const keys = paths.map(keyOf);
  return new Map(
    paths.map((path, index) => {
      const key = keys[index] ?? path;
      return [path, keys.indexOf(key) === keys.lastIndexOf(key) ? key : path];
    }),
  );
}

export function planOf({ modules }: Pick<DraftView, 'modules'>): Plan {
  const folders = idsOf(modules.map(({ folder }) => folder));
  const paths = idsOf(modules.flatMap(({ lessons }) => lessons.map(({ path }) => path)));
  return modules.map(({ folder, title, required, lessons }) => ({
    ...{ id: folders.get(folder) ?? folder, folder, title, required },
    lessons: lessons.map((lesson) => ({
      id: paths.get(lesson.path) ?? lesson.path,
      path: lesson.path,
      required: lesson.required,
    })),
  }));
}

/** What an order says, without what files are called. */
const wordsOf = (plan: Plan): string =>
  JSON.stringify(
    plan.map(({ id, title, required, lessons }) => [
      ...[id, title.en, title.ur ?? null, required],
      lessons.map((lesson) => [lesson.id, lesson.required]),
    ]),
  );

export const isSamePlan = (one: Plan, other: Plan): boolean => wordsOf(one) === wordsOf(other);

export function findLesson(plan: Plan, id: string): Found | null {
  for (const [module, { lessons }] of plan.entries()) {
    const at = lessons.findIndex((lesson) => lesson.id === id);
    const lesson = lessons[at];
    if (lesson) return { module, at, lesson };
  }
  return null;
}

const withLessons = (
  plan: Plan,
  module: number,
  change: (lessons: readonly PlanLesson[]) => readonly PlanLesson[],
): Plan => plan.map((one, index) => (index === module ? { ...one, lessons: change(one.lessons) } : one));

export const withoutLesson = (plan: Plan, id: string): Plan =>
  plan.map((module) => ({ ...module, lessons: module.lessons.filter((lesson) => lesson.id !== id) }));

export const withoutModule = (plan: Plan, id: string): Plan => plan.filter((module) => module.id !== id);

export const withLesson = (plan: Plan, module: number, at: number, lesson: PlanLesson): Plan =>
  withLessons(withoutLesson(plan, lesson.id), module, (lessons) => [
    ...lessons.slice(0, at),
    lesson,
    ...lessons.slice(at),
  ]);

export const hasLesson = (plan: Plan, path: string): boolean => findLesson(plan, keyOf(path)) !== null;

/** With a removed lesson at the end of the module that it was in, or of the last one where that is gone. */
export function putBack(plan: Plan, path: string, required: boolean): Plan {
  const home = keyOf(path.split('/')[0] ?? '');
  const own = plan.findIndex(({ id }) => id === home);
  const into = own < 0 ? plan.length - 1 : own;
  return withLesson(plan, into, plan[into]?.lessons.length ?? 0, { id: keyOf(path), path, required });
}

export const withModule = (plan: Plan, at: number, module: PlanModule): Plan => [
  ...plan.slice(0, at),
  module,
  ...plan.slice(at),
];

/** One place up or down; beyond the edge of its module into the next one. The same plan where there is no place. */
export function stepLesson(plan: Plan, id: string, step: -1 | 1): Plan {
  const found = findLesson(plan, id);
  if (!found) return plan;
  const { module, at, lesson } = found;
  const last = (plan[module]?.lessons.length ?? 0) - 1;
  const isInside = step < 0 ? at > 0 : at < last;
  if (isInside) return withLesson(plan, module, at + step, lesson);
  const next = plan[module + step];
  return next ? withLesson(plan, module + step, step < 0 ? next.lessons.length : 0, lesson) : plan;
}

export function stepModule(plan: Plan, id: string, step: -1 | 1): Plan {
  const at = plan.findIndex((module) => module.id === id);
  const module = plan[at];
  if (!module || !plan[at + step]) return plan;
  return withModule(withoutModule(plan, id), at + step, module);
}

/** Takes over an order of ids, as dragging gives it; what it does not name stays behind the rest. */
export function arranged(
  plan: Plan,
  modules: readonly string[],
  lessons: Readonly<Record<string, readonly string[]>>,
): Plan {
  const ordered = [
    ...modules.flatMap((id) => plan.find((module) => module.id === id) ?? []),
    ...plan.filter(({ id }) => !modules.includes(id)),
  ];
  const placed = new Set(Object.values(lessons).flat());
  return ordered.map((module) => ({
    ...module,
    lessons: [
      ...(lessons[module.id] ?? []).flatMap((id) => findLesson(plan, id)?.lesson ?? []),
      ...module.lessons.filter(({ id }) => !placed.has(id)),
    ],
  }));
}

export const changeModule = (
  plan: Plan,
  id: string,
  change: Partial<Pick<PlanModule, 'title' | 'required'>>,
): Plan => plan.map((module) => (module.id === id ? { ...module, ...change } : module));

export const requireLesson = (plan: Plan, id: string, required: boolean): Plan =>
  plan.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => (lesson.id === id ? { ...lesson, required } : lesson)),
  }));
