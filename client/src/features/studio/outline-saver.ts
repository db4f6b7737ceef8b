import type { saveOutline, ViewOf } from '@academy/shared';
import type { z } from 'zod';
import { isSamePlan, type Plan } from './outline-plan.js';

export type OutlineBody = z.input<typeof saveOutline.body>;

export interface OutlineStanding {
  readonly plan: Plan;
  readonly revision: number;
}

export interface OutlineDoors {
  readonly save: (body: OutlineBody) => Promise<ViewOf<typeof saveOutline>>;
  /** The draft as it is now. */
  readonly read: () => Promise<OutlineStanding>;
  readonly isConflict: (error: unknown) => boolean;
  /** Trying again would not help. */
  readonly isRefusal: (error: unknown) => boolean;
  /** Something was saved: other views of the draft are old. */
  readonly onSaved: () => void;
}

export interface OutlineView {
  readonly plan: Plan;
  /** conflict: somebody else has changed the outline; what is shown is what was wanted here. */
  readonly state: 'saved' | 'saving' | 'failed' | 'conflict';
  readonly error: unknown;
}

/** Where the line is down. */
const RETRY_MS = 8_000;

/**
 * Saves the order of a draft, one wish after the other: what comes while one is on its way goes next, under the names that
 * the files have by then. Texts that others save meanwhile are no conflict; another outline is.
 */
export class OutlineSaver {
  private readonly listeners = new Set<() => void>();
  /** What the files of a module or lesson were called last, also of those that were removed. */
  private readonly names = new Map<string, string>();
  private standing: Plan;
  private revision: number;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private view: OutlineView;

  constructor(
    { plan, revision }: OutlineStanding,
    private readonly doors: OutlineDoors,
  ) {
    this.standing = plan;
    this.revision = revision;
    this.view = { plan, state: 'saved', error: null };
    this.learn(plan);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): OutlineView => this.view;

  /** The name that the files of a lesson have now. */
  pathOf = (id: string, path: string): string => this.names.get(`lesson ${id}`) ?? path;

  /** The name that the folder of a module has now. */
  folderOf = (id: string, folder: string): string => this.names.get(`module ${id}`) ?? folder;

  /** Shows the wish at once and saves it. */
  want(plan: Plan): void {
    this.show({ plan });
    if (this.view.state !== 'conflict') void this.save();
  }

  /** The draft was read again; what is on its way here goes first. */
  adopt({ plan, revision }: OutlineStanding): void {
    if (this.busy || revision < this.revision || this.view.state === 'conflict') return;
    if (this.view.state === 'failed') return;
    this.stand(plan, revision);
    this.show({ plan, state: 'saved' });
  }

  /** Gives up what was wanted here and shows how it stands. */
  async takeTheirs(): Promise<void> {
    const { plan, revision } = await this.doors.read();
    this.stand(plan, revision);
    this.show({ plan, state: 'saved', error: null });
  }

  async save(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.busy) return;
    this.busy = true;
    this.show({ state: 'saving', error: null });
    try {
      while (!isSamePlan(this.view.plan, this.standing)) await this.saveOnce();
      this.show({ state: 'saved' });
    } catch (error) {
      this.show({ state: this.doors.isConflict(error) ? 'conflict' : 'failed', error });
      if (this.view.state === 'failed' && !this.doors.isRefusal(error))
        this.timer = setTimeout(() => void this.save(), RETRY_MS);
    } finally {
      this.busy = false;
    }
    if (this.view.state === 'saved') this.doors.onSaved();
  }

  private async saveOnce(): Promise<void> {
    const sent = this.view.plan;
    try {
      const { revision, modules } = await this.doors.save(this.bodyOf(sent));
      const named = sent.map((module, index) => ({
        ...module,
        folder: modules[index]?.folder ?? module.folder,
        lessons: module.lessons.map((lesson, at) => ({
          ...lesson,
          path: modules[index]?.lessons[at] ?? lesson.path,
        })),
      }));
      this.stand(named, revision);
    } catch (error) {
      if (!this.doors.isConflict(error)) throw error;
      const now = await this.doors.read();
      if (!isSamePlan(now.plan, this.standing)) throw error;
      this.stand(now.plan, now.revision);
    }
  }

  private bodyOf(plan: Plan): OutlineBody {
    const kept = new Set(plan.flatMap(({ id, lessons }) => [`module ${id}`, ...lessons.map(lessonName)]));
    const stood = this.standing.flatMap(({ id, lessons }) => [`module ${id}`, ...lessons.map(lessonName)]);
    return {
      revision: this.revision,
      modules: plan.map(({ id, folder, title, required, lessons }) => ({
        ...{ folder: this.folderOf(id, folder), title, required },
        lessons: lessons.map((lesson) => ({
          path: this.pathOf(lesson.id, lesson.path),
          required: lesson.required,
        })),
      })),
      removed: stood.filter((name) => !kept.has(name)).flatMap((name) => this.names.get(name) ?? []),
    };
  }

  private stand(plan: Plan, revision: number): void {
    this.standing = plan;
    this.revision = revision;
    this.learn(plan);
  }

  private learn(plan: Plan): void {
    for (const { id, folder, lessons } of plan) {
      this.names.set(`module ${id}`, folder);
      for (const lesson of lessons) this.names.set(lessonName(lesson), lesson.path);
    }
  }

  private show(change: Partial<OutlineView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

const lessonName = ({ id }: { readonly id: string }): string => `lesson ${id}`;
