/** An enrolment was completed by its course's own rule, in the transaction of what completed it. */
export class CourseCompleted {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly courseId: string;
  readonly publicationId: string;
  /** The topic's code. */
  readonly topic: string;
  /** The attempt at the final test that was passed. */
  readonly attemptId: string | null;
  readonly score: number | null;
  readonly completedAt: Date;

  constructor(facts: CourseCompleted) {
    this.enrolmentId = facts.enrolmentId;
    this.personId = facts.personId;
    this.courseId = facts.courseId;
    this.publicationId = facts.publicationId;
    this.topic = facts.topic;
    this.attemptId = facts.attemptId;
    this.score = facts.score;
    this.completedAt = facts.completedAt;
  }
}
