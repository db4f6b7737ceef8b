import type {
  BodyOf,
  KnownScores,
  Mark,
  MarkWay,
  updateWorkshop,
  WorkshopTestKind,
  WorkshopTestState,
  workshopStates,
} from '@academy/shared';

export type WorkshopState = (typeof workshopStates)[number];
export type WorkshopFields = BodyOf<typeof updateWorkshop>;

export interface WorkshopRow {
  readonly id: string;
  readonly title_en: string;
  readonly title_ur: string | null;
  readonly topic: string;
  readonly district_id: string;
  readonly venue: string;
  readonly trainers: string[];
  readonly audience: string | null;
  readonly capacity: number | null;
  readonly threshold_percent: number;
  readonly pass_percent: number | null;
  readonly test_out_of: number | null;
  readonly state: WorkshopState;
  readonly revision: number;
  /** How its online tests stand; null where none is attached. */
  readonly tests: Record<WorkshopTestKind, WorkshopTestState> | null;
}

export interface SessionRow {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly from: string;
  readonly to: string;
}

export interface ParticipantRow {
  readonly id: string;
  readonly person_id: string;
  /** As they were typed in. */
  readonly pre_score: number | null;
  readonly post_score: number | null;
  /** By session id. */
  readonly marks: Record<string, Mark>;
  /** By session id. */
  readonly ways: Record<string, MarkWay>;
}

/** A participant with the scores that were typed in and those that were reached online. */
export type ScoredRow = Omit<ParticipantRow, 'pre_score' | 'post_score'> &
  Readonly<Record<WorkshopTestKind, KnownScores>>;

export interface ListedRow {
  readonly id: string;
  readonly title_en: string;
  readonly title_ur: string | null;
  readonly topic: string;
  readonly district_id: string;
  readonly venue: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly sort_day: string;
  readonly sessions: number;
  readonly participants: number;
  readonly state: WorkshopState;
}

export interface ConfirmationRow {
  readonly revision: number;
  readonly confirmed_at: Date;
  readonly confirmed_by: string;
  readonly recorded: number;
  readonly reopened_at: Date | null;
  readonly reopened_by: string | null;
  readonly reason: string | null;
}
