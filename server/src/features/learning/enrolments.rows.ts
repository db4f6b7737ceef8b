/** An enrolment as the database gives it, with the lessons that were opened. */
export interface EnrolmentRow {
  readonly id: string;
  readonly person_id: string;
  readonly course_id: string;
  readonly publication_id: string;
  readonly state: 'active' | 'completed';
  readonly enrolled_at: Date;
  readonly completed_at: Date | null;
  readonly resume_lesson_key: string | null;
  readonly resume_block_key: string | null;
  readonly resume_at: Date | null;
  /** The cohort that the course is taken with, and since when; both or neither. */
  readonly cohort_id: string | null;
  readonly cohort_joined_at: Date | null;
  /** 0 for most. */
  readonly extra_time_percent: number;
  /** Of the attempt that was graded by a person last, and whose result the learner has not looked at. */
  readonly graded_attempt_id: string | null;
  /** `completedAt` is an ISO string, as it stands in JSON. */
  readonly lessons: readonly { readonly key: string; readonly completedAt: string | null }[];
}

/** An enrolment without its lessons, as it is locked. */
export type LockedEnrolment = Omit<EnrolmentRow, 'lessons' | 'extra_time_percent' | 'graded_attempt_id'>;

export type NewEnrolment = Pick<
  EnrolmentRow,
  'id' | 'person_id' | 'course_id' | 'publication_id' | 'enrolled_at'
> &
  Partial<Pick<EnrolmentRow, 'cohort_id' | 'cohort_joined_at'>>;
