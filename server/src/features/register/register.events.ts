import type { Way } from '@academy/shared';

/** The online course behind a record. */
export interface RecordedCourse {
  readonly courseId: string;
  readonly publicationId: string;
  readonly enrolmentId: string;
  readonly score: number | null;
}

/** A training record was written, in the publisher's transaction. */
export class TrainingRecorded {
  readonly recordId: string;
  readonly personId: string;
  readonly way: Way;
  /** What the record came from: the enrolment, for an online course. */
  readonly sourceId: string;
  /** Day in Asia/Karachi, `YYYY-MM-DD`. */
  readonly completedOn: string;
  /** False for demonstration accounts: recorded and certified, never counted. */
  readonly counted: boolean;
  readonly course: RecordedCourse | null;

  constructor(facts: TrainingRecorded) {
    this.recordId = facts.recordId;
    this.personId = facts.personId;
    this.way = facts.way;
    this.sourceId = facts.sourceId;
    this.completedOn = facts.completedOn;
    this.counted = facts.counted;
    this.course = facts.course;
  }
}
