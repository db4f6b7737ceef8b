import type { DraftView } from '@academy/shared';
import type { Plan, PlanLesson, PlanModule } from '../outline-plan.js';
import type { OutlineSaver } from '../outline-saver.js';

/** What was taken out last, and where it stood. */
export type Removal =
  | {
      readonly what: 'lesson';
      readonly title: string;
      readonly module: string;
      readonly at: number;
      readonly lesson: PlanLesson;
    }
  | { readonly what: 'module'; readonly title: string; readonly at: number; readonly module: PlanModule };

/** What modules and lessons of an outline have to do with. */
export interface OutlineTools {
  readonly draft: DraftView;
  readonly saver: OutlineSaver;
  readonly plan: Plan;
  readonly titleOf: (lesson: PlanLesson) => string;
  /** Shows and saves a plan, and says what was done. */
  readonly want: (plan: Plan, said: string) => void;
  readonly onRemoved: (removal: Removal) => void;
}
